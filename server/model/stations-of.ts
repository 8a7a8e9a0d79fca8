import { sourceOf } from '#engine/sources/known-sources';
import type { LifeState } from './life-state';
import { stationMessages as messages } from './messages';
import type {
  AttemptState,
  DeadLetterState,
  RecordState,
  RunState,
  StationState,
  WaitState,
} from './run-state';
import type { StationId } from './station';
import { everyStation, type StationlessRun, untouched } from './stations-ahead';

/** Every station as it stands in a run that has begun. */
export function stationsOf(
  run: StationlessRun,
  possible: ReadonlySet<StationId>,
): RunState['stations'] {
  return everyStation((id) => {
    const seen = lookAt(id, run) ?? untouched(run, id, possible);
    return { ...seen, reachable: possible.has(id) || seen.visited || seen.state !== null };
  });
}

type Look = Omit<StationState, 'reachable'>;

/** Null where nothing has happened yet. */
function lookAt(id: StationId, run: StationlessRun): Look | null {
  switch (id) {
    case 'caller':
      return callerLook(run);
    case 'frontdoor':
      return frontDoorLook(run);
    case 'api':
      return apiLook(run);
    case 'queue':
      return queueLook(run);
    case 'function':
      return functionLook(run);
    case 'wait1':
      return waitLook(run, ({ kind, beforeAttempt }) =>
        kind === 'retry' ? beforeAttempt === 2 : kind !== 'call',
      );
    case 'wait2':
      return waitLook(run, ({ kind, beforeAttempt }) => kind === 'retry' && beforeAttempt > 2);
    case 'success':
      return run.fate.kind === 'succeeded' && run.invocationType === 'Event'
        ? visited('succeeded', messages.processed(ownAttempts(run)))
        : null;
    case 'onSuccess':
      return recordLook(run, 'success');
    case 'dlq':
      return deadLetterLook(run);
    case 'onFailure':
      return recordLook(run, 'failure');
    case 'lost':
      return run.fate.kind === 'lost'
        ? visited('dead', messages.lost(run.fate.reason, run.deadLetter?.failure ?? null))
        : null;
    case 'denied':
      if (run.fate.kind === 'dryRun') return visited('platform', messages.dryRun);
      return deniedLook(run);
    case 'sourceDlq':
      return sourceDeadLetterLook(run);
  }
}

const visited = (state: LifeState, note: string): Look => ({ visited: true, state, note });

function callerLook(run: StationlessRun): Look {
  const { caller } = run;
  const again = openCallWait(run);
  if (again !== null && sourceOf(run.source).frontDoor === null) {
    return visited('waiting', messages.callsAgain(again.beforeAttempt, again.until - run.at));
  }
  if (!caller.answered) return visited('platform', messages.callerWaits);
  const direct = caller.frontDoor === null;
  const failed = caller.failed || (direct && caller.functionError);
  const { status, statusText } = caller;
  if (status === null) return visited(failed ? 'failed' : 'succeeded', statusText);
  return visited(
    failed ? 'failed' : status === 200 ? 'succeeded' : 'platform',
    messages.callerGot(status, direct && caller.functionError),
  );
}

function frontDoorLook(run: StationlessRun): Look | null {
  const { source, caller, invocations, trains } = run;
  if (sourceOf(source).frontDoor === null) return null;
  const answer = caller.frontDoor;
  if (answer !== null) {
    return visited(answer.failed ? 'failed' : 'platform', messages.frontDoorAnswered(answer));
  }
  const again = openCallWait(run);
  if (again !== null) {
    return visited('waiting', messages.callsAgain(again.beforeAttempt, again.until - run.at));
  }
  const forwarded = invocations.length > 0 || trains.some(({ route }) => route[0] === 'frontdoor');
  return forwarded ? visited('platform', messages.frontDoorWaits(invocations.length)) : null;
}

function apiLook({
  caller,
  invocations,
  attempts,
  fate,
  invocationType,
}: StationlessRun): Look | null {
  if (invocations.length === 0) return null;
  if (fate.kind === 'refused') return visited('failed', messages.answered(fate.refusal.status));
  if (caller.lambda !== null) return visited('platform', messages.answered(caller.lambda.status));
  const waits = invocationType === 'RequestResponse' && attempts.length > 0;
  return visited('platform', waits ? messages.apiWaits : messages.apiChecks);
}

function queueLook({ queue, waits, at, caller, invocationType }: StationlessRun): Look | null {
  if (invocationType !== 'Event' || caller.lambda?.status !== 202) return null;
  const waiting = waits.some(({ over, kind }) => !over && kind !== 'call');
  return visited(
    waiting ? 'waiting' : 'platform',
    queue.oldestAt === null
      ? messages.queueEmpty
      : messages.queueHolds(queue.depth, at - queue.oldestAt),
  );
}

function functionLook({ attempts, config, invocationType }: StationlessRun): Look | null {
  const attempt = attempts.findLast(({ endedAt }) => endedAt === null) ?? attempts.at(-1);
  if (attempt === undefined) return null;
  if (attempt.endedAt !== null) {
    return visited(
      attempt.failed ? 'failed' : 'succeeded',
      messages.environment(afterwards(attempt)),
    );
  }
  if (attempt.handlerAt === null) return visited('platform', messages.coldStart);
  const total = invocationType === 'Event' ? 1 + (config?.retries ?? 0) : null;
  return visited('running', messages.attemptRuns(attempt.attempt, total));
}

/** What became of the execution environment. */
function afterwards({ outcome }: AttemptState): 'warm' | 'reset' | 'none' {
  switch (outcome?.kind) {
    case 'timedOut':
    case 'outOfMemory':
    case 'exited':
      return 'reset';
    case 'initFailed':
      return 'none';
    default:
      return 'warm';
  }
}

function waitLook(run: StationlessRun, isHere: (wait: WaitState) => boolean): Look | null {
  const wait = run.waits.findLast(isHere);
  if (wait === undefined) return null;
  return visited(
    'waiting',
    wait.over
      ? messages.waited(wait.until - wait.from)
      : messages.waiting(wait.kind, wait.beforeAttempt, wait.until - run.at),
  );
}

function deadLetterLook({ deadLetter }: StationlessRun): Look | null {
  return deadLetter && deliveryLook(deadLetter, 'dead', messages.holdsOne);
}

function recordLook({ record }: StationlessRun, on: RecordState['on']): Look | null {
  if (record === null || record.on !== on) return null;
  const state = on === 'success' ? 'succeeded' : 'dead';
  return deliveryLook(record, state, messages.holdsRecord(record.target.kind));
}

function deliveryLook(
  { target, status, failure }: DeadLetterState | RecordState,
  state: LifeState,
  holds: (name: string) => string,
): Look {
  switch (status) {
    case 'sending':
      return { visited: false, state, note: messages.sending(target.name) };
    case 'delivered':
      return visited(state, holds(target.name));
    case 'failed':
      return visited('failed', messages.deliveryFailed(target.name, failure));
  }
}

function sourceDeadLetterLook({ fate, sourceDeadLetter }: StationlessRun): Look | null {
  if (fate.kind === 'undeliverable') return visited('dead', messages.holdsOne(fate.queue));
  if (sourceDeadLetter === null) return null;
  return sourceDeadLetter === 'sending'
    ? { visited: false, state: 'dead', note: messages.arriving }
    : visited('failed', messages.sourceQueueMissing);
}

/** A caller that calls again takes a refusal for none, but it has been one. */
function deniedLook({ fate, caller, tracks }: StationlessRun): Look | null {
  const refusal = fate.kind === 'refused' ? fate.refusal : (caller.lambda?.refusal ?? null);
  if (refusal !== null) return visited('failed', messages.refused(refusal));
  return tracks.some(({ to }) => to === 'denied') ? visited('failed', messages.calledAgain) : null;
}

const openCallWait = ({ waits }: StationlessRun): WaitState | null =>
  waits.findLast(({ kind, over }) => kind === 'call' && !over) ?? null;

/** Without those of copies: the event itself was processed by one of the others. */
const ownAttempts = ({ attempts }: StationlessRun): number =>
  attempts.filter(({ copy }) => !copy).length;
