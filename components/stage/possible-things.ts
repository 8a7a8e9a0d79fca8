import type { RunState } from '#model';
import { stationName } from '#model/map/station-name';
import { stationIds } from '#model/station';
import type { ThingId } from '#model/thing';
import { attemptName } from '../timeline/attempt-name';

/** What of a run can be lit: its attempts so far, and the stations that it could reach. */
export function possibleThings(
  state: RunState,
): readonly { readonly thing: ThingId; readonly name: string }[] {
  const tries = state.invocations.length > 1;
  return [
    ...state.attempts.map((attempt, index) => ({
      thing: `attempt-${index + 1}` as const,
      name: attemptName(attempt, tries),
    })),
    ...stationIds
      .filter((id) => state.stations[id].reachable)
      .map((id) => ({ thing: `station-${id}` as const, name: stationName(state, id) })),
  ];
}
