import { MILLISECOND, type Micros } from '#engine';
import { storyMs } from '../pace';
import type { RunTimeline } from '../run-timeline';

/** One picture of an animation and how long it stands. */
export interface StoryFrame {
  readonly at: Micros;
  readonly delayMs: number;
}

/** The story is told in at most so many pictures and so much time: what is longer is told faster. */
export const storyBounds = { frames: 110, ms: 11_000, frameMs: 100, lastMs: 2_500 } as const;

/**
 * The moments of an animation of a run, told as the page tells it: a wait costs about a second however long it is. The
 * last picture stands a while.
 */
export function storyFrames({ events, run, summary }: RunTimeline): readonly StoryFrame[] {
  const from = summary.startedAt;
  const moments = [...new Set(events.filter((event) => event.run === run).map(({ at }) => at))];
  const legs = moments.flatMap((to, index) => {
    const since = moments[index - 1];
    return since === undefined ? [] : [{ from: since, to, ms: storyMs(to - since) }];
  });
  const told = legs.reduce((sum, { ms }) => sum + ms, 0);
  const { frameMs, lastMs, frames: most } = storyBounds;
  const factor = Math.max(1, told / storyBounds.ms);
  const count = Math.min(most - 1, Math.max(1, Math.ceil(told / factor / frameMs)));
  const frames: StoryFrame[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = momentAt(legs, (told * index) / count, from);
    frames.push({ at: Math.floor(at / MILLISECOND) * MILLISECOND, delayMs: frameMs });
  }
  return [...frames, { at: moments.at(-1) ?? from, delayMs: lastMs }];
}

interface Leg {
  readonly from: Micros;
  readonly to: Micros;
  readonly ms: number;
}

/** Where the story stands after so many milliseconds of telling. */
function momentAt(legs: readonly Leg[], elapsedMs: number, start: Micros): Micros {
  let left = elapsedMs;
  for (const { from, to, ms } of legs) {
    if (left < ms) return from + Math.floor(((to - from) * left) / ms);
    left -= ms;
  }
  return legs.at(-1)?.to ?? start;
}
