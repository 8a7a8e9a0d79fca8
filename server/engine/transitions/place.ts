import { asynchronousOf, environmentOf, functionOf } from '../assigned';
import { assumptions } from '../assumptions';
import { countRequest, occupy, takeProvisioned, throttleReason } from '../concurrency';
import { enter } from '../enter';
import type { SimulationEvent } from '../event';
import type { ThrottleReason } from '../invoke-refusal';
import { phase } from '../lifecycle';
import { MILLISECOND, SECOND } from '../micros';
import { quotas } from '../quotas';
import { admit, admits } from '../rate-window';
import type {
  EnvironmentRecord,
  FunctionRecord,
  InvocationRecord,
  ProvisionedPool,
  Request,
  VersionRecord,
} from '../records';
import type { RuleId } from '../rules';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { refuse } from './answer';
import { awaitCode, isCodeFull, takeCodeRun } from './code';
import { cutChain, giveUp } from './give-up';
import { resolveVersion } from './resolve-version';
import { run } from './run';
import { backOffFault, throttle } from './throttle';

/** Finds the invocation an execution environment, or throttles it. */
export function place(world: World, invocation: InvocationRecord): void {
  const fn = functionOf(invocation);
  const { asynchronous, call, chain } = invocation.request;
  if (asynchronous && fn.config.reservedConcurrency === 0) {
    giveUp(world, invocation, 'ZeroReservedConcurrency', 'async.zero-reserved');
    return;
  }
  if (asynchronous && isTooOld(world, invocation)) {
    giveUp(world, invocation, 'EventAgeExceeded', 'async.event-age');
    return;
  }
  if (isRecursion(fn, chain)) {
    giveUp(world, invocation, 'RecursiveInvocation', 'async.recursion', 400);
    return;
  }
  if (chain !== null && invocation.run.chained > assumptions.chainedInvocations) {
    cutChain(world, invocation);
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
  const pool = fn.pools.size === 0 ? null : (fn.pools.get(call.qualifier ?? '') ?? null);
  const provisioned = pool === null ? null : takeProvisioned(world, pool, asynchronous);
  if (provisioned !== null) {
    runProvisioned(world, invocation, provisioned);
    return;
  }
  runOnDemand(world, invocation, fn, version, pool !== null);
}

function runProvisioned(
  world: World,
  invocation: InvocationRecord,
  environment: EnvironmentRecord,
): void {
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
  const { asynchronous } = invocation.request;
  const cold = version.idle.length === 0;
  const limit = isCodeFull(world, version.settings)
    ? 'ConcurrentInvocationLimitExceeded'
    : throttleReason(world, fn);
  if (limit !== null) {
    turnAway(world, invocation, limit, 'invoke.throttled-429');
    return;
  }
  if (cold && !admits(fn.newEnvironments, world.now)) {
    const reason = 'ConcurrentInvocationLimitExceeded';
    turnAway(world, invocation, reason, 'concurrency.scaling-rate');
    return;
  }
  const rate = asynchronous ? null : countRequest(world, fn);
  if (rate !== null) {
    turnAway(world, invocation, rate, 'invoke.request-rate-429');
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

/** An event goes back to the queue, a synchronous caller gets 429. */
function turnAway(
  world: World,
  invocation: InvocationRecord,
  reason: ThrottleReason,
  rule: RuleId,
): void {
  if (invocation.request.asynchronous) throttle(world, invocation, reason);
  else refuse(world, invocation, { code: 'throttled', status: 429, reason }, rule);
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
  const isReal = version.settings.behaviour.kind === 'code';
  environment.initDuration = isReal
    ? quotas.initLongest
    : Math.min(version.settings.initMs * MILLISECOND, quotas.initLongest);
  enter(invocation, phase.initializing);
  const until = world.now + environment.initDuration;
  const begun: Extract<SimulationEvent, { type: 'environment.initializing' }> = {
    seq: nextSeq(world),
    at: world.now,
    type: 'environment.initializing',
    rule: 'environment.cold-start',
    run: invocation.runId,
    invocation: invocation.id,
    environment: environment.id,
    attempt: invocation.attempts + 1,
    until,
  };
  world.onEvent(isReal ? { ...begun, outside: true } : begun);
  if (isReal) awaitCode(world, invocation, 'init', 'cold', until);
  else schedule(world, until, due.initialized, invocation);
}

/** INIT is over. If it failed or took too long Lambda runs it once more inside the attempt. */
export function finishInit(world: World, invocation: InvocationRecord): void {
  const { id, settings, initDuration } = environmentOf(invocation);
  const isReal = settings.behaviour.kind === 'code';
  const told = isReal ? toldOfInit(world, invocation) : inside;
  const failed = settings.behaviour.kind === 'failsInit' || told.failure !== undefined;
  const timedOut = isReal
    ? initDuration >= quotas.initLongest
    : settings.initMs * MILLISECOND > quotas.initLongest;
  const done: Initialized = {
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
  };
  world.onEvent(isReal ? { ...done, ...told } : done);
  const { qualifier } = invocation.request.call;
  const spills = qualifier !== null && functionOf(invocation).pools.has(qualifier);
  run(world, invocation, 'cold', spills ? 'spillover' : 'onDemand');
}

type Initialized = Extract<SimulationEvent, { type: 'environment.initialized' }>;

type Told = Pick<Initialized, 'failure' | 'lines'>;

const inside: Told = {};

/** What real code's INIT says of itself. */
function toldOfInit(world: World, invocation: InvocationRecord): Told {
  const result = takeCodeRun(world, invocation)?.result ?? null;
  if (result === null || 'outcome' in result) return inside;
  return {
    ...(result.failure === null ? {} : { failure: result.failure }),
    ...(result.lines.length === 0 ? {} : { lines: result.lines }),
  };
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
    leftWork: [],
    initDuration: 0,
    duration: 0,
  };
}

/** A wait is judged before it begins, so this is an event that the queue held for too long, or a new, shorter limit. */
const isTooOld = (world: World, invocation: InvocationRecord): boolean =>
  world.now - invocation.acceptedAt > asynchronousOf(invocation).maximumEventAgeS * SECOND;

/** Whether the function has occurred so often in this chain of calls that Lambda takes it for a loop. */
const isRecursion = ({ config }: FunctionRecord, chain: Request['chain']): boolean =>
  chain !== null &&
  config.recursiveLoop === 'Terminate' &&
  (chain[config.name] ?? 0) >= quotas.recursionDepth;

const isUnavailable = (world: World, { settings, since }: VersionRecord): boolean =>
  settings.behaviour.kind === 'unavailable' &&
  world.now < since + settings.behaviour.forMs * MILLISECOND;
