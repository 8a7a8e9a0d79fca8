import { isFunctionError, MILLISECOND, type Micros, type SimulationEvent } from '#engine';
import { reasonPhrase } from '#engine/sources/front-doors/reason-phrase';
import { costOfAttempt, noCost } from './cost';
import { requestIdOf } from './identity';
import { attemptPlace, latestAttempt, latestPlace, type RunFold } from './run-fold';
import type { AttemptState } from './run-state';

/** Folds one event of a run, or of its function's settings, into everything but trains and tracks. */
export function foldEvent(fold: RunFold, event: SimulationEvent, seed: number): void {
  switch (event.type) {
    case 'function.configured':
      fold.config = event.config;
      break;
    case 'invoke.received':
      fold.awaited = event.invocation;
      fold.invocations.push({
        invocation: event.invocation,
        requestId: requestIdOf(seed, event.invocation),
        receivedAt: event.at,
        queuedSince: null,
      });
      break;
    case 'invoke.answered':
      foldAnswer(fold, event);
      break;
    case 'frontDoor.timedOut':
      fold.awaited = 0;
      break;
    case 'frontDoor.answered':
      answerCaller(fold, event.at, event.answer.status, event.answer.statusText);
      fold.caller.frontDoor = event.answer;
      break;
    case 'event.queued':
      setQueued(fold, event.invocation, event.at);
      break;
    case 'event.throttled':
      endWait(fold, event.invocation);
      setQueued(fold, event.invocation, null);
      fold.waits.push({
        invocation: event.invocation,
        kind: 'throttle',
        beforeAttempt: nextAttempt(fold, event.invocation),
        reason: event.reason,
        from: event.at,
        until: event.until,
        over: false,
      });
      break;
    case 'retry.scheduled':
      fold.waits.push({
        invocation: event.invocation,
        kind: 'retry',
        beforeAttempt: event.attempt,
        reason: null,
        from: event.at,
        until: event.until,
        over: false,
      });
      break;
    case 'environment.initializing':
      leaveQueue(fold, event.invocation);
      fold.attempts.push({ ...newAttempt(fold, event, 'cold', seed), handlerAt: null });
      break;
    case 'environment.initialized': {
      const place = latestPlace(fold, 'attempts', event.invocation);
      const attempt = fold.attempts[place];
      if (attempt === undefined) break;
      fold.attempts[place] = { ...attempt, initDurationMs: event.initDuration / MILLISECOND };
      break;
    }
    case 'attempt.started': {
      leaveQueue(fold, event.invocation);
      const place = attemptPlace(fold, event.invocation, event.attempt);
      const begun = fold.attempts[place];
      if (begun === undefined) fold.attempts.push(newAttempt(fold, event, event.start, seed));
      else fold.attempts[place] = { ...begun, handlerAt: event.at, until: event.until };
      break;
    }
    case 'attempt.finished':
      foldFinish(fold, event);
      break;
    case 'event.succeeded':
      fold.fate = { kind: 'succeeded' };
      break;
    case 'event.givenUp': {
      leaveQueue(fold, event.invocation);
      const target = fold.config?.deadLetter ?? null;
      if (target !== null) {
        fold.deadLetter = { target, status: 'sending', at: event.at, failure: null };
      }
      fold.givenUp = event.condition;
      break;
    }
    case 'deadLetter.delivered':
      fold.deadLetter = { target: event.target, status: 'delivered', at: event.at, failure: null };
      fold.fate = { kind: 'deadLettered', condition: conditionOf(fold), target: event.target };
      break;
    case 'deadLetter.failed':
      fold.deadLetter = {
        target: event.target,
        status: 'failed',
        at: event.at,
        failure: event.reason,
      };
      break;
    case 'event.lost':
      fold.fate = { kind: 'lost', condition: conditionOf(fold), reason: event.reason };
      break;
    case 'run.ended':
      fold.endedAt = event.at;
      break;
    case 'account.configured':
    case 'target.configured':
    case 'environment.expired':
    case 'environment.reset':
    case 'call.sent':
    case 'frontDoor.forwarded':
      break;
    default:
      event satisfies never;
  }
}

type Answered = Extract<SimulationEvent, { type: 'invoke.answered' }>;
type Finished = Extract<SimulationEvent, { type: 'attempt.finished' }>;

function foldAnswer(fold: RunFold, { at, invocation, status, outcome, refusal }: Answered): void {
  if (refusal !== null) fold.fate = { kind: 'refused', refusal };
  else if (status === 204) fold.fate = { kind: 'dryRun' };
  // A front door that has stopped waiting never sees this answer.
  if (invocation !== fold.awaited) return;
  fold.awaited = 0;
  fold.answeredBy = invocation;
  fold.caller.lambda = { status, outcome, refusal };
  fold.caller.functionError = outcome !== null && isFunctionError(outcome);
  if (!fold.hasFrontDoor) answerCaller(fold, at, status, reasonPhrase(status));
}

function answerCaller(fold: RunFold, at: Micros, status: number | null, statusText: string): void {
  fold.caller.answered = true;
  fold.caller.answeredAt = at;
  fold.caller.status = status;
  fold.caller.statusText = statusText;
}

function foldFinish(fold: RunFold, event: Finished): void {
  const place = attemptPlace(fold, event.invocation, event.attempt);
  const attempt = fold.attempts[place];
  if (attempt === undefined) return;
  if (attempt.endedAt === null) fold.running -= 1;
  const failed = isFunctionError(event.outcome);
  fold.attempts[place] = {
    ...attempt,
    endedAt: event.at,
    until: event.at,
    outcome: event.outcome,
    failed,
    durationMs: event.duration / MILLISECOND,
    initDurationMs: event.initDuration / MILLISECOND,
    billedMs: event.billedMs,
    memoryMb: event.memoryMb,
    cost: costOfAttempt(event.billedMs, event.memoryMb),
  };
  if (fold.asynchronous) return;
  // With several tries of a front door the call is underway as long as any of them runs.
  fold.fate = fold.running > 0 ? { kind: 'underway' } : { kind: failed ? 'failed' : 'succeeded' };
}

function newAttempt(
  fold: RunFold,
  event: Extract<SimulationEvent, { type: 'attempt.started' | 'environment.initializing' }>,
  start: AttemptState['start'],
  seed: number,
): AttemptState {
  fold.running += 1;
  const known = fold.invocations[latestPlace(fold, 'invocations', event.invocation)];
  return {
    invocation: event.invocation,
    attempt: event.attempt,
    requestId: known?.requestId ?? requestIdOf(seed, event.invocation),
    environment: event.environment,
    start,
    startedAt: event.at,
    handlerAt: event.at,
    endedAt: null,
    until: event.until,
    outcome: null,
    failed: false,
    durationMs: 0,
    initDurationMs: 0,
    billedMs: 0,
    memoryMb: fold.config?.memoryMb ?? 0,
    cost: noCost,
  };
}

const nextAttempt = (fold: RunFold, invocation: number): number =>
  (latestAttempt(fold, invocation)?.attempt ?? 0) + 1;

function leaveQueue(fold: RunFold, invocation: number): void {
  endWait(fold, invocation);
  setQueued(fold, invocation, null);
}

function setQueued(fold: RunFold, invocation: number, since: Micros | null): void {
  const place = latestPlace(fold, 'invocations', invocation);
  const known = fold.invocations[place];
  if (known === undefined || known.queuedSince === since) return;
  fold.invocations[place] = { ...known, queuedSince: since };
}

function endWait(fold: RunFold, invocation: number): void {
  const place = latestPlace(fold, 'waits', invocation);
  const wait = fold.waits[place];
  if (wait === undefined || wait.over) return;
  fold.waits[place] = { ...wait, over: true };
}

function conditionOf(fold: RunFold) {
  if (fold.givenUp === null) throw new Error(`run ${fold.sent.run} ended without being given up`);
  return fold.givenUp;
}
