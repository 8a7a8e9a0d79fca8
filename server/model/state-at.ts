import type { Micros, SimulationEvent } from '#engine';
import { boundTrains } from './bound-trains';
import {
  type Checkpoints,
  checkpointBefore,
  checkpointsOf,
  rememberCheckpoints,
  wantsCheckpoint,
  withCheckpoint,
} from './checkpoints';
import { addCosts } from './cost';
import { foldRun } from './fold-run';
import { noCost } from './no-cost';
import { possibleStations } from './possible-stations';
import type { RoomFacts } from './room-facts';
import { beginFold, copyFold, type RunFold } from './run-fold';
import type { ChainState, QueueState, RunState, Train } from './run-state';
import type { RunTimeline } from './run-timeline';
import type { StationlessRun } from './stations-ahead';
import { stationsOf } from './stations-of';

/** A run as it stands at a moment: a pure fold of its events up to then. Null before its call is sent. */
export function stateAt({ events }: RunTimeline, at: Micros, room: RoomFacts): RunState | null {
  const { fold, checkpoints } = foldUpTo(events, at, checkpointsOf(events, room.seed));
  rememberCheckpoints(events, checkpoints);
  return fold === null ? null : finish(fold, at);
}

/** The fold of the events up to a moment, which nobody else holds, and the checkpoints with those it came past. */
export function foldUpTo(
  events: readonly SimulationEvent[],
  at: Micros,
  known: Checkpoints,
): { readonly fold: RunFold | null; readonly checkpoints: Checkpoints } {
  const start = checkpointBefore(known, events, at);
  let checkpoints = known;
  let fold = start === undefined ? null : copyFold(start.fold);
  let config: RunFold['config'] = null;
  for (let count = start?.count ?? 0; ; ) {
    const event = events[count];
    if (event === undefined || event.at > at) return { fold, checkpoints };
    if (event.type === 'call.sent') fold = beginFold(event, config);
    else if (event.type === 'function.configured') config = event.config;
    count += 1;
    if (fold === null) continue;
    foldRun(fold, event, known.seed);
    // The settings of a function that the run invokes stand before that, with the earlier moment when they were made: it
    // does not say how far the fold has come.
    if (event.type !== 'function.configured' && wantsCheckpoint(checkpoints, count)) {
      checkpoints = withCheckpoint(checkpoints, { count, fold: copyFold(fold) });
    }
  }
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
    qualifier: sent.qualifier,
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
    sourceDeadLetter: fold.sourceDeadLetter,
    tracks: [...fold.tracks.values()],
    trains: boundTrains([...fold.trains.values()]).map((train) => ({
      ...train,
      work: workAt(train, at),
    })),
    queue: queueOf(fold),
    chains: chainsOf(fold, at),
    chainsBeyond: fold.chainsBeyond,
    cost: fold.attempts.reduce((sum, { cost }) => addCosts(sum, cost), noCost),
  };
  const possible = possibleStations({ ...sent, config, sourceDeadLetter: null });
  return { ...run, stations: stationsOf(run, possible) };
}

function queueOf({ held }: RunFold): QueueState {
  let depth = 0;
  let oldestAt: Micros | null = null;
  for (const { acceptedAt, inQueue } of held.values()) {
    if (!inQueue) continue;
    depth += 1;
    oldestAt = Math.min(oldestAt ?? acceptedAt, acceptedAt);
  }
  return { depth, oldestAt };
}

/** One life for each: the copies of a chained event are told in it. */
function chainsOf({ chained }: RunFold, at: Micros): readonly ChainState[] {
  const lives = new Set([...chained.values()].filter((chain) => chain !== null));
  return [...lives].map(({ life, ...chain }) => ({ ...chain, life: finish(life, at) }));
}

function workAt({ work, since, until }: Train, at: Micros): number | null {
  if (work === null || until === null) return null;
  return until <= since ? 1 : Math.min(1, (at - since) / (until - since));
}
