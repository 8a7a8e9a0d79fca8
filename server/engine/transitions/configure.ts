import type { Account } from '../account';
import { checkFunctionConfig } from '../check-function-config';
import type { CommandResult } from '../command';
import {
  claimedBy,
  claimedTotal,
  provisionedBy,
  recountConcurrency,
  requestsWindow,
} from '../concurrency';
import type { CodeSettings, FunctionConfig, PublishedVersion } from '../function-config';
import { quotas } from '../quotas';
import { randomStream } from '../random';
import { type RateWindow, rateWindow } from '../rate-window';
import type { FunctionRecord, VersionRecord } from '../records';
import type { Target } from '../target';
import { nextSeq, type World } from '../world';
import { allocateProvisioned } from './provision';

export function configureAccount(world: World, account: Account): CommandResult {
  if (!Number.isInteger(account.concurrency) || account.concurrency < quotas.minimumUnreserved) {
    return {
      ok: false,
      code: 'outOfRange',
      message: `The account's concurrency must be a whole number of at least ${quotas.minimumUnreserved}.`,
    };
  }
  world.account = account;
  world.requests = requestsWindow(account.concurrency);
  recountConcurrency(world);
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'account.configured',
    rule: 'configuration.made',
    run: 0,
    account,
  });
  return done;
}

export function configureTarget(world: World, target: Target): CommandResult {
  if (!world.targets.some(({ kind, name }) => kind === target.kind && name === target.name)) {
    world.targets.push(target);
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'target.configured',
      rule: 'configuration.made',
      run: 0,
      target,
    });
  }
  return done;
}

/** Creates the function or replaces its settings. New code, memory or time-out means new execution environments. */
export function configureFunction(
  world: World,
  config: FunctionConfig,
  note?: string,
): CommandResult {
  const known = world.functions.get(config.name);
  const refusal = findRefusal(world, config, known);
  if (refusal !== null) return refusal;
  const fn = known ?? newFunction(world, config);
  const unchanged = known !== undefined && JSON.stringify(fn.config) === JSON.stringify(config);
  if (note !== undefined) fn.note = note;
  // A new note alone is no event: nothing that happens depends on it.
  if (note !== undefined && unchanged) return done;
  fn.config = config;
  fn.limit =
    config.reservedConcurrency === null ? null : config.reservedConcurrency - provisionedBy(config);
  if (fn.requests?.limit !== requestsLimit(config)) fn.requests = requestsOf(config);
  replaceCode(world, fn.latest, config);
  for (const published of config.versions) {
    const key = String(published.version);
    if (!fn.versions.has(key)) fn.versions.set(key, newVersion(world, config.name, published));
  }
  fn.asynchronous.clear();
  for (const { qualifier, asynchronous } of config.qualifiers) {
    if (asynchronous !== null) fn.asynchronous.set(qualifier, asynchronous);
  }
  world.functions.set(config.name, fn);
  recountConcurrency(world);
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'function.configured',
    rule: 'configuration.made',
    run: 0,
    config,
  });
  allocateProvisioned(world, fn);
  return done;
}

function findRefusal(
  world: World,
  config: FunctionConfig,
  known: FunctionRecord | undefined,
): CommandResult | null {
  const fault = checkFunctionConfig(config);
  if (fault !== null) return { ok: false, code: 'outOfRange', message: fault };
  for (const [index, before] of (known?.config.versions ?? []).entries()) {
    const after = config.versions[index];
    if (after !== undefined && JSON.stringify(after) === JSON.stringify(before)) continue;
    return {
      ok: false,
      code: 'versionIsFixed',
      message: `Version ${before.version} of ${config.name} is published: it can be neither changed nor taken away.`,
    };
  }
  const provisioned = provisionedBy(config);
  if (config.reservedConcurrency !== null && config.reservedConcurrency < provisioned) {
    return {
      ok: false,
      code: 'reservesTooMuch',
      message: ` ReservedConcurrentExecutions  ${config.reservedConcurrency} should not be lower than function's total provisioned concurrency [${provisioned}].`,
    };
  }
  const claimed = claimedTotal(world, config.name) + claimedBy(config);
  if (world.account.concurrency - claimed >= quotas.minimumUnreserved) return null;
  return {
    ok: false,
    code: 'reservesTooMuch',
    message: `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${quotas.minimumUnreserved}].`,
  };
}

function newFunction(world: World, config: FunctionConfig): FunctionRecord {
  return {
    config,
    note: null,
    inFlight: 0,
    limit: null,
    latest: newVersion(world, config.name, { version: 0, ...codeOf(config) }),
    versions: new Map(),
    asynchronous: new Map(),
    pools: new Map(),
    newEnvironments: rateWindow(quotas.scalingEnvironments, quotas.scalingSpan),
    requests: requestsOf(config),
    aliasStream: randomStream(world.seed, `${config.name}/alias`),
  };
}

function newVersion(
  world: World,
  functionName: string,
  { version, ...settings }: PublishedVersion,
): VersionRecord {
  const name = version === 0 ? functionName : `${functionName}:${version}`;
  return {
    version,
    settings,
    since: world.now,
    idle: [],
    synchronousFailures: 0,
    failureStream: randomStream(world.seed, `${name}/failure`),
    durationStream: randomStream(world.seed, `${name}/duration`),
  };
}

/** Environments that were made with other code, memory or time-out are not used again. */
function replaceCode(world: World, version: VersionRecord, config: FunctionConfig): void {
  const settings = codeOf(config);
  if (JSON.stringify(settings) === JSON.stringify(version.settings)) return;
  version.settings = settings;
  version.since = world.now;
  version.idle.length = 0;
  version.synchronousFailures = 0;
}

const codeOf = ({ memoryMb, timeoutMs, initMs, behaviour }: FunctionConfig): CodeSettings => ({
  memoryMb,
  timeoutMs,
  initMs,
  behaviour,
});

const requestsLimit = ({ reservedConcurrency }: FunctionConfig): number | undefined =>
  reservedConcurrency === null ? undefined : requestsWindow(reservedConcurrency).limit;

const requestsOf = ({ reservedConcurrency }: FunctionConfig): RateWindow | null =>
  reservedConcurrency === null ? null : requestsWindow(reservedConcurrency);

const done: CommandResult = { ok: true, run: 0 };
