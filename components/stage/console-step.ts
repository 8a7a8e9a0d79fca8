import type { Micros } from '#engine';
import type { Beat, HeldMoment } from '#protocol';
import { beatAfter } from './beat-at';

/** What a presenter's “next” looks at. Moments are absolute. */
export interface Standing {
  readonly beats: readonly Beat[];
  readonly hold: HeldMoment | null;
  /** Null before the first run. */
  readonly run: {
    readonly run: number;
    readonly startedAt: Micros;
    readonly ended: boolean;
  } | null;
  /** The newest moment there is. */
  readonly edge: Micros;
  readonly playing: boolean;
}

/** One press of “next” or “previous”, of a key or of a clicker. */
export type ConsoleStep =
  | { readonly kind: 'invoke' }
  | { readonly kind: 'play' }
  /** The room goes to the next stop at once. */
  | { readonly kind: 'jump'; readonly at: Micros }
  /** All are shown a moment that is behind; `at` is absolute. */
  | { readonly kind: 'look'; readonly run: number; readonly at: Micros }
  | { readonly kind: 'release' };

/** What “next” does: begins, plays to the next stop, or, pressed on the way, is there at once. Null: nothing is left. */
export function nextStep({ beats, hold, run, edge, playing }: Standing): ConsoleStep | null {
  if (run === null) return { kind: 'invoke' };
  if (hold !== null) {
    const next = beatAfter(beats, hold.at - run.startedAt);
    const at = next === null ? null : run.startedAt + next.at;
    return at !== null && at < edge ? { kind: 'look', run: run.run, at } : { kind: 'release' };
  }
  if (run.ended) return null;
  if (!playing) return { kind: 'play' };
  const next = beatAfter(beats, edge - run.startedAt);
  return next === null ? null : { kind: 'jump', at: next.at };
}

/** What “previous” does: the stop before what is shown is shown again. The room itself never goes back. */
export function previousStep({ beats, hold, run, edge }: Standing): ConsoleStep | null {
  if (run === null) return null;
  const shown = (hold?.at ?? edge) - run.startedAt;
  const before = beats.findLast(({ at }) => at < shown);
  return before === undefined
    ? null
    : { kind: 'look', run: run.run, at: run.startedAt + before.at };
}

/** What going to a stop does: one that is behind is shown, the room goes forward to one that is ahead. */
export function stepTo({ at }: Beat, { run, edge }: Standing): ConsoleStep | null {
  if (run === null) return null;
  return run.startedAt + at <= edge
    ? { kind: 'look', run: run.run, at: run.startedAt + at }
    : { kind: 'jump', at };
}
