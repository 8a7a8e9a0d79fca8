import { type Micros, SECOND } from '../micros';

/**
 * SNS to Lambda: 3 repeats at once (the first call among them), 2 after 1 s, 10 that grow from 1 s to 20 s, then every
 * 20 s. That the ten double is our model. https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
export function snsDelay(repeat: number): Micros {
  if (repeat <= 2) return 0;
  if (repeat <= 4) return SECOND;
  return doubling(repeat - 4, SECOND, 20 * SECOND);
}

/**
 * EventBridge: exponential with jitter over 24 hours and 185 tries; AWS publishes no figures. Ours double from 1 s up
 * to 480 s, which spreads 185 tries over just under 24 hours, without jitter.
 */
export const eventBridgeDelay = (repeat: number): Micros => doubling(repeat, SECOND, 480 * SECOND);

/** A Custom Event Bus publishes no delays. Ours double from 1 s up to 60 s, so that all repeats fit into 300 s. */
export const customBusDelay = (repeat: number): Micros => doubling(repeat, SECOND, 60 * SECOND);

/** Data Prepper names three repeats and no delays. Ours double from 1 s up to 20 s. */
export const dataPrepperDelay = (repeat: number): Micros => doubling(repeat, SECOND, 20 * SECOND);

/**
 * Redshift repeats until its delays add up to RETRY_TIMEOUT, 20 s by default; it publishes none of them. Ours double from
 * 1 s, so that the fifth takes the sum past 20 s.
 */
export const redshiftDelay = (repeat: number): Micros => doubling(repeat, SECOND, 20 * SECOND);

/** `first`, twice that, and so on, but never more than `longest`. `n` counts from 1. */
export function doubling(n: number, first: Micros, longest: Micros): Micros {
  let delay = first;
  for (let i = 1; i < n && delay < longest; i += 1) delay *= 2;
  return Math.min(delay, longest);
}
