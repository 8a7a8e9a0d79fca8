import { environmentOf, functionOf } from '../assigned';
import { assumptions } from '../assumptions';
import { occupy, throttleReason } from '../concurrency';
import { enter } from '../enter';
import type { EnvironmentRecord, FunctionRecord, InvocationRecord } from '../records';
import { nextSeq, schedule, type World } from '../world';
import { refuse } from './answer';
import { giveUp } from './give-up';
import { run } from './run';
import { throttle } from './throttle';

/** Finds the invocation an execution environment, or throttles it. */
export function place(world: World, invocation: InvocationRecord): void {
  const fn = functionOf(invocation);
  const asynchronous = invocation.run.act.invocationType === 'Event';
  if (asynchronous && fn.config.reservedConcurrency === 0) {
    giveUp(world, invocation, 'ZeroReservedConcurrency', 'async.zero-reserved');
    return;
  }
  const reason = throttleReason(world, fn);
  if (reason !== null) {
    if (asynchronous) throttle(world, invocation, reason);
    else
      refuse(world, invocation, { code: 'throttled', status: 429, reason }, 'invoke.throttled-429');
    return;
  }
  invocation.throttles = 0;
  occupy(world, fn);
  // Most recently used first (observed, not promised by AWS), so the idle list is a stack.
  const warm = fn.idle.pop();
  if (warm !== undefined) {
    invocation.environment = warm;
    run(world, invocation, warm.needsRestart ? 'restarted' : 'warm');
    return;
  }
  initialize(world, invocation, fn);
}

/** A cold start: the INIT phase before the handler. */
function initialize(world: World, invocation: InvocationRecord, fn: FunctionRecord): void {
  world.environmentCount += 1;
  const environment: EnvironmentRecord = {
    id: world.environmentCount,
    fn,
    generation: fn.generation,
    memoryMb: fn.config.memoryMb,
    idleSince: 0,
    needsRestart: false,
    checkScheduled: false,
  };
  invocation.environment = environment;
  invocation.initDuration = assumptions.init;
  enter(invocation, 'initializing');
  const until = world.now + assumptions.init;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'environment.initializing',
    rule: 'environment.cold-start',
    run: invocation.run.id,
    invocation: invocation.id,
    environment: environment.id,
    attempt: invocation.attempts + 1,
    until,
  });
  schedule(world, until, 'initialized', invocation);
}

/** INIT is over. If it failed Lambda runs it once more inside the attempt. */
export function finishInit(world: World, invocation: InvocationRecord): void {
  const failed = functionOf(invocation).config.behaviour.kind === 'failsInit';
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'environment.initialized',
    rule: failed ? 'attempt.init-failed' : 'environment.init-duration',
    run: invocation.run.id,
    invocation: invocation.id,
    environment: environmentOf(invocation).id,
    initDuration: invocation.initDuration,
    failed,
  });
  run(world, invocation, 'cold');
}
