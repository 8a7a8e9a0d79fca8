import { assumptions, type Micros, type SimulationEvent } from '#engine';
import type { LifeState } from './life-state';
import { latestAttempt, latestPlace, type RunFold } from './run-fold';
import type { Train } from './run-state';
import { asynchronousFor } from './settings-for';
import type { StationId } from './station';

/** Moves the trains of a run by one event, and colours the track they travel. To be called after `foldEvent`. */
export function foldTrains(fold: RunFold, event: SimulationEvent): void {
  switch (event.type) {
    case 'call.sent':
      go(fold, 0, event, ['caller', fold.hasFrontDoor ? 'frontdoor' : 'api'], 'platform');
      break;
    case 'frontDoor.forwarded':
      go(fold, 0, event, ['frontdoor', 'api'], 'platform');
      break;
    case 'frontDoor.timedOut':
      go(
        fold,
        0,
        passing(event.at, assumptions.frontDoorLatency),
        ['frontdoor', 'caller'],
        'failed',
      );
      break;
    // It does not tell its client yet: it waits to call again.
    case 'call.repeatScheduled':
      go(fold, 0, event, [fold.hasFrontDoor ? 'frontdoor' : 'caller'], 'waiting', 0);
      break;
    case 'call.abandoned':
      if (event.until > event.at) go(fold, 0, event, ['caller', 'sourceDlq'], 'dead');
      break;
    case 'sourceDeadLetter.delivered':
      arrive(fold, 0, event.at, ['sourceDlq'], 'dead');
      break;
    case 'sourceDeadLetter.failed':
      failAt(fold, 0, event.at, 'sourceDlq');
      break;
    case 'invoke.received':
      fold.trains.delete(0);
      go(fold, event.invocation, event, ['api'], 'platform');
      break;
    case 'invoke.answered':
      answer(fold, event);
      break;
    case 'frontDoor.answered':
      answerClient(fold, event.at);
      break;
    case 'event.queued':
      go(fold, event.invocation, event, ['api', 'queue'], 'platform', 1);
      break;
    case 'event.duplicated':
      go(fold, event.copy, event, ['queue'], 'platform', 0);
      break;
    case 'environment.initializing':
      toFunction(fold, event, 'platform', null);
      break;
    case 'attempt.started':
      toFunction(fold, event, 'running', 0);
      break;
    case 'attempt.finished':
      finish(fold, event);
      break;
    case 'retry.scheduled':
      go(fold, event.invocation, event, loop, 'waiting', event.attempt === 2 ? 1 : 2);
      break;
    case 'event.throttled':
    case 'event.systemFault':
      go(fold, event.invocation, event, backOffLoop, 'waiting', 2);
      paint(fold, ['queue', 'function'], 'platform');
      break;
    case 'event.succeeded':
      // The record leaves the function as the event does: both are seen to go.
      if (event.until > event.at) {
        go(fold, recordOf(event.invocation), event, ['function', 'onSuccess'], 'succeeded');
      }
      arrive(fold, event.invocation, event.at, ['function', 'success'], 'succeeded');
      break;
    case 'event.givenUp':
      giveUp(fold, event);
      break;
    case 'client.timedOut':
      go(fold, 0, passing(event.at, assumptions.responseTravel), ['api', 'caller'], 'failed');
      break;
    case 'call.sentAgain':
      go(fold, 0, event, ['caller', 'api'], 'platform');
      break;
    case 'destination.delivered': {
      const id = carrierOfRecord(fold, event.invocation);
      const end = placeOf(fold, id);
      arrive(fold, id, event.at, [end], end === 'onSuccess' ? 'succeeded' : 'dead');
      break;
    }
    case 'destination.failed': {
      const id = carrierOfRecord(fold, event.invocation);
      failAt(fold, id, event.at, placeOf(fold, id));
      break;
    }
    case 'deadLetter.delivered':
      arrive(fold, event.invocation, event.at, ['dlq'], 'dead');
      break;
    case 'deadLetter.failed':
      failAt(fold, event.invocation, event.at, 'dlq');
      break;
    case 'event.lost':
      arrive(fold, event.invocation, event.at, [placeOf(fold, event.invocation), 'lost'], 'dead');
      break;
    default:
      break;
  }
}

/** The train of an invocation’s record, where the event has one of its own. */
const recordOf = (invocation: number): number => -invocation;

const carrierOfRecord = ({ trains }: RunFold, invocation: number): number =>
  trains.has(recordOf(invocation)) ? recordOf(invocation) : invocation;

/** To the dead-letter queue goes the event, to a destination its record; with both set, two trains set out. */
function giveUp(fold: RunFold, event: Phase & { readonly invocation: number }): void {
  if (event.until === event.at || fold.config === null) return;
  const { invocation } = event;
  const from = placeOf(fold, invocation);
  const { onFailure } = asynchronousFor(fold.config, fold.sent.qualifier);
  const toQueue = fold.config.deadLetter !== null;
  if (onFailure !== null) {
    go(fold, toQueue ? recordOf(invocation) : invocation, event, [from, 'onFailure'], 'dead');
  }
  if (toQueue) go(fold, invocation, event, [from, 'dlq'], 'dead');
}

/** It stands before a station that does not take it, and the way there shows that. */
function failAt(fold: RunFold, id: number, at: Micros, station: StationId): void {
  arrive(fold, id, at, [station], 'failed');
  for (const [key, track] of fold.tracks) {
    if (track.to === station) fold.tracks.set(key, { ...track, state: 'failed' });
  }
}

const loop: readonly StationId[] = ['function', 'wait1', 'wait2', 'queue'];
const backOffLoop: readonly StationId[] = ['queue', ...loop];

interface Phase {
  readonly at: Micros;
  readonly until: Micros;
}

/** A phase whose end no event foretells, because the length is the model's. */
const passing = (at: Micros, span: Micros): Phase => ({ at, until: at + span });

/** The train sets out along its route; the track takes its colour. */
function go(
  fold: RunFold,
  id: number,
  { at, until }: Phase,
  route: readonly StationId[],
  state: LifeState,
  stop: number | null = null,
  work: Train['work'] = null,
  track: LifeState = state,
): void {
  const invocation = Math.abs(id);
  // A record sets out where its event is.
  const before = fold.trains.get(id) ?? fold.trains.get(invocation);
  const skipped = skippedBefore(before, route, at);
  fold.trains.set(id, {
    id,
    invocation,
    attempt: attemptOf(fold, invocation),
    kind: id < 0 ? 'record' : fold.copies.has(id) ? 'copy' : 'event',
    others: 0,
    state,
    route: skipped.length === 0 ? route : [...skipped, ...route],
    stop: stop === null ? null : stop + skipped.length,
    since: at,
    until,
    work,
  });
  paint(fold, route, track);
}

/** The way of a phase that took no time, as an attempt of 0 ms: nobody saw it, so it is travelled now. */
function skippedBefore(
  before: Train | undefined,
  route: readonly StationId[],
  at: Micros,
): readonly StationId[] {
  if (before === undefined || before.since !== at || before.until !== at) return nothing;
  return before.route.at(-1) === route[0] ? before.route.slice(0, -1) : nothing;
}

const nothing: readonly StationId[] = [];

/** The train has arrived for good. */
function arrive(
  fold: RunFold,
  id: number,
  at: Micros,
  route: readonly StationId[],
  state: LifeState,
): void {
  go(fold, id, { at, until: at }, route, state);
  const train = fold.trains.get(id);
  if (train !== undefined) fold.trains.set(id, { ...train, until: null });
}

function paint(fold: RunFold, route: readonly StationId[], state: LifeState): void {
  for (let i = 1; i < route.length; i += 1) {
    const from = route[i - 1] as StationId;
    const to = route[i] as StationId;
    const key = trackKey(from, to);
    // Most of a long run travels the same way in the same colour.
    if (fold.tracks.get(key)?.state !== state) fold.tracks.set(key, { from, to, state });
  }
}

const trackKeys = new Map<StationId, Map<StationId, string>>();

/** "api queue"; made once for each pair, because a long run asks for it at every event. */
function trackKey(from: StationId, to: StationId): string {
  let keys = trackKeys.get(from);
  if (keys === undefined) {
    keys = new Map();
    trackKeys.set(from, keys);
  }
  let key = keys.get(to);
  if (key === undefined) {
    key = `${from} ${to}`;
    keys.set(to, key);
  }
  return key;
}

/** The way to the function, unless the train is already there: after INIT. */
function toFunction(
  fold: RunFold,
  event: Phase & { readonly invocation: number },
  state: LifeState,
  work: Train['work'],
): void {
  const here = placeOf(fold, event.invocation);
  const route: readonly StationId[] = here === 'function' ? ['function'] : [here, 'function'];
  go(fold, event.invocation, event, route, state, route.length - 1, work, 'platform');
}

type Finished = Extract<SimulationEvent, { type: 'attempt.finished' }>;
type Answered = Extract<SimulationEvent, { type: 'invoke.answered' }>;

/** A synchronous answer travels back; what an event does next the queue decides. */
function finish(fold: RunFold, { at, invocation, outcome }: Finished): void {
  const state = outcome.kind === 'returned' ? 'succeeded' : 'failed';
  if (fold.asynchronous) {
    go(fold, invocation, { at, until: at }, ['function'], state, 0);
    return;
  }
  // Nobody waits any more for the answer of an abandoned try: it goes no further than the API.
  const end = fold.hasFrontDoor ? 'frontdoor' : 'caller';
  const route: readonly StationId[] =
    invocation === fold.awaited ? ['function', 'api', end] : ['function', 'api'];
  go(fold, invocation, passing(at, assumptions.responseTravel), route, state);
  paint(fold, route, 'platform');
}

function answer(fold: RunFold, event: Answered): void {
  const { at, invocation, status, refusal } = event;
  if (refusal !== null || status === 204) {
    arrive(fold, invocation, at, ['api', 'denied'], refusal === null ? 'platform' : 'failed');
    return;
  }
  if (fold.asynchronous) return;
  if (fold.answeredBy !== invocation) {
    fold.trains.delete(invocation);
    return;
  }
  const state = answerState(fold);
  if (fold.hasFrontDoor) {
    go(fold, invocation, passing(at, assumptions.frontDoorLatency), ['frontdoor', 'caller'], state);
    paint(fold, ['frontdoor', 'caller'], 'platform');
  } else arrive(fold, invocation, at, ['caller'], state);
}

const answerState = ({ caller }: RunFold): LifeState =>
  caller.functionError || caller.lambda === null || caller.failed ? 'failed' : 'succeeded';

/** The front door's answer reaches its client. A refused call's own train has ended at the API. */
function answerClient(fold: RunFold, at: Micros): void {
  const carrier = [...fold.trains.values()].find(({ route }) => route.at(-1) === 'caller');
  if (carrier === undefined) paint(fold, ['api', 'frontdoor'], 'platform');
  else arrive(fold, carrier.invocation, at, ['caller'], answerState(fold));
  paint(fold, ['frontdoor', 'caller'], 'platform');
}

/** Where an invocation's train ends up by its latest route. */
const placeOf = (fold: RunFold, id: number): StationId =>
  fold.trains.get(id)?.route.at(-1) ?? 'api';

const attemptOf = (fold: RunFold, invocation: number): number => {
  const wait = fold.waits[latestPlace(fold, 'waits', invocation)];
  if (wait !== undefined && !wait.over) return wait.beforeAttempt;
  return latestAttempt(fold, invocation)?.attempt ?? 0;
};
