import { type Act, type FunctionConfig, quotas } from '#engine';
import { utf8Length } from '#engine/utf8-length';
import { noCost } from './no-cost';
import { nobodyAnswered } from './nobody-answered';
import { possibleStations } from './possible-stations';
import type { RunState } from './run-state';
import { type StationlessRun, stationsAhead } from './stations-ahead';

/** A composed call that is not sent yet: nothing visited, the track it could take lit. Its run number is 0. */
export function draftState(act: Act, config: FunctionConfig | null): RunState {
  const payload = act.payload ?? '';
  const text = payload === '' ? '{}' : payload;
  const bytes = utf8Length(text);
  const run: StationlessRun = {
    run: 0,
    at: 0,
    startedAt: 0,
    endedAt: null,
    source: act.source,
    invocationType: act.invocationType,
    functionName: act.functionName,
    qualifier: act.qualifier,
    payload,
    payloadBytes: bytes,
    config,
    caller: nobodyAnswered,
    fate: { kind: 'underway' },
    invocations: [],
    attempts: [],
    waits: [],
    deadLetter: null,
    record: null,
    sourceDeadLetter: null,
    tracks: [],
    trains: [],
    queue: { depth: 0, oldestAt: null },
    chains: [],
    chainsBeyond: 0,
    cost: noCost,
  };
  const limit =
    act.invocationType === 'Event'
      ? quotas.asynchronousPayloadBytes
      : quotas.synchronousPayloadBytes;
  const acceptable = bytes <= limit && isJson(text);
  const possible = possibleStations({
    ...act,
    config: acceptable ? config : null,
  });
  return { ...run, stations: stationsAhead(run, possible) };
}

/** Whether Lambda takes it, but for a nesting so deep that nobody composes it: what is wrong stands beside the field. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
