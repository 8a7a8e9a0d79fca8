import {
  defaultAsynchronous,
  defaultFunction,
  type FunctionConfig,
  SECOND,
  type SimulationEvent,
  type Target,
} from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { asynchronousFor, formatCountdown, type RunState } from '#model';
import { settingWords as words } from '../words/settings';

/** A setting as it is in force, and why it is that. */
export interface SettingInForce {
  readonly name: string;
  readonly value: string;
  readonly because: string;
  /** Set, but this run is not touched by it. */
  readonly idle: boolean;
}

/** What was asked for and what it led to. */
export interface CalledQualifier {
  /** Null is `$LATEST`. */
  readonly qualifier: string | null;
  /** The version that ran, as an alias led to it; 0 is `$LATEST`. */
  readonly version: number;
}

/** The qualifier that a run's call names, and the version it comes to. */
export function calledQualifier(events: readonly SimulationEvent[]): CalledQualifier {
  let qualifier: string | null = null;
  let version = 0;
  for (const event of events) {
    if (event.type === 'call.sent') {
      qualifier = event.qualifier;
      version = /^\d+$/.test(qualifier ?? '') ? Number(qualifier) : 0;
    } else if (event.type === 'alias.resolved' || event.type === 'attempt.started') {
      version = event.version;
    }
  }
  return { qualifier, version };
}

/** Every setting that decides about this call at this moment, for the version or alias it names. */
export function settingsInForce(
  config: FunctionConfig,
  { qualifier, version }: CalledQualifier,
  invocationType: RunState['invocationType'],
): readonly SettingInForce[] {
  const { names, because } = words;
  const latest = qualifier === null || qualifier === '$LATEST';
  const own = config.qualifiers.find((one) => one.qualifier === qualifier);
  const code = config.versions.find((one) => one.version === version) ?? config;
  const events = asynchronousFor(config, qualifier);
  const idle = invocationType !== 'Event';
  const whyIdle = invocationType === 'DryRun' ? because.dryRun : because.synchronous;
  const dry = invocationType === 'DryRun';

  const ofCode = (name: string, value: string, isDefault: boolean): SettingInForce => ({
    name,
    value,
    because: dry
      ? because.dryRun
      : code !== config
        ? because.ofVersion
        : isDefault
          ? because.awsDefault
          : because.set,
    idle: dry,
  });
  const ofEvents = (name: string, value: string, isDefault: boolean): SettingInForce => ({
    name,
    value,
    because: idle
      ? whyIdle
      : !latest && own?.asynchronous == null
        ? because.notInherited
        : isDefault
          ? because.awsDefault
          : latest
            ? because.set
            : because.ofQualifier,
    idle,
  });
  const ofFunction = (name: string, value: string, why: string): SettingInForce => ({
    name,
    value,
    because: why,
    idle: false,
  });
  const target = (place: Target | null): string =>
    place === null ? words.none : words.target(place);
  const { reservedConcurrency, deadLetter } = config;
  return [
    ofEvents(names.retries, String(events.retries), events.retries === defaultAsynchronous.retries),
    ofEvents(
      names.age,
      words.seconds(events.maximumEventAgeS),
      events.maximumEventAgeS === defaultAsynchronous.maximumEventAgeS,
    ),
    {
      name: names.deadLetter,
      value: target(deadLetter),
      because: idle
        ? whyIdle
        : deadLetter === null
          ? because.awsDefault
          : latest
            ? because.set
            : because.allVersions,
      idle,
    },
    ofEvents(names.onFailure, target(events.onFailure), events.onFailure === null),
    ofEvents(names.onSuccess, target(events.onSuccess), events.onSuccess === null),
    ...(idle || (deadLetter ?? events.onFailure ?? events.onSuccess) === null
      ? []
      : [ofFunction(names.role, config.roleMaySend ? words.yes : words.no, because.set)]),
    ofCode(names.memory, words.memory(code.memoryMb), code.memoryMb === defaultFunction.memoryMb),
    ofCode(
      names.timeout,
      words.milliseconds(code.timeoutMs),
      code.timeoutMs === defaultFunction.timeoutMs,
    ),
    {
      ...ofCode(names.init, words.milliseconds(code.initMs), false),
      ...(code.initMs === defaultFunction.initMs ? { because: because.ours } : {}),
    },
    ofFunction(
      names.reserved,
      reservedConcurrency === null ? words.none : words.number(reservedConcurrency),
      reservedConcurrency === null
        ? because.pool
        : reservedConcurrency === 0
          ? because.off
          : because.set,
    ),
    ofFunction(
      names.provisioned,
      own === undefined || own.provisionedConcurrency === 0
        ? words.none
        : words.number(own.provisionedConcurrency),
      own === undefined || own.provisionedConcurrency === 0
        ? because.awsDefault
        : because.ofQualifier,
    ),
    ofFunction(
      names.recursion,
      config.recursiveLoop,
      config.recursiveLoop === 'Terminate' ? because.awsDefault : because.set,
    ),
    ofFunction(
      names.architecture,
      config.architecture,
      config.architecture === 'x86_64' ? because.awsDefault : because.set,
    ),
  ];
}

/** Whose retry policy is in force at the moment, in a sentence. */
export function retryPolicy(state: RunState, called: CalledQualifier): string {
  const { invocationType, fate, config, caller, attempts, startedAt, at } = state;
  const { name, station } = sourceOf(state.source);
  switch (invocationType) {
    case 'DryRun':
      return words.policyDryRun;
    case 'RequestResponse':
      return words.policySynchronous(name);
    case 'Event': {
      if (fate.kind !== 'underway') return words.policyOver;
      if (caller.lambda?.status !== 202 || config === null) return words.policyDelivery(station);
      const { retries, maximumEventAgeS } = asynchronousFor(config, called.qualifier);
      const made = attempts.filter(({ copy }) => !copy).length;
      const accepted = caller.answeredAt ?? startedAt;
      const age = Math.max(0, maximumEventAgeS * SECOND - (at - accepted));
      return words.policyQueue(Math.max(0, retries - Math.max(0, made - 1)), formatCountdown(age));
    }
    default:
      return invocationType satisfies never;
  }
}
