import type { Micros } from '#engine';
import type { RunState } from '#model';
import type { Row } from './rows';

export interface TimelineExtent {
  /** Whether anything has happened that an axis could show. */
  readonly begun: boolean;
  /** The last moment that is known, or foreseen by a wait or a running attempt. */
  readonly end: Micros;
  /** Every moment at which something begins or ends, in no order. */
  readonly moments: readonly Micros[];
}

/** The moments between which the axis is stretched. */
export function timelineExtent(state: RunState, rows: readonly Row[]): TimelineExtent {
  const moments: Micros[] = [state.startedAt];
  for (const row of rows) {
    for (const bar of row.bars) moments.push(bar.from, ...(bar.to === null ? [] : [bar.to]));
    for (const wait of row.waits) moments.push(wait.from, wait.until);
    if (row.attempt?.endedAt === null) moments.push(row.attempt.until);
  }
  return {
    begun: rows.some((row) => row.bars.length > 0),
    end: Math.max(...moments, Math.min(state.at, state.endedAt ?? state.at)),
    moments,
  };
}
