import type { FunctionConfig } from '#engine';
import type { Dimension, DimensionOf, Levels } from './dimension';
import type { MetricSums } from './metric-sums';

/** What is known of a function's concurrency. */
export interface MeteredFunction {
  readonly place: Dimension;
  reserved: boolean;
  /** What it takes out of the account's concurrency by its settings. */
  claimed: number;
  /** Provisioned environments that are ready, by qualifier. */
  readonly ready: Map<string, number>;
}

/** Who takes an environment. */
export interface Occupant {
  readonly fn: MeteredFunction;
  /** Where the function adds up; the account has its own place. */
  readonly place: Dimension;
  /** Where the version or alias adds up, if it was named and is looked at. */
  readonly ofQualifier: Dimension | null;
}

/** How many environments are at work, allocated and claimed, of the account and of each function. */
export interface ConcurrencyLevels {
  readonly account: Dimension;
  readonly make: DimensionOf;
  readonly functions: Map<string, MeteredFunction>;
}

/** An attempt takes an environment. */
export function occupy({ account }: ConcurrencyLevels, call: Occupant, provisioned: boolean): void {
  const { fn, place, ofQualifier } = call;
  const { levels, sums } = account;
  levels.concurrent += 1;
  if (!fn.reserved) {
    levels.unreserved += 1;
    if (levels.unreserved > sums.UnreservedConcurrentExecutions)
      sums.UnreservedConcurrentExecutions = levels.unreserved;
    // A provisioned environment is claimed whether it works or not.
    if (!provisioned) {
      levels.claimed += 1;
      if (levels.claimed > sums.ClaimedAccountConcurrency)
        sums.ClaimedAccountConcurrency = levels.claimed;
    }
  }
  if (levels.concurrent > sums.ConcurrentExecutions) sums.ConcurrentExecutions = levels.concurrent;
  place.levels.concurrent += 1;
  if (place.levels.concurrent > place.sums.ConcurrentExecutions)
    place.sums.ConcurrentExecutions = place.levels.concurrent;
  if (ofQualifier !== null) {
    ofQualifier.levels.concurrent += 1;
    if (ofQualifier.levels.concurrent > ofQualifier.sums.ConcurrentExecutions)
      ofQualifier.sums.ConcurrentExecutions = ofQualifier.levels.concurrent;
  }
  if (provisioned) shiftProvisioned(account, call, 1);
}

/** An attempt gives its environment back. */
export function release(
  { account }: ConcurrencyLevels,
  call: Occupant,
  provisioned: boolean,
): void {
  const { fn, place, ofQualifier } = call;
  account.levels.concurrent -= 1;
  if (!fn.reserved) {
    account.levels.unreserved -= 1;
    if (!provisioned) account.levels.claimed -= 1;
  }
  place.levels.concurrent -= 1;
  if (ofQualifier !== null) ofQualifier.levels.concurrent -= 1;
  if (provisioned) shiftProvisioned(account, call, -1);
}

function shiftProvisioned(account: Dimension, call: Occupant, by: 1 | -1): void {
  for (const place of [account, call.place, call.ofQualifier]) {
    if (place === null) continue;
    place.levels.provisioned += by;
    if (by > 0) noteLevels(place.sums, place.levels);
  }
}

/** Raises the level metrics to what they stand at. */
export function noteLevels(into: MetricSums, levels: Levels): void {
  if (levels.concurrent > into.ConcurrentExecutions) into.ConcurrentExecutions = levels.concurrent;
  if (levels.unreserved > into.UnreservedConcurrentExecutions)
    into.UnreservedConcurrentExecutions = levels.unreserved;
  if (levels.claimed > into.ClaimedAccountConcurrency)
    into.ClaimedAccountConcurrency = levels.claimed;
  const { provisioned, allocated } = levels;
  if (provisioned === 0) return;
  if (provisioned > into.ProvisionedConcurrentExecutions)
    into.ProvisionedConcurrentExecutions = provisioned;
  // Environments that were taken away may still work beside those that are allocated now.
  const utilization = provisioned >= allocated ? 1 : provisioned / allocated;
  if (utilization > into.ProvisionedConcurrencyUtilization)
    into.ProvisionedConcurrencyUtilization = utilization;
}

/** Works out anew what is claimed and unreserved after a function's settings were made. */
export function configureLevels(
  levels: ConcurrencyLevels,
  config: Pick<FunctionConfig, 'name' | 'reservedConcurrency' | 'qualifiers'>,
): void {
  const fn = functionOf(levels, config.name);
  fn.reserved = config.reservedConcurrency !== null;
  fn.claimed =
    config.reservedConcurrency ??
    config.qualifiers.reduce((sum, { provisionedConcurrency }) => sum + provisionedConcurrency, 0);
  const { account, functions } = levels;
  account.levels.unreserved = 0;
  account.levels.claimed = 0;
  for (const { reserved, claimed, place } of functions.values()) {
    account.levels.claimed += claimed;
    if (reserved) continue;
    account.levels.unreserved += place.levels.concurrent;
    account.levels.claimed += place.levels.concurrent - place.levels.provisioned;
  }
  noteLevels(account.sums, account.levels);
}

/** So many provisioned environments of a qualifier are ready from now on. */
export function setReady(
  { account }: ConcurrencyLevels,
  { fn, place, ofQualifier }: Occupant,
  qualifier: string,
  environments: number,
): void {
  const by = environments - (fn.ready.get(qualifier) ?? 0);
  if (environments === 0) fn.ready.delete(qualifier);
  else fn.ready.set(qualifier, environments);
  for (const dimension of [account, place, ofQualifier]) {
    if (dimension !== null) dimension.levels.allocated += by;
  }
}

/** What is known of this function, from nothing at first. */
export function functionOf({ functions, make }: ConcurrencyLevels, name: string): MeteredFunction {
  const known = functions.get(name);
  if (known !== undefined) return known;
  const place = make({ FunctionName: name });
  const fn: MeteredFunction = { place, reserved: false, claimed: 0, ready: new Map() };
  functions.set(name, fn);
  return fn;
}
