import { asynchronousOf, environmentOf, functionOf } from '../assigned';
import { assumptions } from '../assumptions';
import { release } from '../concurrency';
import { enter } from '../enter';
import type { SimulationEvent } from '../event';
import { phase } from '../lifecycle';
import { MILLISECOND, SECOND } from '../micros';
import type { Outcome } from '../outcome';
import { environmentAfter, isFunctionError } from '../outcome';
import { quotas } from '../quotas';
import type { EnvironmentRecord, InvocationRecord } from '../records';
import type { RuleId } from '../rules';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { answer } from './answer';
import { chain } from './chain';
import { takeCodeRun } from './code';
import { giveUp, succeed } from './give-up';
import { dropLeftWork, freezeLeftWork } from './left-work';
import { settle } from './settle';

/** An attempt ends, one way or another. */
export function finish(world: World, invocation: InvocationRecord): void {
  const { outcome } = invocation;
  if (outcome === null) throw new Error(`invocation ${invocation.id} finished without an outcome`);
  const fn = functionOf(invocation);
  const environment = environmentOf(invocation);
  const { duration, initDuration } = environment;
  const { memoryMb, behaviour } = environment.settings;
  const told = behaviour.kind === 'code' ? takeCodeRun(world, invocation)?.result : undefined;
  const measured = told && 'outcome' in told ? told.memoryUsedMb : null;
  const memoryUsedMb = measured ?? assumptions.memoryUsedMb;
  const finished: Extract<SimulationEvent, { type: 'attempt.finished' }> = {
    seq: nextSeq(world),
    at: world.now,
    type: 'attempt.finished',
    rule: outcomeRules[outcome.kind],
    run: invocation.runId,
    invocation: invocation.id,
    attempt: invocation.attempts,
    environment: environment.id,
    outcome,
    duration,
    initDuration,
    // INIT is billed since August 2025, and what is billed is rounded up once.
    billedMs: Math.ceil((duration + initDuration) / MILLISECOND),
    memoryMb,
    maxMemoryUsedMb: outcome.kind === 'outOfMemory' ? memoryMb : Math.min(memoryUsedMb, memoryMb),
    version: environment.version.version,
    provisioned: environment.pool !== null,
  };
  const lines = told?.lines ?? [];
  world.onEvent(lines.length > 0 ? { ...finished, lines } : finished);
  if (
    (environment.leftWork.length > 0 || behaviour.kind === 'leavesWork') &&
    environmentAfter(outcome) === 'kept'
  ) {
    freezeLeftWork(world, invocation);
  }
  invocation.environment = null;
  environment.initDuration = 0;
  if (environment.pool === null) release(world, fn);
  free(world, environment, outcome, invocation);
  if (behaviour.kind === 'invokes' && outcome.kind === 'returned') {
    chain(world, invocation, behaviour.functionName, 'code', codePayload);
  }
  if (invocation.request.asynchronous) judge(world, invocation, outcome);
  else {
    enter(invocation, phase.responding);
    schedule(world, world.now + assumptions.responseTravel, due.responded, invocation);
  }
}

/** The answer of a synchronous call is back at whoever called. */
export function respond(world: World, invocation: InvocationRecord): void {
  const { outcome } = invocation;
  if (outcome === null) throw new Error(`invocation ${invocation.id} responds without an outcome`);
  answer(
    world,
    invocation,
    200,
    outcome,
    isFunctionError(outcome) ? 'invoke.function-error-is-200' : 'invoke.synchronous',
  );
  settle(world, invocation);
}

/** The queue's verdict: done, once more after a gap, or given up. */
function judge(world: World, invocation: InvocationRecord, outcome: Outcome): void {
  if (!isFunctionError(outcome)) {
    succeed(world, invocation);
    return;
  }
  const { retries, maximumEventAgeS } = asynchronousOf(invocation);
  const delay = quotas.retryGaps[invocation.attempts - 1];
  if (invocation.attempts > retries || delay === undefined) {
    giveUp(world, invocation, 'RetriesExhausted', 'async.retries-exhausted');
    return;
  }
  const until = world.now + delay;
  if (until - invocation.acceptedAt > maximumEventAgeS * SECOND) {
    giveUp(world, invocation, 'EventAgeExceeded', 'async.event-age');
    return;
  }
  enter(invocation, phase.waiting);
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'retry.scheduled',
    rule: 'async.retry',
    run: invocation.runId,
    invocation: invocation.id,
    attempt: invocation.attempts + 1,
    delay,
    until,
  });
  schedule(world, until, due.retryDue, invocation);
}

/** What becomes of the environment: kept, kept but reset, or thrown away. */
function free(
  world: World,
  environment: EnvironmentRecord,
  outcome: Outcome,
  invocation: InvocationRecord,
): void {
  environment.idleSince = world.now;
  const after = environmentAfter(outcome);
  if (after === 'gone' || isOutdated(environment)) return;
  if (after === 'reset') {
    environment.needsRestart = true;
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'environment.reset',
      rule: 'environment.reset',
      run: invocation.runId,
      invocation: invocation.id,
      environment: environment.id,
      lostWorkOf: dropLeftWork(environment),
    });
  }
  if (environment.pool !== null) {
    environment.pool.idle.push(environment);
    return;
  }
  environment.version.idle.push(environment);
  if (environment.checkScheduled) return;
  environment.checkScheduled = true;
  schedule(world, world.now + assumptions.environmentIdle, due.idleCheck, environment);
}

/** Made with settings that are no longer in force, or for provisioned concurrency that is no longer there. */
const isOutdated = ({ settings, version, pool }: EnvironmentRecord): boolean =>
  settings !== version.settings || pool?.status === 'removed';

/** What the function sends on when its code invokes another: our choice, it only has to be an event. */
const codePayload = { bytes: 2, fault: null };

const outcomeRules = {
  returned: 'attempt.returned',
  threw: 'attempt.threw',
  threwValue: 'attempt.threw-value',
  timedOut: 'attempt.timed-out',
  outOfMemory: 'attempt.out-of-memory',
  exited: 'attempt.exited',
  initFailed: 'attempt.init-failed',
  unhandledRejection: 'attempt.unhandled-rejection',
  uncaught: 'attempt.uncaught',
  neverSettled: 'attempt.never-settled',
  unserializable: 'attempt.unserializable',
  responseTooLarge: 'attempt.response-too-large',
} as const satisfies Record<Outcome['kind'], RuleId>;
