import { defaultAccount } from './account';
import type { Behaviour } from './behaviour';
import { defaultAct, defaultFunction } from './defaults';
import type {
  AsynchronousSettings,
  CodeSettings,
  FunctionConfig,
  PublishedVersion,
} from './function-config';
import { HOUR, MILLISECOND, type Micros, SECOND } from './micros';
import { nextFraction, nextUint32, type RandomStream, randomStream } from './random';
import { defaultEpochMs, type Scenario, type ScheduledAct, type ScheduledChange } from './scenario';
import { simulatedSourceIds, sources } from './sources';
import type { DeadLetterTarget, SuccessTarget, Target } from './target';

const deadLetterTargets: readonly DeadLetterTarget[] = [
  { kind: 'sqs', name: 'dead-letters' },
  { kind: 'sns', name: 'alarms' },
];
const successTargets: readonly SuccessTarget[] = [
  ...deadLetterTargets,
  { kind: 'eventbridge', name: 'default' },
  { kind: 'lambda', name: 'function-1' },
  { kind: 'lambda', name: 'function-2' },
];
const failureTargets: readonly Target[] = [...successTargets, { kind: 's3', name: 'records' }];

/** Draws a whole scenario, settings and calls, from a seed: what the property tests run by the thousand. */
export function randomScenario(seed: number): Scenario {
  const stream = randomStream(seed, 'scenario');
  const functions = Array.from({ length: 1 + whole(stream, 2) }, (_, i) =>
    randomFunction(stream, `function-${i + 1}`),
  );
  const acts = randomActs(stream, functions);
  return {
    v: 1,
    seed,
    epochMs: defaultEpochMs,
    // Three functions claim at most three each, and the account must keep 100 unreserved.
    account: { ...defaultAccount, concurrency: pick(stream, [1_000, 1_000, 109, 110]) },
    targets: chance(stream, 0.9) ? failureTargets : [],
    functions,
    changes: chance(stream, 0.2) ? randomChanges(stream, functions, acts) : [],
    acts,
  };
}

function randomActs(stream: RandomStream, functions: readonly FunctionConfig[]): ScheduledAct[] {
  let at: Micros = 0;
  return Array.from({ length: 1 + whole(stream, 11) }, () => {
    at += pick(stream, [0, 1, 40 * MILLISECOND, SECOND, 90 * SECOND, HOUR]);
    const source = pick(stream, simulatedSourceIds);
    const invocationType = pick(stream, sources[source].invocationTypes);
    const config = pick(stream, functions);
    const client = source === 'sdk' && chance(stream, 0.3);
    const hasDeadLetter = sources[source].repeats?.deadLetter === true && chance(stream, 0.5);
    return {
      ...defaultAct,
      at,
      source,
      invocationType,
      functionName: chance(stream, 0.95) ? config.name : 'no-such-function',
      qualifier: randomQualifier(stream, config),
      payload: chance(stream, 0.8)
        ? null
        : pick(stream, ['', '{}', '"hi"', 'not json', '{"a":[1,2,']),
      callerMayInvoke: chance(stream, 0.95),
      serviceFaults: chance(stream, 0.05) ? whole(stream, 4) : 0,
      duplicates: chance(stream, 0.1) ? 1 + whole(stream, 1) : 0,
      lateMs: chance(stream, 0.05) ? pick(stream, [3_000, 100_000]) : 0,
      client: client
        ? { timeoutMs: pick(stream, [20, 500, 60_000]), attempts: 1 + whole(stream, 3) }
        : null,
      sourceDeadLetter: hasDeadLetter ? pick(stream, ['dead-letters', 'no-such-queue']) : null,
    };
  });
}

/** Half of them a version or alias, and now and then one that does not exist. */
function randomQualifier(stream: RandomStream, config: FunctionConfig): string | null {
  if (chance(stream, 0.5)) return null;
  const known = [
    '$LATEST',
    ...config.versions.map(({ version }) => String(version)),
    ...config.aliases.map(({ name }) => name),
  ];
  return chance(stream, 0.05) ? '99' : pick(stream, known);
}

/** Settings that change while the acts run; what is published stays. */
function randomChanges(
  stream: RandomStream,
  functions: readonly FunctionConfig[],
  acts: readonly ScheduledAct[],
): ScheduledChange[] {
  const latest = acts.at(-1)?.at ?? 0;
  const change = (at: Micros): ScheduledChange => {
    const before = pick(stream, functions);
    return {
      at,
      config: {
        ...before,
        ...randomCode(stream),
        ...randomAsynchronous(stream, before.name),
        recursiveLoop: 'Terminate',
      },
    };
  };
  return [Math.floor(nextFraction(stream) * (latest + 1)), latest + 30 * SECOND].map(change);
}

function randomFunction(stream: RandomStream, name: string): FunctionConfig {
  const versions: PublishedVersion[] = Array.from({ length: whole(stream, 2) }, (_, i) => ({
    version: i + 1,
    ...randomCode(stream),
  }));
  const aliases =
    versions.length === 0
      ? []
      : [
          {
            name: 'live',
            version: 1,
            additional:
              versions.length > 1 && chance(stream, 0.5)
                ? { version: 2, weight: nextFraction(stream) }
                : null,
          },
        ];
  // An alias with weights cannot have any.
  const isWeighted = aliases.some(({ additional }) => additional !== null);
  const provisionedConcurrency = !isWeighted && chance(stream, 0.4) ? 1 : 0;
  const reserved = chance(stream, 0.3) ? provisionedConcurrency + whole(stream, 1) : null;
  return {
    ...defaultFunction,
    name,
    ...randomCode(stream),
    ...randomAsynchronous(stream, name),
    deadLetter: chance(stream, 0.5) ? pick(stream, deadLetterTargets) : null,
    roleMaySend: chance(stream, 0.9),
    reservedConcurrency: reserved,
    versions,
    aliases,
    qualifiers: aliases.map(({ name: qualifier }) => ({
      qualifier,
      asynchronous: chance(stream, 0.5) ? randomAsynchronous(stream, name) : null,
      provisionedConcurrency,
    })),
  };
}

const randomCode = (stream: RandomStream): CodeSettings => ({
  memoryMb: pick(stream, [128, 512, 1_769]),
  timeoutMs: pick(stream, [1_000, 3_000, 40_000]),
  initMs: pick(stream, [0, 180, 180, 11_000]),
  behaviour: randomBehaviour(stream),
});

function randomAsynchronous(stream: RandomStream, functionName: string): AsynchronousSettings {
  // Functions that hand on to one another make long runs: now and then is enough.
  const handsOn = chance(stream, 0.2);
  const isOther = ({ kind, name }: Target) =>
    kind !== 'lambda' || (handsOn && name !== functionName);
  return {
    retries: pick(stream, [0, 1, 2]),
    maximumEventAgeS: pick(stream, [60, 90, 300, 21_600]),
    onSuccess: chance(stream, 0.3) ? pick(stream, successTargets.filter(isOther)) : null,
    onFailure: chance(stream, 0.4) ? pick(stream, failureTargets.filter(isOther)) : null,
  };
}

function randomBehaviour(stream: RandomStream): Behaviour {
  const durationMs = pick(stream, [0, 1, 40, 400, 2_999, 3_000, 35_000]);
  const error = { errorType: 'Error', errorMessage: 'Drawn by lot' };
  return pick<Behaviour>(stream, [
    { kind: 'succeeds', result: null, durationMs },
    { kind: 'succeeds', result: '"ok"', durationMs },
    { kind: 'returnsError', result: '{"statusCode":500}', durationMs },
    { kind: 'throws', ...error, durationMs },
    { kind: 'throwsValue', text: 'boom', durationMs },
    { kind: 'timesOut' },
    { kind: 'outOfMemory', durationMs },
    { kind: 'exits', exitCode: whole(stream, 2), durationMs },
    { kind: 'failsInit', ...error },
    { kind: 'failsFirst', times: whole(stream, 3), durationMs },
    { kind: 'failsSometimes', probability: nextFraction(stream), durationMs },
    { kind: 'slow', minMs: 10, maxMs: 6_000 },
    { kind: 'returnsMuch', bytes: pick(stream, [2, 6_291_557]), durationMs },
    { kind: 'returnsNoJson', durationMs },
    { kind: 'rejectsUnhandled', reason: 'nobody listens', durationMs },
    { kind: 'throwsOutside', ...error, durationMs },
    { kind: 'neverSettles', durationMs },
    { kind: 'leavesWork', workMs: pick(stream, [1, 500, 60_000]), durationMs },
    { kind: 'invokes', functionName: pick(stream, ['function-1', 'function-2']), durationMs },
    { kind: 'unavailable', forMs: pick(stream, [0, 1_000, 600_000]), durationMs },
  ]);
}

/** 0 to `most`. */
const whole = (stream: RandomStream, most: number): number => nextUint32(stream) % (most + 1);

const chance = (stream: RandomStream, probability: number): boolean =>
  nextFraction(stream) < probability;

function pick<T>(stream: RandomStream, choices: readonly T[]): T {
  return choices[nextUint32(stream) % choices.length] as T;
}
