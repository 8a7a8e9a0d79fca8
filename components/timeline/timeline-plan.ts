import { MILLISECOND, type Micros } from '#engine';
import type { RunState } from '#model';
import type { AgeLimit } from './age-limit';
import { planAhead } from './plan-ahead';
import type { Row } from './rows';
import { timelineExtent } from './timeline-extent';

/** A moment that somebody foresaw, drawn on the run's axis. */
export interface TimelineMark {
  /** Milliseconds since the invoke. */
  readonly at: number;
  readonly text: string;
}

export interface TimelinePlan {
  readonly begun: boolean;
  /** The last moment that is known of the run. */
  readonly end: Micros;
  /** Where the axis ends. */
  readonly horizon: Micros;
  /** Moments of the run: they get ticks. */
  readonly moments: readonly Micros[];
  /** Everything the axis has room for. */
  readonly laidOut: readonly Micros[];
}

/** When a mark is, on the run's own clock. */
export const markAt = (mark: TimelineMark, startedAt: Micros): Micros =>
  startedAt + mark.at * MILLISECOND;

/** What the axis must hold: the run, what its retries allow, the other run, the age limit and what was foreseen. */
export function planTimeline(
  state: RunState,
  rows: readonly Row[],
  ghosts: readonly Row[],
  limit: AgeLimit | null,
  marks: readonly TimelineMark[],
): TimelinePlan {
  const { end, moments, begun } = timelineExtent(state, rows);
  const others = [
    ...planAhead(state, end),
    ...ghosts.flatMap(({ bars, waits }) => [
      ...bars.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
      ...waits.flatMap(({ from, until }) => [from, until]),
    ]),
    ...(limit?.near ? [limit.at] : []),
    ...marks.map((mark) => markAt(mark, state.startedAt)),
  ];
  return {
    begun,
    end,
    horizon: Math.max(end, ...others),
    moments,
    laidOut: [...moments, ...others],
  };
}
