import { defaultAccount } from './account';
import type { Behaviour } from './behaviour';
import type { FunctionConfig } from './function-config';
import { HOUR, MILLISECOND, type Micros, SECOND } from './micros';
import { nextFraction, nextUint32, type RandomStream, randomStream } from './random';
import { defaultEpochMs, type Scenario, type ScheduledAct } from './scenario';
import { simulatedSourceIds, sources } from './sources';
import type { Target } from './target';

/** Draws a whole scenario, settings and calls, from a seed: what the property tests run by the thousand. */
export function randomScenario(seed: number): Scenario {
  const stream = randomStream(seed, 'scenario');
  const targets: Target[] = [
    { kind: 'sqs', name: 'dead-letters' },
    { kind: 'sns', name: 'alarms' },
  ];
  const functions = Array.from({ length: 1 + whole(stream, 2) }, (_, i) =>
    randomFunction(stream, `function-${i + 1}`, targets),
  );
  return {
    v: 1,
    seed,
    epochMs: defaultEpochMs,
    account: { ...defaultAccount, concurrency: pick(stream, [1_000, 1_000, 103, 104]) },
    targets: chance(stream, 0.9) ? targets : [],
    functions: functions.map((config) => ({
      ...config,
      // Three functions reserve three at the most, and the account must keep 100 unreserved.
      reservedConcurrency: chance(stream, 0.3) ? whole(stream, 1) : null,
    })),
    acts: randomActs(stream, functions),
  };
}

function randomActs(stream: RandomStream, functions: readonly FunctionConfig[]): ScheduledAct[] {
  let at: Micros = 0;
  return Array.from({ length: 1 + whole(stream, 11) }, () => {
    at += pick(stream, [0, 1, 40 * MILLISECOND, SECOND, 90 * SECOND, HOUR]);
    const source = pick(stream, simulatedSourceIds);
    return {
      at,
      source,
      invocationType: pick(stream, sources[source].invocationTypes),
      functionName: chance(stream, 0.95) ? pick(stream, functions).name : 'no-such-function',
      payload: chance(stream, 0.8)
        ? null
        : pick(stream, ['', '{}', '"hi"', 'not json', '{"a":[1,2,']),
      callerMayInvoke: chance(stream, 0.95),
    };
  });
}

function randomFunction(
  stream: RandomStream,
  name: string,
  targets: readonly Target[],
): FunctionConfig {
  return {
    name,
    memoryMb: pick(stream, [128, 512, 1_769]),
    timeoutMs: pick(stream, [1_000, 3_000, 40_000]),
    retries: pick(stream, [0, 1, 2]),
    maximumEventAgeS: pick(stream, [60, 90, 300, 21_600]),
    deadLetter: chance(stream, 0.6) ? pick(stream, targets) : null,
    roleMaySend: chance(stream, 0.9),
    reservedConcurrency: null,
    behaviour: randomBehaviour(stream),
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
    { kind: 'timesOut' },
    { kind: 'outOfMemory', durationMs },
    { kind: 'exits', exitCode: whole(stream, 2), durationMs },
    { kind: 'failsInit', ...error },
    { kind: 'failsFirst', times: whole(stream, 3), durationMs },
    { kind: 'failsSometimes', probability: nextFraction(stream), durationMs },
    { kind: 'slow', minMs: 10, maxMs: 6_000 },
  ]);
}

/** 0 to `most`. */
const whole = (stream: RandomStream, most: number): number => nextUint32(stream) % (most + 1);

const chance = (stream: RandomStream, probability: number): boolean =>
  nextFraction(stream) < probability;

function pick<T>(stream: RandomStream, choices: readonly T[]): T {
  return choices[nextUint32(stream) % choices.length] as T;
}
