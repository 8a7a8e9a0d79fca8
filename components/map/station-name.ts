import { sourceOf } from '#engine/sources/known-sources';
import type { RunState, StationId } from '#model';

/** What the station is called in this run. */
export function stationName(state: RunState, id: StationId): string {
  const source = sourceOf(state.source);
  switch (id) {
    case 'caller':
      return source.station;
    case 'frontdoor':
      return source.frontDoor?.name ?? 'Front door';
    case 'api':
      return 'Invoke API';
    case 'queue':
      return 'Event queue';
    case 'function':
      return state.functionName;
    case 'wait1':
      return '1 min';
    case 'wait2':
      return '2 min';
    case 'success':
      return 'Success';
    case 'dlq':
      return state.config?.deadLetter?.kind === 'sns' ? 'Dead-letter topic' : 'Dead-letter queue';
    case 'lost':
      return 'Lost';
    case 'denied':
      return state.invocationType === 'DryRun' ? 'DryRun ends here' : 'Refused';
    default:
      return id satisfies never;
  }
}
