import type { RunState, StationState } from './run-state';
import { emptySlot, slotNote } from './slot-answer';
import { type StationId, stationIds } from './station';

/** A run without its stations: everything they are derived from. */
export type StationlessRun = Omit<RunState, 'stations'>;

/** Every station of a call that is composed and not sent: nothing has been there, and the outcomes say what they await. */
export const stationsAhead = (
  run: StationlessRun,
  possible: ReadonlySet<StationId>,
): RunState['stations'] =>
  everyStation((id) => ({ ...untouched(run, id, possible), reachable: possible.has(id) }));

/** A station where nothing has been: mostly silent, but an empty outcome says whether something should be there. */
export const untouched = (
  run: StationlessRun,
  id: StationId,
  possible: ReadonlySet<StationId>,
): Omit<StationState, 'reachable'> => ({
  visited: false,
  state: null,
  note: slotNote(emptySlot(run, id, possible)),
});

export const everyStation = (look: (id: StationId) => StationState): RunState['stations'] =>
  Object.fromEntries(stationIds.map((id) => [id, look(id)])) as RunState['stations'];
