import { sourceOf } from '#engine/sources/known-sources';
import { catalogue } from '../catalogue';
import type { RunState } from '../run-state';
import { asynchronousFor } from '../settings-for';
import type { StationId } from '../station';
import { stationWords } from './station-words';

/** What the station is called in this run. */
export function stationName(state: RunState, id: StationId): string {
  const source = sourceOf(state.source);
  switch (id) {
    case 'caller':
      return catalogue(source.station);
    case 'frontdoor':
      return source.frontDoor?.name ?? stationWords.frontDoor;
    case 'api':
      return stationWords.api;
    case 'queue':
      return stationWords.queue;
    case 'function':
      return state.functionName;
    case 'wait1':
      return stationWords.wait1;
    case 'wait2':
      return stationWords.wait2;
    case 'success':
      return stationWords.success;
    case 'dlq':
      return stationWords.deadLetters(state.config?.deadLetter?.kind ?? null);
    case 'lost':
      return stationWords.lost;
    case 'denied':
      return stationWords.denied(state.invocationType);
    case 'onSuccess':
      return stationWords.onSuccess(destination(state, 'onSuccess'));
    case 'onFailure':
      return stationWords.onFailure(destination(state, 'onFailure'));
    case 'sourceDlq':
      return stationWords.sourceDeadLetters;
    default:
      return id satisfies never;
  }
}

const destination = ({ config, qualifier }: RunState, on: 'onSuccess' | 'onFailure') =>
  (config && asynchronousFor(config, qualifier)[on]?.kind) ?? null;
