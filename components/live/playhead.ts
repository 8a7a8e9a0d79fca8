import type { Micros } from '#engine';
import { replayedTo } from './replay';
import type { Speed } from './speed';

/** Where this viewer looks. It never changes the room. */
export type Cursor =
  /** Follows the room's clock. */
  | { readonly kind: 'live' }
  | { readonly kind: 'held'; readonly at: Micros }
  /** Plays the past again, on this device alone; `since` is this device's wall time at `from`. */
  | {
      readonly kind: 'replay';
      readonly from: Micros;
      readonly since: number;
      readonly speed: Speed;
      /** Where a loop begins anew. */
      readonly until?: Micros;
    };

/** What the playhead moves on: the part of one run that has happened. */
export interface Reel {
  readonly startedAt: Micros;
  /** When something happened, rising, each once. */
  readonly moments: readonly Micros[];
  /** When attempts began, rising. */
  readonly attempts: readonly Micros[];
  /** The newest moment there is to see: the room's now, or the run's end. */
  readonly edge: Micros;
}

/** The moment shown at this device's wall time. */
export function cursorAt(cursor: Cursor, reel: Reel, wall: number): Micros {
  switch (cursor.kind) {
    case 'live':
      return reel.edge;
    case 'held':
      return Math.min(Math.max(cursor.at, reel.startedAt), reel.edge);
    case 'replay':
      return Math.min(
        replayedTo(reel.moments, cursor.from, Math.max(0, wall - cursor.since), cursor.speed),
        reel.edge,
        cursor.until ?? reel.edge,
      );
    default:
      return cursor satisfies never;
  }
}

/** The newest of the rising `moments` that is not after `at`; `otherwise` before the first. */
export function momentAt(moments: readonly Micros[], at: Micros, otherwise: Micros): Micros {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return moments[low - 1] ?? otherwise;
}

/** The next of the rising `moments`, or null after the last. */
export const nextMoment = (moments: readonly Micros[], at: Micros): Micros | null =>
  moments.find((moment) => moment > at) ?? null;

/** The moment before, or null at the first. */
export const previousMoment = (moments: readonly Micros[], at: Micros): Micros | null =>
  moments.findLast((moment) => moment < at) ?? null;
