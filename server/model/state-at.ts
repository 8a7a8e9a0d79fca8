import type { Micros } from '#engine';
import { addCosts, noCost } from './cost';
import { foldEvent } from './fold-event';
import { foldTrains } from './fold-trains';
import { possibleStations } from './possible-stations';
import type { RoomFacts } from './room-facts';
import { beginFold, type RunFold } from './run-fold';
import type { RunState, Train } from './run-state';
import type { RunTimeline } from './run-timeline';
import { type StationlessRun, stationsOf } from './stations-of';

/** A run as it stands at a moment: a pure fold of its events up to then. Null before its call is sent. */
export function stateAt(timeline: RunTimeline, at: Micros, room: RoomFacts): RunState | null {
  let fold: RunFold | null = null;
  let config: RunFold['config'] = null;
  for (const event of timeline.events) {
    if (event.at > at) break;
    if (event.type === 'call.sent') fold = beginFold(event, config);
    else if (event.type === 'function.configured') config = event.config;
    if (fold === null) continue;
    foldEvent(fold, event, room.seed);
    foldTrains(fold, event);
  }
  return fold === null ? null : finish(fold, at);
}

function finish(fold: RunFold, at: Micros): RunState {
  const { sent, config } = fold;
  const run: StationlessRun = {
    run: sent.run,
    at,
    startedAt: sent.at,
    endedAt: fold.endedAt,
    source: sent.source,
    invocationType: sent.invocationType,
    functionName: sent.functionName,
    payload: sent.payload,
    payloadBytes: sent.payloadBytes,
    config,
    caller: fold.caller,
    fate: fold.fate,
    invocations: fold.invocations,
    attempts: fold.attempts,
    waits: fold.waits,
    deadLetter: fold.deadLetter,
    record: fold.record,
    tracks: [...fold.tracks.values()],
    trains: [...fold.trains.values()].map((train) => ({ ...train, work: workAt(train, at) })),
    cost: fold.attempts.reduce((sum, { cost }) => addCosts(sum, cost), noCost),
  };
  const { source, invocationType, callerMayInvoke } = sent;
  const possible = possibleStations({ source, invocationType, config, callerMayInvoke });
  return { ...run, stations: stationsOf(run, possible, true) };
}

function workAt({ work, since, until }: Train, at: Micros): number | null {
  if (work === null || until === null) return null;
  return until <= since ? 1 : Math.min(1, (at - since) / (until - since));
}
