import type { RunState, StationId } from '#model';
import { stationName } from '#model/map/station-name';
import { mapWords } from '../words/map';

/** What a station is called where it stands alone: beside the map “1 min” would not say of what. */
export function stationTitle(state: RunState, id: StationId): string {
  switch (id) {
    case 'wait1':
      return mapWords.waitBefore(2);
    case 'wait2':
      return mapWords.waitBefore(3);
    default:
      return stationName(state, id);
  }
}
