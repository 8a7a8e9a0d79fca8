import type { ThrottleReason } from './invoke-refusal';
import { SECOND } from './micros';
import { quotas } from './quotas';
import { admit, admits, type RateWindow, rateWindow } from './rate-window';
import type { EnvironmentRecord, FunctionRecord, ProvisionedPool } from './records';
import type { World } from './world';

/**
 * Why one more attempt of this function may not run now without a provisioned environment, or null if it may. Reserved
 * concurrency is guarantee and cap; the others share what the account has left.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export function throttleReason(world: World, fn: FunctionRecord): ThrottleReason | null {
  if (fn.limit !== null) {
    return fn.inFlight < fn.limit ? null : 'ReservedFunctionConcurrentInvocationLimitExceeded';
  }
  return world.unreservedInFlight < world.unreservedLimit
    ? null
    : 'ConcurrentInvocationLimitExceeded';
}

/**
 * Why one more synchronous call may not run in this second, or null, and then it is counted. Asynchronous events have no
 * limit of requests per second.
 */
export function countRequest(world: World, fn: FunctionRecord): ThrottleReason | null {
  const window = fn.requests ?? world.requests;
  if (!admits(window, world.now)) {
    return fn.requests === null
      ? 'FunctionInvocationRateLimitExceeded'
      : 'ReservedFunctionInvocationRateLimitExceeded';
  }
  admit(window, world.now);
  return null;
}

/**
 * Takes a free provisioned environment, or null if there is none or a synchronous call finds no requests left in this
 * second. Asynchronous events have no limit of requests per second here either.
 */
export function takeProvisioned(
  world: World,
  pool: ProvisionedPool,
  asynchronous: boolean,
): EnvironmentRecord | null {
  if (!asynchronous) {
    if (pool.idle.length === 0 || !admits(pool.requests, world.now)) return null;
    admit(pool.requests, world.now);
  }
  return pool.idle.pop() ?? null;
}

export function occupy(world: World, fn: FunctionRecord): void {
  fn.inFlight += 1;
  if (fn.limit === null) world.unreservedInFlight += 1;
}

export function release(world: World, fn: FunctionRecord): void {
  fn.inFlight -= 1;
  if (fn.limit === null) world.unreservedInFlight -= 1;
}

/** Counts requests against ten per second for each concurrent execution. */
export const requestsWindow = (concurrency: number): RateWindow =>
  rateWindow(quotas.requestsPerConcurrency * concurrency, SECOND);

/** Concurrency that functions claim for themselves, reserved or provisioned, but for one function. */
export function claimedTotal(world: World, except: string | null): number {
  let total = 0;
  for (const { config } of world.functions.values()) {
    if (config.name !== except) total += claimedBy(config);
  }
  return total;
}

/** What one function takes out of the account's pool: its reservation, or else its provisioned environments. */
export const claimedBy = (config: FunctionRecord['config']): number =>
  config.reservedConcurrency ?? provisionedBy(config);

export const provisionedBy = ({ qualifiers }: FunctionRecord['config']): number =>
  qualifiers.reduce((sum, { provisionedConcurrency }) => sum + provisionedConcurrency, 0);

/** Works out limits and counts anew after a setting has changed. */
export function recountConcurrency(world: World): void {
  world.unreservedLimit = world.account.concurrency - claimedTotal(world, null);
  world.unreservedInFlight = 0;
  for (const fn of world.functions.values()) {
    if (fn.limit === null) world.unreservedInFlight += fn.inFlight;
  }
}
