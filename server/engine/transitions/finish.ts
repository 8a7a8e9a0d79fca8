import { environmentOf, functionOf } from '../assigned';
import { assumptions } from '../assumptions';
import { release } from '../concurrency';
import { enter } from '../enter';
import { MILLISECOND, SECOND } from '../micros';
import type { Outcome } from '../outcome';
import { isFunctionError } from '../outcome';
import { quotas } from '../quotas';
import type { EnvironmentRecord, InvocationRecord } from '../records';
import type { RuleId } from '../rules';
import { nextSeq, schedule, type World } from '../world';
import { answer } from './answer';
import { giveUp } from './give-up';
import { settle } from './settle';

/** An attempt ends, one way or another. */
export function finish(world: World, invocation: InvocationRecord): void {
  const { outcome } = invocation;
  if (outcome === null) throw new Error(`invocation ${invocation.id} finished without an outcome`);
  const fn = functionOf(invocation);
  const environment = environmentOf(invocation);
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'attempt.finished',
    rule: outcomeRules[outcome.kind],
    run: invocation.run.id,
    invocation: invocation.id,
    attempt: invocation.attempts,
    environment: environment.id,
    outcome,
    duration: invocation.duration,
    initDuration: invocation.initDuration,
    // INIT is billed since August 2025, and what is billed is rounded up once.
    billedMs: Math.ceil((invocation.duration + invocation.initDuration) / MILLISECOND),
    memoryMb: environment.memoryMb,
    maxMemoryUsedMb:
      outcome.kind === 'outOfMemory'
        ? environment.memoryMb
        : Math.min(assumptions.memoryUsedMb, environment.memoryMb),
  });
  invocation.environment = null;
  invocation.initDuration = 0;
  release(world, fn);
  free(world, environment, outcome, invocation);
  if (invocation.run.act.invocationType === 'Event') judge(world, invocation, outcome);
  else {
    enter(invocation, 'responding');
    schedule(world, world.now + assumptions.responseTravel, 'responded', invocation);
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
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'event.succeeded',
      rule: 'async.success',
      run: invocation.run.id,
      invocation: invocation.id,
      attempts: invocation.attempts,
    });
    settle(world, invocation);
    return;
  }
  const { retries, maximumEventAgeS } = functionOf(invocation).config;
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
  enter(invocation, 'waiting');
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'retry.scheduled',
    rule: 'async.retry',
    run: invocation.run.id,
    invocation: invocation.id,
    attempt: invocation.attempts + 1,
    delay,
    until,
  });
  schedule(world, until, 'retryDue', invocation);
}

/** What becomes of the environment: kept, kept but reset, or thrown away. */
function free(
  world: World,
  environment: EnvironmentRecord,
  outcome: Outcome,
  invocation: InvocationRecord,
): void {
  environment.idleSince = world.now;
  if (outcome.kind === 'initFailed' || environment.generation !== environment.fn.generation) return;
  if (outcome.kind === 'timedOut' || outcome.kind === 'outOfMemory' || outcome.kind === 'exited') {
    environment.needsRestart = true;
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'environment.reset',
      rule: 'environment.reset',
      run: invocation.run.id,
      invocation: invocation.id,
      environment: environment.id,
    });
  }
  environment.fn.idle.push(environment);
  if (environment.checkScheduled) return;
  environment.checkScheduled = true;
  schedule(world, world.now + assumptions.environmentIdle, 'idleCheck', environment);
}

const outcomeRules = {
  returned: 'attempt.returned',
  threw: 'attempt.threw',
  timedOut: 'attempt.timed-out',
  outOfMemory: 'attempt.out-of-memory',
  exited: 'attempt.exited',
  initFailed: 'attempt.init-failed',
} as const satisfies Record<Outcome['kind'], RuleId>;
