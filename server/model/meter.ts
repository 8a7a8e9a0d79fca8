import type { FunctionConfig, SimulationEvent } from '#engine';
import { countAge, countInvocation, increase, type MetricSums, raise, slots } from './metric-sums';
import { OpenCalls } from './open-calls';

/** CloudWatch's dimensions; none at all is the account in its Region. */
export interface DimensionNames {
  readonly FunctionName?: string;
  /** `function:alias` or `function:version`, as it was called. */
  readonly Resource?: string;
  /** `$LATEST` or a number: what ran. */
  readonly ExecutedVersion?: string;
}

/** Where the metrics of one dimension are added up. */
export interface Dimension {
  readonly levels: Levels;
  /** The sums of the present. */
  readonly sums: MetricSums;
  /** The sums of the time in which this attempt began. */
  readonly sumsOfStart: (event: AttemptFinished) => MetricSums;
}

export type AttemptFinished = Extract<SimulationEvent, { type: 'attempt.finished' }>;

/** How much of something there is right now; its metric is the highest level of a time. */
export interface Levels {
  concurrent: number;
  /** Of the whole account only, like `claimed`. */
  unreserved: number;
  provisioned: number;
  /** Provisioned environments that are ready, at work or not. */
  allocated: number;
  claimed: number;
}

export const noLevels = (): Levels => ({
  concurrent: 0,
  unreserved: 0,
  provisioned: 0,
  allocated: 0,
  claimed: 0,
});

/** What the meter keeps of a function. */
interface MeteredFunction {
  reserved: boolean;
  /** What it takes out of the account's concurrency by its settings. */
  claimed: number;
  concurrent: number;
  provisioned: number;
  /** Provisioned environments that are ready, by qualifier. */
  readonly ready: Map<string, number>;
}

/** A function as it is called, by a version or alias or without. */
interface MeteredCall {
  readonly functionName: string;
  readonly resource: string | null;
  readonly asynchronous: boolean;
  readonly fn: MeteredFunction;
  /** Of the function and the resource; the account has its own place. */
  readonly dimensions: readonly Dimension[];
  /** Of the versions that ran. */
  readonly versions: Map<number, Dimension | null>;
}

/** The fold of events into metrics, whatever they are added up by. */
export interface Meter {
  readonly account: Dimension;
  /** The place of a dimension, the same one each time; null where that is not added up. */
  readonly dimension: DimensionOf;
  readonly functions: Map<string, MeteredFunction>;
  readonly calls: OpenCalls<MeteredCall>;
  /** Invocations that run now and spilled over. */
  readonly spilled: Set<number>;
}

/** Makes the place of a dimension, or says with null that it is not added up. */
export type DimensionOf = (names: DimensionNames) => Dimension | null;

export function createMeter(account: Dimension, make: DimensionOf): Meter {
  const places = new Map<string, Dimension | null>();
  const dimension: DimensionOf = (names) => {
    const key = `${names.Resource ?? names.FunctionName} ${names.ExecutedVersion}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = make(names);
    places.set(key, place);
    return place;
  };
  const functions = new Map<string, MeteredFunction>();
  return {
    account,
    dimension,
    functions,
    calls: new OpenCalls(({ functionName, qualifier, asynchronous }) => {
      const resource = qualifier === null ? null : `${functionName}:${qualifier}`;
      const own = [dimension({ FunctionName: functionName })];
      if (resource !== null)
        own.push(dimension({ FunctionName: functionName, Resource: resource }));
      return {
        functionName,
        resource,
        asynchronous,
        fn: functionOf(functions, functionName),
        dimensions: own.filter((place) => place !== null),
        versions: new Map(),
      };
    }),
    spilled: new Set(),
  };
}

/**
 * Adds one event. What happens often and counts for nothing ends here, in a function so small that V8 inlines it where
 * the events are made: of ten million invocations, their events then cost nothing at all.
 */
export function meterEvent(meter: Meter, event: SimulationEvent): void {
  switch (event.type) {
    case 'invoke.received':
    case 'event.succeeded':
    case 'retry.scheduled':
      break;
    default:
      meterCounted(meter, event);
  }
}

function meterCounted(meter: Meter, event: SimulationEvent): void {
  switch (event.type) {
    case 'attempt.started':
      start(meter, event);
      break;
    case 'attempt.finished':
      finish(meter, event);
      break;
    case 'call.sent':
      meter.calls.sent(event);
      break;
    case 'invoke.answered':
      if (event.refusal !== null && event.refusal.code === 'throttled') {
        count(meter, event, slots.Throttles);
      }
      break;
    case 'event.queued':
      count(meter, event, slots.AsyncEventsReceived);
      break;
    case 'run.ended':
      meter.calls.ended(event.run);
      break;
    case 'environment.initializing':
      occupy(meter, meter.calls.of(event.run, event.invocation), 1, false);
      break;
    case 'event.throttled':
      count(meter, event, slots.Throttles);
      break;
    case 'event.givenUp':
      count(meter, event, slots.AsyncEventsDropped);
      if (event.condition === 'RecursiveInvocation') {
        count(meter, event, slots.RecursiveInvocationsDropped);
      }
      break;
    case 'deadLetter.failed':
      count(meter, event, slots.DeadLetterErrors);
      break;
    case 'destination.failed':
      count(meter, event, slots.DestinationDeliveryFailures);
      break;
    case 'invoke.chained':
      meter.calls.chained(event.run, event.invocation, event.functionName);
      break;
    case 'event.duplicated':
      meter.calls.duplicated(event.run, event.invocation, event.copy);
      break;
    case 'function.configured':
      configure(meter, event.config);
      break;
    case 'provisioned.ready':
      setReady(meter, event.functionName, event.qualifier, event.environments);
      break;
    case 'provisioned.allocating':
      // What was ready for this qualifier before is replaced.
      setReady(meter, event.functionName, event.qualifier, 0);
      break;
    case 'account.configured':
    case 'target.configured':
    case 'provisioned.failed':
    case 'environment.expired':
    case 'environment.initialized':
    case 'environment.reset':
    case 'invoke.received':
    case 'event.succeeded':
    case 'event.systemFault':
    case 'event.lost':
    case 'retry.scheduled':
    case 'deadLetter.delivered':
    case 'destination.delivered':
    case 'call.sentAgain':
    case 'call.repeatScheduled':
    case 'call.abandoned':
    case 'client.timedOut':
    case 'sourceDeadLetter.delivered':
    case 'sourceDeadLetter.failed':
    case 'frontDoor.forwarded':
    case 'frontDoor.timedOut':
    case 'frontDoor.answered':
    case 'alias.resolved':
    case 'leftWork.resumed':
    case 'leftWork.finished':
    case 'leftWork.frozen':
      break;
    default:
      event satisfies never;
  }
}

type OfInvocation = Extract<SimulationEvent, { invocation: number }>;

function count(meter: Meter, { run, invocation }: OfInvocation, slot: number): void {
  for (const place of meter.calls.of(run, invocation).dimensions) {
    increase(place.sums, slot);
  }
}

function start(meter: Meter, event: Extract<SimulationEvent, { type: 'attempt.started' }>): void {
  const { run, invocation, concurrency, eventAge } = event;
  const call = meter.calls.of(run, invocation);
  // A cold start has occupied its environment since INIT began.
  if (event.start !== 'cold') occupy(meter, call, 1, concurrency === 'provisioned');
  if (concurrency === 'spillover') meter.spilled.add(invocation);
  if (!call.asynchronous) return;
  for (const place of call.dimensions) countAge(place.sums, eventAge);
  const version = versionPlace(meter, call, event.version);
  if (version !== null) countAge(version.sums, eventAge);
}

function finish(meter: Meter, event: AttemptFinished): void {
  const { run, invocation, provisioned } = event;
  const call = meter.calls.of(run, invocation);
  occupy(meter, call, -1, provisioned);
  const spilled = meter.spilled.size > 0 && meter.spilled.delete(invocation);
  // CloudWatch dates an error by when the function was invoked, so we date the invocation by that too.
  for (const place of call.dimensions) countInvocation(place.sumsOfStart(event), event, spilled);
  const version = versionPlace(meter, call, event.version);
  if (version !== null) countInvocation(version.sumsOfStart(event), event, spilled);
}

function versionPlace(meter: Meter, call: MeteredCall, version: number): Dimension | null {
  if (call.resource === null) return null;
  const known = call.versions.get(version);
  if (known !== undefined) return known;
  const place = meter.dimension({
    FunctionName: call.functionName,
    Resource: call.resource,
    ExecutedVersion: version === 0 ? '$LATEST' : String(version),
  });
  call.versions.set(version, place);
  return place;
}

/** An attempt takes an environment (1) or gives it back (-1). */
function occupy(
  { account }: Meter,
  { fn, dimensions }: MeteredCall,
  by: 1 | -1,
  provisioned: boolean,
): void {
  fn.concurrent += by;
  if (provisioned) fn.provisioned += by;
  if (!fn.reserved) {
    account.levels.unreserved += by;
    // A provisioned environment is claimed whether it works or not.
    if (!provisioned) account.levels.claimed += by;
  }
  shift(account, by, provisioned);
  for (const place of dimensions) shift(place, by, provisioned);
}

function shift(place: Dimension, by: 1 | -1, provisioned: boolean): void {
  const { levels } = place;
  levels.concurrent += by;
  if (provisioned) levels.provisioned += by;
  if (by > 0) noteLevels(place.sums, levels);
}

/** Raises the level metrics to what they stand at. */
export function noteLevels(into: MetricSums, levels: Levels): void {
  raise(into, slots.ConcurrentExecutions, levels.concurrent);
  raise(into, slots.UnreservedConcurrentExecutions, levels.unreserved);
  raise(into, slots.ClaimedAccountConcurrency, levels.claimed);
  const { provisioned, allocated } = levels;
  if (provisioned === 0) return;
  raise(into, slots.ProvisionedConcurrentExecutions, provisioned);
  // Environments that were taken away may still work beside those that are allocated now.
  const utilization = provisioned >= allocated ? 1 : provisioned / allocated;
  raise(into, slots.ProvisionedConcurrencyUtilization, utilization);
}

function configure(meter: Meter, config: FunctionConfig): void {
  const fn = functionOf(meter.functions, config.name);
  const wanted = new Map(
    config.qualifiers.map(({ qualifier, provisionedConcurrency }) => [
      qualifier,
      provisionedConcurrency,
    ]),
  );
  for (const qualifier of fn.ready.keys()) {
    if ((wanted.get(qualifier) ?? 0) === 0) setReady(meter, config.name, qualifier, 0);
  }
  fn.reserved = config.reservedConcurrency !== null;
  fn.claimed =
    config.reservedConcurrency ?? [...wanted.values()].reduce((sum, size) => sum + size, 0);
  const { account } = meter;
  account.levels.unreserved = 0;
  account.levels.claimed = 0;
  for (const { reserved, claimed, concurrent, provisioned } of meter.functions.values()) {
    account.levels.claimed += claimed;
    if (reserved) continue;
    account.levels.unreserved += concurrent;
    account.levels.claimed += concurrent - provisioned;
  }
  noteLevels(account.sums, account.levels);
}

function setReady(
  meter: Meter,
  functionName: string,
  qualifier: string,
  environments: number,
): void {
  const { ready } = functionOf(meter.functions, functionName);
  const by = environments - (ready.get(qualifier) ?? 0);
  if (by === 0) return;
  if (environments === 0) ready.delete(qualifier);
  else ready.set(qualifier, environments);
  const { dimensions } = meter.calls.known({ functionName, qualifier, asynchronous: true });
  for (const { levels } of [meter.account, ...dimensions]) levels.allocated += by;
}

function functionOf(functions: Map<string, MeteredFunction>, name: string): MeteredFunction {
  const known = functions.get(name);
  if (known !== undefined) return known;
  const fn: MeteredFunction = {
    reserved: false,
    claimed: 0,
    concurrent: 0,
    provisioned: 0,
    ready: new Map(),
  };
  functions.set(name, fn);
  return fn;
}
