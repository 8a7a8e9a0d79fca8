import { assumptions, type Micros, type SimulationEvent } from '#engine';
import type { LifeState } from './life-state';
import type { RunFold } from './run-fold';
import type { Train } from './run-state';
import type { StationId } from './station';

/** Moves the trains of a run by one event, and colours the track they travel. To be called after `foldEvent`. */
export function foldTrains(fold: RunFold, event: SimulationEvent): void {
  // The map shows one token for an event: its copies and what it causes are told in the story.
  if ('invocation' in event && isAside(fold, event.invocation)) return;
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
      if (fold.hasFrontDoor) go(fold, 0, event, ['frontdoor'], 'waiting', 0);
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
      go(fold, event.invocation, event, ['queue', ...loop], 'waiting', 2);
      paint(fold, ['queue', 'function'], 'platform');
      break;
    case 'event.succeeded':
      arrive(fold, event.invocation, event.at, ['function', 'success'], 'succeeded');
      break;
    case 'event.givenUp':
      if (fold.deadLetter !== null || fold.record !== null) {
        go(fold, event.invocation, event, [placeOf(fold, event.invocation), 'dlq'], 'dead');
      }
      break;
    case 'client.timedOut':
      go(fold, 0, passing(event.at, assumptions.responseTravel), ['api', 'caller'], 'failed');
      break;
    case 'call.sentAgain':
      go(fold, 0, event, ['caller', 'api'], 'platform');
      break;
    case 'destination.delivered':
      if (fold.givenUp !== null) arrive(fold, event.invocation, event.at, ['dlq'], 'dead');
      break;
    case 'deadLetter.delivered':
      arrive(fold, event.invocation, event.at, ['dlq'], 'dead');
      break;
    case 'event.lost': {
      const from = event.reason === 'deliveryFailed' ? 'dlq' : placeOf(fold, event.invocation);
      arrive(fold, event.invocation, event.at, [from, 'lost'], 'dead');
      break;
    }
    default:
      break;
  }
}

const isAside = ({ copies, chained }: RunFold, invocation: number): boolean =>
  copies.has(invocation) || chained.has(invocation);

const loop: readonly StationId[] = ['function', 'wait1', 'wait2', 'queue'];

interface Phase {
  readonly at: Micros;
  readonly until: Micros;
}

/** A phase whose end no event foretells, because the length is the model's. */
const passing = (at: Micros, span: Micros): Phase => ({ at, until: at + span });

/** The train sets out along its route; the track takes its colour. */
function go(
  fold: RunFold,
  invocation: number,
  { at, until }: Phase,
  route: readonly StationId[],
  state: LifeState,
  stop: number | null = null,
): void {
  const skipped = skippedBefore(fold.trains.get(invocation), route, at);
  fold.trains.set(invocation, {
    invocation,
    attempt: attemptOf(fold, invocation),
    state,
    route: [...skipped, ...route],
    stop: stop === null ? null : stop + skipped.length,
    since: at,
    until,
    work: null,
  });
  paint(fold, route, state);
}

/** The way of a phase that took no time, as an attempt of 0 ms: nobody saw it, so it is travelled now. */
function skippedBefore(
  before: Train | undefined,
  route: readonly StationId[],
  at: Micros,
): readonly StationId[] {
  if (before === undefined || before.since !== at || before.until !== at) return [];
  return before.route.at(-1) === route[0] ? before.route.slice(0, -1) : [];
}

/** The train has arrived for good. */
function arrive(
  fold: RunFold,
  invocation: number,
  at: Micros,
  route: readonly StationId[],
  state: LifeState,
): void {
  go(fold, invocation, { at, until: at }, route, state);
  const train = fold.trains.get(invocation);
  if (train !== undefined) fold.trains.set(invocation, { ...train, until: null });
}

function paint(fold: RunFold, route: readonly StationId[], state: LifeState): void {
  for (const [i, to] of route.entries()) {
    const from = route[i - 1];
    if (from !== undefined) fold.tracks.set(`${from} ${to}`, { from, to, state });
  }
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
  go(fold, event.invocation, event, route, state, route.length - 1);
  paint(fold, route, 'platform');
  const train = fold.trains.get(event.invocation);
  if (train !== undefined) fold.trains.set(event.invocation, { ...train, work });
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
const placeOf = (fold: RunFold, invocation: number): StationId =>
  fold.trains.get(invocation)?.route.at(-1) ?? 'api';

const attemptOf = (fold: RunFold, invocation: number): number => {
  const wait = fold.waits.findLast((known) => known.invocation === invocation && !known.over);
  if (wait !== undefined) return wait.beforeAttempt;
  return fold.attempts.findLast((known) => known.invocation === invocation)?.attempt ?? 0;
};
