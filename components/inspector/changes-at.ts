import {
  callerHeadline,
  fateHeadline,
  formatDollars,
  type RoomFacts,
  type RunState,
  type RunTimeline,
  stateAt,
  stationIds,
} from '#model';
import { ruleWords as words } from '../words/rule';
import { stationTitle } from './station-title';

/** Something that an event changed, as it was and as it is. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What one event of a run changed in what can be seen; nothing before there is a run to see. */
export function changesAt(timeline: RunTimeline, seq: number, room: RoomFacts): readonly Change[] {
  const event = timeline.events.find((one) => one.seq === seq);
  if (event === undefined) return [];
  const upTo = (last: number): RunState | null =>
    stateAt(
      { ...timeline, events: timeline.events.filter((one) => one.seq <= last) },
      event.at,
      room,
    );
  const before = upTo(seq - 1);
  const after = upTo(seq);
  if (before === null || after === null) return [];
  return changesBetween(before, after);
}

function changesBetween(before: RunState, after: RunState): readonly Change[] {
  const stations = stationIds
    .filter((id) => before.stations[id].reachable || after.stations[id].reachable)
    .map((id) => ({
      what: stationTitle(after, id),
      before: before.stations[id].note,
      after: after.stations[id].note,
    }));
  return [
    { what: words.caller, before: callerText(before), after: callerText(after) },
    { what: words.event, before: fateHeadline(before).text, after: fateHeadline(after).text },
    ...stations,
    {
      what: words.cost,
      before: formatDollars(before.cost.dollars),
      after: formatDollars(after.cost.dollars),
    },
  ].filter((change) => change.before !== change.after);
}

function callerText(state: RunState): string {
  const { status, text } = callerHeadline(state);
  return status === null ? text : `${status} ${text}`;
}
