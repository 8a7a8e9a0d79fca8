import type { SimulationEvent } from '#engine';
import type { RoomFacts } from './room-facts';
import { type LogLine, RunLog } from './run-log';

export type { LogLine } from './run-log';

/** The log lines of a run's events, in the order in which they were written. */
export function logLines(events: readonly SimulationEvent[], room: RoomFacts): readonly LogLine[] {
  const log = new RunLog(events, room);
  for (const event of events) log.write(event);
  // An INIT that runs again inside an attempt puts START off, so lines are not collected in their order.
  return log.lines.sort((a, b) => a.at - b.at);
}

/** What X-Amz-Log-Result holds before it is cut and encoded: one invocation's lines without those of INIT. */
export const logTail = (
  events: readonly SimulationEvent[],
  invocation: number,
  room: RoomFacts,
): string =>
  logLines(events, room)
    .filter((line) => line.invocation === invocation && line.phase === 'invoke')
    .map(({ text }) => text)
    .join('');
