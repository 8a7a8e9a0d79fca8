import type { FunctionConfig, SimulationEvent } from '#engine';
import {
  type ConcurrencyLevels,
  configureLevels,
  functionOf,
  type Occupant,
  occupy,
  release,
  setReady,
} from './concurrency-levels';
import type { AttemptFinished, Dimension, DimensionNames, DimensionOf } from './dimension';
import { countAge, countInvocation } from './metric-sums';
import { OpenCalls } from './open-calls';

/** A function as it is called, by a version or alias or without. */
interface MeteredCall extends Occupant {
  readonly asynchronous: boolean;
  /** The version or alias as it was named, if that is looked at. */
  readonly resource: DimensionNames | null;
}

/** The fold of events into metrics, whatever they are added up by. */
export interface Meter extends ConcurrencyLevels {
  /** Of versions and aliases, and of what they ran. */
  readonly qualified: Map<string, Dimension>;
  readonly calls: OpenCalls<MeteredCall>;
  /** Invocations that run now and spilled over. */
  readonly spilled: Set<number>;
}

/** `detailed`: versions and aliases that are called have places of their own. */
export function createMeter(account: Dimension, make: DimensionOf, detailed: boolean): Meter {
  const meter: Meter = {
    account,
    make,
    functions: new Map(),
    qualified: new Map(),
    calls: new OpenCalls(({ functionName, qualifier, asynchronous }) => {
      const fn = functionOf(meter, functionName);
      const resource =
        detailed && qualifier !== null
          ? { FunctionName: functionName, Resource: `${functionName}:${qualifier}` }
          : null;
      return {
        resource,
        asynchronous,
        fn,
        place: fn.place,
        ofQualifier: resource === null ? null : qualifiedPlace(meter, resource),
      };
    }),
    spilled: new Set(),
  };
  return meter;
}

/**
 * Adds one event. What is frequent and changes no metric ends here, in a function so small that V8 inlines it where the
 * events are made.
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
        count(meter, event, 'Throttles');
      }
      break;
    case 'event.queued':
      receive(meter, event);
      break;
    case 'run.ended':
      meter.calls.ended(event.run);
      break;
    case 'environment.initializing':
      occupy(meter, meter.calls.of(event.run, event.invocation), false);
      break;
    case 'event.throttled':
      count(meter, event, 'Throttles');
      break;
    case 'event.givenUp':
      count(meter, event, 'AsyncEventsDropped');
      if (event.condition === 'RecursiveInvocation') {
        count(meter, event, 'RecursiveInvocationsDropped');
      }
      break;
    case 'deadLetter.failed':
      count(meter, event, 'DeadLetterErrors');
      break;
    case 'destination.failed':
      count(meter, event, 'DestinationDeliveryFailures');
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
    case 'function.deleted':
      forget(meter, event.functionName);
      break;
    case 'provisioned.ready':
      provision(meter, event.functionName, event.qualifier, event.environments);
      break;
    case 'provisioned.allocating':
      // What was ready for this qualifier before is replaced.
      provision(meter, event.functionName, event.qualifier, 0);
      break;
    case 'account.configured':
    case 'target.configured':
    case 'target.deleted':
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

type AttemptStarted = Extract<SimulationEvent, { type: 'attempt.started' }>;
type OfInvocation = Extract<SimulationEvent, { invocation: number }>;

function receive(meter: Meter, { run, invocation }: OfInvocation): void {
  const { place, ofQualifier } = meter.calls.of(run, invocation);
  place.sums.AsyncEventsReceived += 1;
  if (ofQualifier !== null) ofQualifier.sums.AsyncEventsReceived += 1;
}

/** Counts what is seldom. */
function count(
  meter: Meter,
  { run, invocation }: OfInvocation,
  metric:
    | 'Throttles'
    | 'AsyncEventsDropped'
    | 'RecursiveInvocationsDropped'
    | 'DeadLetterErrors'
    | 'DestinationDeliveryFailures',
): void {
  const { place, ofQualifier } = meter.calls.of(run, invocation);
  place.sums[metric] += 1;
  if (ofQualifier !== null) ofQualifier.sums[metric] += 1;
}

function start(meter: Meter, event: AttemptStarted): void {
  const { run, invocation, concurrency, eventAge } = event;
  const call = meter.calls.of(run, invocation);
  // A cold start has occupied its environment since INIT began.
  if (event.start !== 'cold') occupy(meter, call, concurrency === 'provisioned');
  if (concurrency === 'spillover') meter.spilled.add(invocation);
  if (!call.asynchronous) return;
  countAge(call.place.sums, eventAge);
  if (call.ofQualifier === null) return;
  countAge(call.ofQualifier.sums, eventAge);
  countAge(versionPlace(meter, call, event.version).sums, eventAge);
}

function finish(meter: Meter, event: AttemptFinished): void {
  const { run, invocation } = event;
  const call = meter.calls.of(run, invocation);
  release(meter, call, event.provisioned);
  const spilled = meter.spilled.size > 0 && meter.spilled.delete(invocation);
  // CloudWatch dates an error by when the function was invoked, so we date the invocation by that too.
  countInvocation(call.place.sumsOfStart(event), event, spilled);
  if (call.ofQualifier === null) return;
  countInvocation(call.ofQualifier.sumsOfStart(event), event, spilled);
  const version = versionPlace(meter, call, event.version);
  countInvocation(version.sumsOfStart(event), event, spilled);
}

function versionPlace(meter: Meter, { resource }: MeteredCall, version: number): Dimension {
  const ExecutedVersion = version === 0 ? '$LATEST' : String(version);
  return qualifiedPlace(meter, { ...resource, ExecutedVersion });
}

function qualifiedPlace({ qualified, make }: Meter, names: DimensionNames): Dimension {
  const key = `${names.Resource} ${names.ExecutedVersion}`;
  const known = qualified.get(key);
  if (known !== undefined) return known;
  const place = make(names);
  qualified.set(key, place);
  return place;
}

function configure(meter: Meter, config: FunctionConfig): void {
  for (const qualifier of functionOf(meter, config.name).ready.keys()) {
    const settings = config.qualifiers.find((own) => own.qualifier === qualifier);
    if ((settings?.provisionedConcurrency ?? 0) === 0) provision(meter, config.name, qualifier, 0);
  }
  configureLevels(meter, config);
}

/** A deleted function claims nothing any more; its attempts under way still count. */
function forget(meter: Meter, functionName: string): void {
  for (const qualifier of functionOf(meter, functionName).ready.keys()) {
    provision(meter, functionName, qualifier, 0);
  }
  configureLevels(meter, { name: functionName, reservedConcurrency: null, qualifiers: [] });
}

function provision(
  meter: Meter,
  functionName: string,
  qualifier: string,
  environments: number,
): void {
  const call = meter.calls.known({ functionName, qualifier, asynchronous: true });
  setReady(meter, call, qualifier, environments);
}
