import { environmentOf, functionOf } from '../assigned';
import { countRequest, hasProvisioned, occupy, throttleReason } from '../concurrency';
import { enter } from '../enter';
import { MILLISECOND } from '../micros';
import { quotas } from '../quotas';
import { admit, admits } from '../rate-window';
import type {
  EnvironmentRecord,
  FunctionRecord,
  InvocationRecord,
  ProvisionedPool,
  VersionRecord,
} from '../records';
import { nextSeq, schedule, type World } from '../world';
import { refuse } from './answer';
import { giveUp } from './give-up';
import { resolveVersion } from './resolve-version';
import { run } from './run';
import { backOffFault, throttle } from './throttle';

/** Finds the invocation an execution environment, or throttles it. */
export function place(world: World, invocation: InvocationRecord): void {
  const fn = functionOf(invocation);
  const asynchronous = invocation.asynchronous;
  if (asynchronous && fn.config.reservedConcurrency === 0) {
    giveUp(world, invocation, 'ZeroReservedConcurrency', 'async.zero-reserved');
    return;
  }
  if (isRecursion(fn, invocation)) {
    giveUp(world, invocation, 'RecursiveInvocation', 'async.recursion');
    return;
  }
  const version = resolveVersion(world, fn, invocation);
  if (isUnavailable(world, version)) {
    if (asynchronous) backOffFault(world, invocation);
    else {
      const refusal = { code: 'serviceFault', status: 500 } as const;
      refuse(world, invocation, refusal, 'invoke.service-fault-500');
    }
    return;
  }
  const pool = fn.pools.size === 0 ? null : (fn.pools.get(invocation.call.qualifier ?? '') ?? null);
  if (pool !== null && pool.version === version && hasProvisioned(world, pool)) {
    runProvisioned(world, invocation, pool);
    return;
  }
  runOnDemand(world, invocation, fn, version, pool !== null);
}

function runProvisioned(world: World, invocation: InvocationRecord, pool: ProvisionedPool): void {
  admit(pool.requests, world.now);
  const environment = pool.idle.pop() as EnvironmentRecord;
  invocation.backOffs = 0;
  invocation.environment = environment;
  run(world, invocation, environment.needsRestart ? 'restarted' : 'warm', 'provisioned');
}

function runOnDemand(
  world: World,
  invocation: InvocationRecord,
  fn: FunctionRecord,
  version: VersionRecord,
  spills: boolean,
): void {
  const asynchronous = invocation.asynchronous;
  const cold = version.idle.length === 0;
  const reason =
    throttleReason(world, fn) ??
    (cold && !admits(fn.newEnvironments, world.now) ? 'ConcurrentInvocationLimitExceeded' : null) ??
    (asynchronous ? null : countRequest(world, fn));
  if (reason !== null) {
    if (asynchronous) throttle(world, invocation, reason);
    else {
      const rule = reason.includes('Rate') ? 'invoke.request-rate-429' : 'invoke.throttled-429';
      refuse(world, invocation, { code: 'throttled', status: 429, reason }, rule);
    }
    return;
  }
  invocation.backOffs = 0;
  occupy(world, fn);
  if (cold) {
    initialize(world, invocation, fn, version);
    return;
  }
  // Most recently used first (observed, not promised by AWS), so the idle list is a stack.
  const warm = version.idle.pop() as EnvironmentRecord;
  invocation.environment = warm;
  const start = warm.needsRestart ? 'restarted' : 'warm';
  run(world, invocation, start, spills ? 'spillover' : 'onDemand');
}

/** A cold start: the INIT phase before the handler. */
function initialize(
  world: World,
  invocation: InvocationRecord,
  fn: FunctionRecord,
  version: VersionRecord,
): void {
  admit(fn.newEnvironments, world.now);
  const environment = newEnvironment(world, version, null);
  invocation.environment = environment;
  environment.initDuration = Math.min(version.settings.initMs * MILLISECOND, quotas.initLongest);
  enter(invocation, 'initializing');
  const until = world.now + environment.initDuration;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'environment.initializing',
    rule: 'environment.cold-start',
    run: invocation.runId,
    invocation: invocation.id,
    environment: environment.id,
    attempt: invocation.attempts + 1,
    until,
  });
  schedule(world, until, 'initialized', invocation);
}

/** INIT is over. If it failed or took too long Lambda runs it once more inside the attempt. */
export function finishInit(world: World, invocation: InvocationRecord): void {
  const { id, settings, initDuration } = environmentOf(invocation);
  const failed = settings.behaviour.kind === 'failsInit';
  const timedOut = settings.initMs * MILLISECOND > quotas.initLongest;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'environment.initialized',
    rule: timedOut
      ? 'environment.init-limit'
      : failed
        ? 'attempt.init-failed'
        : 'environment.init-duration',
    run: invocation.runId,
    invocation: invocation.id,
    environment: id,
    initDuration,
    failed: failed || timedOut,
    timedOut,
  });
  const { qualifier } = invocation.call;
  const spills = qualifier !== null && functionOf(invocation).pools.has(qualifier);
  run(world, invocation, 'cold', spills ? 'spillover' : 'onDemand');
}

export function newEnvironment(
  world: World,
  version: VersionRecord,
  pool: ProvisionedPool | null,
): EnvironmentRecord {
  world.environmentCount += 1;
  return {
    id: world.environmentCount,
    version,
    pool,
    settings: version.settings,
    idleSince: world.now,
    needsRestart: false,
    checkScheduled: false,
    moduleUses: 0,
    uses: 0,
    leftWork: null,
    initDuration: 0,
    duration: 0,
  };
}

/** Whether the function has occurred so often in this chain of calls that Lambda takes it for a loop. */
const isRecursion = ({ config }: FunctionRecord, { chain }: InvocationRecord): boolean =>
  chain !== null &&
  config.recursiveLoop === 'Terminate' &&
  (chain[config.name] ?? 0) >= quotas.recursionDepth;

const isUnavailable = (world: World, { settings, since }: VersionRecord): boolean =>
  settings.behaviour.kind === 'unavailable' &&
  world.now < since + settings.behaviour.forMs * MILLISECOND;
