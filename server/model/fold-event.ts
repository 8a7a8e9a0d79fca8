import { isFunctionError, MILLISECOND, type Micros, type SimulationEvent } from '#engine';
import { reasonPhrase } from '#engine/sources/front-doors/reason-phrase';
import { costOfAttempt } from './cost';
import { requestIdOf } from './identity';
import { noCost } from './no-cost';
import { nobodyAnswered } from './nobody-answered';
import { attemptPlace, latestAttempt, latestPlace, type RunFold } from './run-fold';
import type { AttemptState, CallerState, RecordState } from './run-state';
import { asynchronousFor } from './settings-for';

/** Folds one event of a run, or of its function's settings, into everything but trains and tracks. */
export function foldEvent(fold: RunFold, event: SimulationEvent, seed: number): void {
  switch (event.type) {
    case 'function.configured':
      if (event.config.name === fold.sent.functionName) fold.config = event.config;
      else fold.others.set(event.config.name, event.config);
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
      break;
    case 'call.abandoned':
      if (event.until > event.at) fold.sourceDeadLetter = 'sending';
      if (event.cause === 'limit' && !fold.hasFrontDoor) {
        answerCaller(fold, event.at, { status: null, statusText: 'Time-out', failed: true });
      }
      break;
    case 'call.repeatScheduled':
      // Whoever calls again takes this answer for none.
      fold.caller = { ...nobodyAnswered };
      fold.fate = { kind: 'underway' };
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
    case 'sourceDeadLetter.failed':
      fold.sourceDeadLetter = 'failed';
      break;
    case 'sourceDeadLetter.delivered':
      fold.fate = { kind: 'undeliverable', queue: event.queue };
      break;
    case 'event.duplicated':
      fold.copies.set(event.copy, event.invocation);
      break;
    case 'frontDoor.answered':
      answerCaller(fold, event.at, event.answer);
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
    case 'target.deleted':
    case 'function.deleted':
    case 'environment.expired':
    case 'environment.reset':
    case 'invoke.chained':
    case 'call.sent':
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
  if (fold.hasFrontDoor) return;
  answerCaller(fold, at, { status, statusText: reasonPhrase(status), failed: status >= 400 });
}

function answerCaller(
  fold: RunFold,
  at: Micros,
  { status, statusText, failed }: Pick<CallerState, 'status' | 'statusText' | 'failed'>,
): void {
  fold.caller.answered = true;
  fold.caller.answeredAt = at;
  fold.caller.status = status;
  fold.caller.statusText = statusText;
  fold.caller.failed = failed;
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
    cost: costOfAttempt({
      billedMs: event.billedMs,
      memoryMb: event.memoryMb,
      architecture: fold.config?.architecture ?? 'x86_64',
      provisioned: event.provisioned,
    }),
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
  const original = fold.copies.get(event.invocation) ?? event.invocation;
  const known = fold.invocations[latestPlace(fold, 'invocations', original)];
  return {
    invocation: event.invocation,
    attempt: event.attempt,
    requestId: known?.requestId ?? requestIdOf(seed, original),
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
