import type { RunState, StationId } from '#model';
import { stationName } from '../map/station-name';
import { inspectorWords } from '../words/inspector';

/** What a station is called where it stands alone: beside the map “1 min” would not say of what. */
export const stationTitle = (state: RunState, id: StationId): string =>
  inspectorWords.alone[id] ?? stationName(state, id);
