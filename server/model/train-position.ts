import type { Micros } from '#engine';
import type { Train } from './run-state';
import type { StationId } from './station';

/** A place on a train's route: this share of the way along one leg. */
export interface TrainPosition {
  /** Index into the route of the leg's first station. */
  readonly leg: number;
  readonly from: StationId;
  /** The same as `from` where the train stands at the only station of its route. */
  readonly to: StationId;
  /** 0 to 1. */
  readonly fraction: number;
}

/** Shares of a phase: travelling to a stop on the way, to a stop at the end, and on from a stop. */
const TO_STOP = 0.3;
const TO_LAST_STOP = 0.5;
const ONWARD = 0.25;

/** Where a train is at a moment. Legs take equal shares; the end of a phase is where the next one begins. */
export function trainPosition(train: Train, at: Micros): TrainPosition {
  const { route, stop, since, until } = train;
  const last = Math.max(0, route.length - 1);
  if (until === null) return placeOn(route, last);
  const share = until <= since ? 1 : clamp((at - since) / (until - since));
  if (stop === null) return placeOn(route, share * last);
  if (stop >= last) return placeOn(route, Math.min(1, share / TO_LAST_STOP) * last);
  if (share < TO_STOP) return placeOn(route, (share / TO_STOP) * stop);
  if (share <= 1 - ONWARD) return placeOn(route, stop);
  return placeOn(route, stop + ((share - (1 - ONWARD)) / ONWARD) * (last - stop));
}

/** `along` counts in legs from the start of the route. */
function placeOn(route: readonly StationId[], along: number): TrainPosition {
  const leg = Math.max(0, Math.min(route.length - 2, Math.floor(along)));
  const from = route[leg];
  if (from === undefined) throw new Error('a train has a route of at least one station');
  return {
    leg,
    from,
    to: route[leg + 1] ?? from,
    fraction: route.length < 2 ? 0 : clamp(along - leg),
  };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
