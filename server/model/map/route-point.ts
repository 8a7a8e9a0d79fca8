import type { StationId } from '../station';
import { legPoint, restingPlace } from './geometry';
import type { Placed } from './rounded-path';

/** Where a train stands on one leg; a leg from a station to itself is a stay there. */
export const placeOnLeg = (
  from: StationId,
  to: StationId,
  fraction: number,
  asynchronousLine: boolean,
): Placed => (from === to ? restingPlace(from, asynchronousLine) : legPoint(from, to, fraction));

/** Where a train stands after this share of a route of several legs, each taking the same share. */
export function routePoint(
  route: readonly StationId[],
  fraction: number,
  asynchronousLine: boolean,
): Placed {
  const legs = Math.max(1, route.length - 1);
  const along = Math.min(1, Math.max(0, fraction)) * legs;
  const leg = Math.min(legs - 1, Math.floor(along));
  const from = route[leg] ?? 'caller';
  return placeOnLeg(from, route[leg + 1] ?? from, along - leg, asynchronousLine);
}

/** Fast at first, gentle at the end: how a train comes into a terminus. */
export const easeOut = (fraction: number): number => 1 - (1 - fraction) ** 3;
