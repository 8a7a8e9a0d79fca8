import type { Scenario } from '#engine';
import { draftState, type RunState, type StationId } from '#model';

/** Which of these a call will reach is what the lesson asks. */
const askedFor: ReadonlySet<StationId> = new Set([
  'wait1',
  'wait2',
  'success',
  'onSuccess',
  'dlq',
  'onFailure',
  'lost',
  'denied',
  'sourceDlq',
]);

/** The call that will be watched, before it is sent: the map then says of no station what to expect there. */
export function composedCall(scenario: Scenario, shown: number): RunState {
  const act = scenario.acts[shown - 1];
  if (act === undefined) throw new Error(`The scenario has no call ${shown}.`);
  const config = scenario.functions.find(({ name }) => name === act.functionName) ?? null;
  const state = draftState(act, config);
  const stations = Object.fromEntries(
    Object.entries(state.stations).map(([id, station]) => [
      id,
      {
        ...station,
        note: '',
        reachable: station.reachable && !askedFor.has(id as StationId),
      },
    ]),
  ) as RunState['stations'];
  return { ...state, stations };
}
