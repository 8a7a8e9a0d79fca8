import type { Micros } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { ownWaits } from './own-waits';
import type { RunState, WaitState } from './run-state';
import { asynchronousFor } from './settings-for';

/** In whose hands a call or an event is, in the order of its life. */
export type Owner = 'caller' | 'frontdoor' | 'api' | 'queue' | 'function' | 'destination';

/** Who tries again if it fails now. */
export type RetryPolicy =
  /** Nobody: whoever called has the answer. */
  | { readonly kind: 'none' }
  /** The source, its SDK or the front door calls again: `tries` calls in all; null where only the caller knows. */
  | { readonly kind: 'caller'; readonly tries: number | null; readonly within: Micros | null }
  /** Lambda’s queue: MaximumRetryAttempts and MaximumEventAgeInSeconds. */
  | { readonly kind: 'queue'; readonly retries: number; readonly maximumEventAgeS: number }
  /** Given up or done: Lambda only delivers, and nothing runs the function again. */
  | { readonly kind: 'delivery' };

export interface Ownership {
  /** Null before the call is sent and once nothing is pending. */
  readonly owner: Owner | null;
  readonly policy: RetryPolicy | null;
  /** The wait that goes on now and ends first. */
  readonly wait: WaitState | null;
}

const nobody: Ownership = { owner: null, policy: null, wait: null };

/** Whose time it is, and whose retry policy is in force. Copies and what the run causes in turn are not asked. */
export function ownerOf(state: RunState): Ownership {
  if (state.run === 0 || state.endedAt !== null) return nobody;
  const wait = firstToEnd(ownWaits(state));
  const asynchronous = state.invocationType === 'Event';
  const hasFrontDoor = sourceOf(state.source).frontDoor !== null;
  const calling = callerPolicy(state);
  if (wait?.kind === 'call') {
    return { owner: hasFrontDoor ? 'frontdoor' : 'caller', policy: calling, wait };
  }
  const accepted = asynchronous && state.caller.lambda?.status === 202;
  if (isDelivering(state))
    return { owner: 'destination', policy: { kind: 'delivery' }, wait: null };
  const policy = accepted ? queuePolicy(state) : calling;
  if (wait !== null) return { owner: 'queue', policy, wait };
  if (state.attempts.some(({ endedAt, copy }) => endedAt === null && !copy)) {
    return { owner: 'function', policy, wait: null };
  }
  if (accepted) {
    // What is still pending after the event’s end, a copy or another function, is in Lambda’s hands too.
    return { owner: 'queue', policy: isSettled(state) ? { kind: 'delivery' } : policy, wait: null };
  }
  if (state.caller.answered || state.sourceDeadLetter === 'sending') {
    return { owner: 'caller', policy: { kind: 'none' }, wait: null };
  }
  const [train] = state.trains;
  const last = train?.route.at(-1) ?? 'caller';
  const owner = last === 'frontdoor' ? 'frontdoor' : last === 'caller' ? 'caller' : 'api';
  return { owner, policy: calling, wait: null };
}

/** The wait that goes on and ends first, of copies too. */
export const nextWait = ({ waits }: RunState): WaitState | null => firstToEnd(waits);

function firstToEnd(waits: readonly WaitState[]): WaitState | null {
  const open = waits.filter(({ over }) => !over);
  return open.toSorted((a, b) => a.until - b.until)[0] ?? null;
}

const isDelivering = ({ deadLetter, record, sourceDeadLetter }: RunState): boolean =>
  deadLetter?.status === 'sending' ||
  record?.status === 'sending' ||
  sourceDeadLetter === 'sending';

const isSettled = ({ fate }: RunState): boolean => fate.kind !== 'underway';

function queuePolicy({ config, qualifier }: RunState): RetryPolicy {
  if (config === null) return { kind: 'none' };
  const { retries, maximumEventAgeS } = asynchronousFor(config, qualifier);
  return { kind: 'queue', retries, maximumEventAgeS };
}

/** How often an SDK calls is the caller’s own setting and never sent: that it does is known once it calls again. */
function callerPolicy({ source, waits }: RunState): RetryPolicy {
  const { repeats } = sourceOf(source);
  if (repeats !== null) return { kind: 'caller', tries: repeats.tries, within: repeats.within };
  return waits.some(({ kind }) => kind === 'call')
    ? { kind: 'caller', tries: null, within: null }
    : { kind: 'none' };
}
