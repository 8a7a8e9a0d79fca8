import type { RunState, StationId } from '#model';
import { hasFrontDoor } from '#model/map/has-front-door';
import { stationName } from '#model/map/station-name';
import { rowWords as words } from '../words/rows';
import type { Row } from './rows';

/** The rows that a composed call may fill, in order; they are those of `timelineRows` before anything has happened. */
export function possibleRows(state: RunState): readonly Row[] {
  const { stations, config } = state;
  const queued = stations.queue.reachable;
  const rows = [row('caller', words.caller, 'caller', words.noAnswer)];
  if (hasFrontDoor(state)) {
    rows.push(row('frontdoor', stationName(state, 'frontdoor'), 'frontdoor', words.hasNotAnswered));
  }
  if (queued) rows.push(row('queue', stationName(state, 'queue'), 'queue', words.nothingQueued));
  const attempts = !stations.function.reachable ? 0 : queued ? 1 + (config?.retries ?? 0) : 1;
  for (let next = 1; next <= attempts; next += 1) {
    rows.push(row(`attempt 0 ${next}`, words.attempt(next), 'function', words.notBegun));
  }
  if (queued) {
    const hasTarget = config !== null && config.deadLetter !== null;
    const [name, station]: [string, StationId] = hasTarget
      ? [words.deadLetters, 'dlq']
      : [words.outcome, 'success'];
    rows.push(row('outcome', name, station, words.nothingYet));
  }
  return rows;
}

const row = (id: string, name: string, station: StationId, text: string): Row => ({
  id,
  name,
  station,
  bars: [],
  waits: [],
  attempt: null,
  text: `${name}: ${text}`,
});
