import type { Micros } from '#engine';
import type { RunTimeline } from '#model';
import type { Reel } from './playhead';

interface Marks {
  readonly moments: readonly Micros[];
  readonly attempts: readonly Micros[];
}

const known = new WeakMap<RunTimeline, Marks>();

/** The part of a run that has happened by the room's `now`; it never ends before the newest event that arrived. */
export function reelOf(timeline: RunTimeline, now: Micros): Reel {
  const { startedAt, endedAt } = timeline.summary;
  const { moments, attempts } = marksOf(timeline);
  return {
    startedAt,
    moments,
    attempts,
    edge: endedAt ?? Math.max(moments.at(-1) ?? startedAt, now),
  };
}

function marksOf(timeline: RunTimeline): Marks {
  const remembered = known.get(timeline);
  if (remembered) return remembered;
  const own = timeline.events.filter(({ run }) => run === timeline.run);
  const marks = {
    moments: rising(own.map(({ at }) => at)),
    attempts: rising(own.filter(({ type }) => type === 'attempt.started').map(({ at }) => at)),
  };
  known.set(timeline, marks);
  return marks;
}

const rising = (moments: readonly Micros[]): readonly Micros[] =>
  moments.filter((at, index) => index === 0 || at > (moments[index - 1] ?? 0));
