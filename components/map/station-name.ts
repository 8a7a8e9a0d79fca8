import { sourceOf } from '#engine/sources/known-sources';
import type { RunState, StationId } from '#model';
import { asynchronousFor } from '#model/settings-for';
import { mapWords } from '../words/map';

/** What the station is called in this run. */
export function stationName(state: RunState, id: StationId): string {
  const source = sourceOf(state.source);
  switch (id) {
    case 'caller':
      return source.station;
    case 'frontdoor':
      return source.frontDoor?.name ?? mapWords.frontDoor;
    case 'api':
      return mapWords.api;
    case 'queue':
      return mapWords.queue;
    case 'function':
      return state.functionName;
    case 'wait1':
      return mapWords.wait1;
    case 'wait2':
      return mapWords.wait2;
    case 'success':
      return mapWords.success;
    case 'dlq':
      return mapWords.deadLetters(state.config?.deadLetter?.kind ?? null);
    case 'lost':
      return mapWords.lost;
    case 'denied':
      return mapWords.denied(state.invocationType);
    case 'onSuccess':
      return mapWords.onSuccess(destination(state, 'onSuccess'));
    case 'onFailure':
      return mapWords.onFailure(destination(state, 'onFailure'));
    case 'sourceDlq':
      return mapWords.sourceDeadLetters;
    default:
      return id satisfies never;
  }
}

const destination = ({ config, qualifier }: RunState, on: 'onSuccess' | 'onFailure') =>
  (config && asynchronousFor(config, qualifier)[on]?.kind) ?? null;
