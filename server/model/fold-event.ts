import { isFunctionError, MILLISECOND, type Micros, type SimulationEvent } from '#engine';
import { reasonPhrase } from '#engine/sources/front-doors/reason-phrase';
import { costOfAttempt, noCost } from './cost';
import { requestIdOf } from './identity';
import { attemptOf, invocationOf, type RunFold } from './run-fold';
import type { AttemptState, RecordState } from './run-state';
import { asynchronousFor } from './settings-for';

/** Folds one event of a run, or of its function's settings, into everything but trains and tracks. */
export function foldEvent(fold: RunFold, event: SimulationEvent, seed: number): void {
  if ('invocation' in event && fold.chained.has(event.invocation)) return;
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
    case 'client.timedOut':
      fold.awaited = 0;
      fold.caller.answeredAt = event.at;
      break;
    case 'call.repeatScheduled':
      fold.waits.push({
        invocation: 0,
        kind: 'call',
        beforeAttempt: event.tries,
        reason: null,
        from: event.at,
        until: event.until,
        over: false,
      });
      break;
    case 'call.sentAgain':
      endWait(fold, 0);
      break;
    case 'sourceDeadLetter.delivered':
      fold.fate = { kind: 'undeliverable', queue: event.queue };
      break;
    case 'event.duplicated':
      fold.copies.set(event.copy, event.invocation);
      break;
    case 'invoke.chained':
      fold.chained.add(event.invocation);
      break;
    case 'frontDoor.answered':
      answerCaller(fold, event.at, event.answer.status, event.answer.statusText);
      fold.caller.frontDoor = event.answer;
      break;
    case 'event.queued':
      setQueued(fold, event.invocation, event.at);
      break;
    case 'event.throttled':
    case 'event.systemFault':
      endWait(fold, event.invocation);
      setQueued(fold, event.invocation, null);
      fold.waits.push({
        invocation: event.invocation,
        kind: event.type === 'event.throttled' ? 'throttle' : 'fault',
        beforeAttempt: nextAttempt(fold, event.invocation),
        reason: event.type === 'event.throttled' ? event.reason : null,
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
      const attempt = fold.attempts.findLast((known) => known.invocation === event.invocation);
      if (attempt !== undefined) attempt.initDurationMs = event.initDuration / MILLISECOND;
      break;
    }
    case 'attempt.started': {
      leaveQueue(fold, event.invocation);
      const begun = attemptOf(fold, event.invocation, event.attempt);
      if (begun === undefined) fold.attempts.push(newAttempt(fold, event, event.start, seed));
      else {
        begun.handlerAt = event.at;
        begun.until = event.until;
      }
      break;
    }
    case 'attempt.finished':
      foldFinish(fold, event);
      break;
    case 'event.succeeded':
      if (fold.copies.has(event.invocation)) break;
      fold.fate = { kind: 'succeeded' };
      announceRecord(fold, event, 'success');
      break;
    case 'event.givenUp': {
      leaveQueue(fold, event.invocation);
      if (fold.copies.has(event.invocation)) break;
      const target = fold.config?.deadLetter ?? null;
      if (target !== null) {
        fold.deadLetter = { target, status: 'sending', at: event.at, failure: null };
      }
      announceRecord(fold, event, 'failure');
      fold.givenUp = event.condition;
      break;
    }
    case 'deadLetter.delivered':
      if (fold.copies.has(event.invocation)) break;
      fold.deadLetter = { target: event.target, status: 'delivered', at: event.at, failure: null };
      fold.fate = { kind: 'deadLettered', condition: conditionOf(fold), target: event.target };
      break;
    case 'deadLetter.failed':
      if (fold.copies.has(event.invocation)) break;
      fold.deadLetter = {
        target: event.target,
        status: 'failed',
        at: event.at,
        failure: event.reason,
      };
      break;
    case 'destination.delivered':
    case 'destination.failed':
      if (!fold.copies.has(event.invocation)) foldRecord(fold, event);
      break;
    case 'event.lost':
      if (fold.copies.has(event.invocation)) break;
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
    case 'call.abandoned':
    case 'sourceDeadLetter.failed':
    case 'frontDoor.forwarded':
    case 'alias.resolved':
    case 'leftWork.frozen':
    case 'leftWork.resumed':
    case 'leftWork.finished':
    case 'provisioned.allocating':
    case 'provisioned.ready':
    case 'provisioned.failed':
      break;
    default:
      event satisfies never;
  }
}

/** A record sets out where a destination is set for this outcome. */
function announceRecord(
  fold: RunFold,
  { at, until }: { readonly at: Micros; readonly until: Micros },
  on: RecordState['on'],
): void {
  const settings = fold.config === null ? null : asynchronousFor(fold.config, fold.sent.qualifier);
  const target = (on === 'success' ? settings?.onSuccess : settings?.onFailure) ?? null;
  if (target === null || until === at) return;
  fold.record = { target, on, status: 'sending', at, failure: null };
}

function foldRecord(
  fold: RunFold,
  event: Extract<SimulationEvent, { type: 'destination.delivered' | 'destination.failed' }>,
): void {
  const delivered = event.type === 'destination.delivered';
  fold.record = {
    target: event.target,
    on: fold.givenUp === null ? 'success' : 'failure',
    status: delivered ? 'delivered' : 'failed',
    at: event.at,
    failure: delivered ? null : event.reason,
  };
  if (delivered && fold.givenUp !== null && fold.fate.kind !== 'deadLettered') {
    fold.fate = { kind: 'recorded', condition: fold.givenUp, target: event.target };
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
  const attempt = attemptOf(fold, event.invocation, event.attempt);
  if (attempt === undefined) return;
  attempt.endedAt = event.at;
  attempt.until = event.at;
  attempt.outcome = event.outcome;
  attempt.failed = isFunctionError(event.outcome);
  attempt.durationMs = event.duration / MILLISECOND;
  attempt.initDurationMs = event.initDuration / MILLISECOND;
  attempt.billedMs = event.billedMs;
  attempt.memoryMb = event.memoryMb;
  attempt.cost = costOfAttempt({
    billedMs: event.billedMs,
    memoryMb: event.memoryMb,
    architecture: fold.config?.architecture ?? 'x86_64',
    provisioned: event.provisioned,
  });
  if (fold.asynchronous) return;
  // With several tries of a front door the call is underway as long as any of them runs.
  const running = fold.attempts.some(({ endedAt }) => endedAt === null);
  fold.fate = running ? { kind: 'underway' } : { kind: attempt.failed ? 'failed' : 'succeeded' };
}

function newAttempt(
  fold: RunFold,
  event: Extract<SimulationEvent, { type: 'attempt.started' | 'environment.initializing' }>,
  start: AttemptState['start'],
  seed: number,
): AttemptState {
  return {
    invocation: event.invocation,
    attempt: event.attempt,
    requestId: requestIdOf(seed, fold.copies.get(event.invocation) ?? event.invocation),
    environment: event.environment,
    start,
    copy: fold.copies.has(event.invocation),
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
  (fold.attempts.findLast((known) => known.invocation === invocation)?.attempt ?? 0) + 1;

function leaveQueue(fold: RunFold, invocation: number): void {
  endWait(fold, invocation);
  setQueued(fold, invocation, null);
}

function setQueued(fold: RunFold, invocation: number, since: Micros | null): void {
  const known = invocationOf(fold, invocation);
  if (known !== undefined) known.queuedSince = since;
}

function endWait(fold: RunFold, invocation: number): void {
  const wait = fold.waits.findLast((known) => known.invocation === invocation);
  if (wait !== undefined) wait.over = true;
}

function conditionOf(fold: RunFold) {
  if (fold.givenUp === null) throw new Error(`run ${fold.sent.run} ended without being given up`);
  return fold.givenUp;
}
