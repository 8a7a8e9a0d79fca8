import type { Micros } from '#engine';
import { storyMs } from '#model';
import type { Pace } from '#protocol';

/** A stretch of virtual time that passes evenly in wall time. */
export interface Stretch {
  readonly at: Micros;
  /** Milliseconds since 1970. */
  readonly wallAt: number;
  /** Virtual microseconds per millisecond of wall time; 0 while it stands. */
  readonly ratePerMs: number;
  /** When the next thing happens or what is held is let go, virtual; null when nothing is pending. */
  readonly until: Micros | null;
}

/** What decides how virtual time passes from a moment on. */
export interface Circumstances {
  readonly now: Micros;
  readonly wallNow: number;
  readonly pace: Pace;
  readonly playing: boolean;
  readonly watched: boolean;
  readonly nextAt: Micros | null;
  /** Until when somebody outside holds something that must not be jumped past; null while nobody does. */
  readonly heldUntil: Micros | null;
  /** Whether real code runs. */
  readonly awaitsCode: boolean;
  readonly openRuns: number;
  /** Whether time goes on 1:1 while nothing is pending. */
  readonly flowsWhenIdle: boolean;
}

/** Virtual microseconds in a millisecond at the natural pace. */
const naturalRate = 1_000;

/** `auto` is story while somebody watches, else instant. */
export function effectivePace(pace: Pace, watched: boolean): Exclude<Pace, { kind: 'auto' }> {
  if (pace.kind !== 'auto') return pace;
  return { kind: watched ? 'story' : 'instant' };
}

/** How time passes from now to the next thing that happens. */
export function planStretch(circumstances: Circumstances): Stretch {
  const { now, wallNow, nextAt, heldUntil } = circumstances;
  const until = nextStop(nextAt, heldUntil);
  return { at: now, wallAt: wallNow, ratePerMs: rateOf(circumstances), until };
}

/** When a stretch is over: the next thing happens, or what is held is held no more. */
export const nextStop = (nextAt: Micros | null, heldUntil: Micros | null): Micros | null =>
  nextAt === null || heldUntil === null ? (nextAt ?? heldUntil) : Math.min(nextAt, heldUntil);

function rateOf(circumstances: Circumstances): number {
  const { now, pace, playing, watched, nextAt, heldUntil, awaitsCode, openRuns, flowsWhenIdle } =
    circumstances;
  if (!playing) return 0;
  const effective = effectivePace(pace, watched);
  if (effective.kind === 'manual') return 0;
  // Real code knows no other time.
  if (awaitsCode) return naturalRate;
  // Whoever works on a message has as much time as it takes on a clock on the wall.
  if (heldUntil !== null && effective.kind !== 'rate') return naturalRate;
  if (nextAt === null) return flowsWhenIdle ? naturalRate : 0;
  switch (effective.kind) {
    case 'instant':
      return 0;
    case 'rate':
      return effective.rate * naturalRate;
    case 'story':
      if (nextAt <= now) return naturalRate;
      // Many runs at once share the time of one, so that none waits for all the others to be read.
      return ((nextAt - now) * Math.max(1, openRuns)) / storyMs(nextAt - now);
  }
}

/** Where virtual time is at a moment of wall time. */
export function positionAt(stretch: Stretch, wallNow: number): Micros {
  const { at, wallAt, ratePerMs, until } = stretch;
  const end = endOf(stretch);
  // Asking for the end first: a product of fractions can fall a microsecond short of it.
  if (until !== null && end !== null && wallNow >= end) return Math.max(at, until);
  return at + Math.floor(ratePerMs * Math.max(0, wallNow - wallAt));
}

/** Wall time at which the stretch is over; null if it never is by itself. */
export function endOf({ at, wallAt, ratePerMs, until }: Stretch): number | null {
  if (until === null) return null;
  if (until <= at) return wallAt;
  return ratePerMs === 0 ? null : wallAt + (until - at) / ratePerMs;
}
