import type { ThrottleReason } from './invoke-refusal';
import type { FunctionRecord } from './records';
import type { World } from './world';

/**
 * Why one more attempt of this function may not run now, or null if it may. Reserved concurrency is guarantee and cap;
 * the others share what the account has left. https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export function throttleReason(world: World, fn: FunctionRecord): ThrottleReason | null {
  const { reservedConcurrency } = fn.config;
  if (reservedConcurrency !== null) {
    return fn.inFlight < reservedConcurrency
      ? null
      : 'ReservedFunctionConcurrentInvocationLimitExceeded';
  }
  return world.unreservedInFlight < unreservedLimit(world)
    ? null
    : 'ConcurrentInvocationLimitExceeded';
}

export function occupy(world: World, fn: FunctionRecord): void {
  fn.inFlight += 1;
  if (fn.config.reservedConcurrency === null) world.unreservedInFlight += 1;
}

export function release(world: World, fn: FunctionRecord): void {
  fn.inFlight -= 1;
  if (fn.config.reservedConcurrency === null) world.unreservedInFlight -= 1;
}

/** Concurrency that functions without a reservation share. */
const unreservedLimit = (world: World): number =>
  world.account.concurrency - reservedTotal(world, null);

/** Reserved concurrency of all functions but one. */
export function reservedTotal(world: World, except: string | null): number {
  let total = 0;
  for (const { config } of world.functions.values()) {
    if (config.name !== except) total += config.reservedConcurrency ?? 0;
  }
  return total;
}

/** Counts anew after a setting has changed. */
export function recountUnreserved(world: World): void {
  world.unreservedInFlight = 0;
  for (const fn of world.functions.values()) {
    if (fn.config.reservedConcurrency === null) world.unreservedInFlight += fn.inFlight;
  }
}
