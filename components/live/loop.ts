import type { Micros } from '#engine';

/** A stretch of a run that the viewer marked, to play it again and again. */
export interface Loop {
  readonly run: number;
  /** Null while only the other end is marked. */
  readonly from: Micros | null;
  readonly to: Micros | null;
  /** Whether it is played over and over. */
  readonly on: boolean;
}

/** Both ends. */
export interface Stretch {
  readonly from: Micros;
  readonly to: Micros;
}

/** A rest before each round: its beginning can be seen, and nothing can flash however short the stretch is. */
export const restMs = 700;

/** The stretch of a loop that has both ends; null otherwise. */
export const stretchOf = (loop: Loop | null): Stretch | null =>
  loop === null || loop.from === null || loop.to === null ? null : { from: loop.from, to: loop.to };

/** The loop with one end marked. An end that would come before its start takes the other one's place away. */
export function markEnd(loop: Loop | null, run: number, end: 'from' | 'to', at: Micros): Loop {
  const known = loop?.run === run ? loop : { run, from: null, to: null, on: false };
  const other = end === 'from' ? known.to : known.from;
  const fits = other !== null && (end === 'from' ? at < other : at > other);
  const kept = fits ? other : null;
  const on = known.on && fits;
  return end === 'from' ? { run, from: at, to: kept, on } : { run, from: kept, to: at, on };
}

/** A loop over what lies between two moments, in either order; null if nothing does. */
export const loopBetween = (run: number, a: Micros, b: Micros): Loop | null =>
  a === b ? null : { run, from: Math.min(a, b), to: Math.max(a, b), on: false };
