import type { RunState, StationId } from '#model';
import { stationName } from '../map/station-name';

/** What a station is called where it stands alone: beside the map “1 min” would not say of what. */
export function stationTitle(state: RunState, id: StationId): string {
  switch (id) {
    case 'wait1':
      return 'Wait before attempt 2';
    case 'wait2':
      return 'Wait before attempt 3';
    default:
      return stationName(state, id);
  }
}
