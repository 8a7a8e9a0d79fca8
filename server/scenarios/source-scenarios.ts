import {
  type Act,
  defaultAccount,
  defaultAct,
  defaultEpochMs,
  defaultFunction,
  type EventSource,
  type FunctionConfig,
  HOUR,
  MILLISECOND,
  type Scenario,
  simulatedSourceIds,
  sources,
} from '#engine';
import type { GoldenScenario } from './golden-scenario';
import { specialErrors, specialResults } from './special-results';

/** Queue of a rule or subscription for what Lambda never took. */
const ownDeadLetters = 'own-dead-letters';

/** One trace for each event source: what it makes of success, failure, silence and refusal. */
export const sourceScenarios: Readonly<Record<string, GoldenScenario>> = Object.fromEntries(
  simulatedSourceIds.map((id) => [
    `source-${id}`,
    {
      shows: `${sources[id].name}, ${sources[id].detail}: what becomes of it when all goes well and when it does not.`,
      scenario: scenarioFor(sources[id]),
    },
  ]),
);

function scenarioFor(source: EventSource): Scenario {
  const functions = functionsFor(source);
  return {
    v: 1,
    seed: 42,
    epochMs: defaultEpochMs,
    account: defaultAccount,
    targets: [{ kind: 'sqs', name: ownDeadLetters }],
    functions,
    changes: [],
    acts: callsFor(source, functions).map((act, n) => ({ ...act, at: n * HOUR })),
  };
}

function functionsFor(source: EventSource): readonly FunctionConfig[] {
  return [
    fn('works', {}),
    fn('throws', {
      behaviour: {
        kind: 'throws',
        errorType: 'OrderError',
        errorMessage: 'no such order',
        durationMs: 40,
      },
    }),
    ...(waits(source) ? [fn('off', { reservedConcurrency: 0 })] : []),
    ...(waits(source) ? [fn('hangs', { timeoutMs: 1_000, behaviour: { kind: 'timesOut' } })] : []),
    ...(waits(source) ? slowFor(source) : []),
    ...speakingErrors(source),
    ...resultsFor(source).map((result, n) =>
      fn(`answers-${n + 1}`, { behaviour: { kind: 'succeeds', result, durationMs: 40 } }),
    ),
  ];
}

function speakingErrors({ id }: EventSource): readonly FunctionConfig[] {
  const errorMessage = specialErrors[id];
  if (errorMessage === undefined) return [];
  const behaviour = { kind: 'throws', errorType: 'Error', errorMessage, durationMs: 40 } as const;
  return [fn('says', { behaviour })];
}

/** Longer than the front door waits, where a function can run that long. */
function slowFor({ frontDoor }: EventSource): readonly FunctionConfig[] {
  const limitMs = (frontDoor?.limit ?? HOUR) / MILLISECOND;
  const durationMs = limitMs + 1_000;
  if (durationMs >= 900_000) return [];
  const behaviour = { kind: 'succeeds', result: null, durationMs } as const;
  return [fn('slow', { timeoutMs: 900_000, behaviour })];
}

/** What a function may return that this front door reads in its own way: for all of them a text, then its specialities. */
function resultsFor(source: EventSource): readonly string[] {
  if (!waits(source) || source.frontDoor === null) return [];
  return ['"just a text"', ...(specialResults[source.id] ?? [])];
}

function waits({ invocationTypes }: EventSource): boolean {
  return invocationTypes.includes('RequestResponse');
}

function callsFor(source: EventSource, functions: readonly FunctionConfig[]): readonly Act[] {
  const call = (act: Partial<Act>): Act => ({
    ...defaultAct,
    source: source.id,
    invocationType: source.invocationTypes[0] ?? 'Event',
    functionName: 'works',
    ...act,
  });
  const waiting = waits(source) ? call({ invocationType: 'RequestResponse' }) : null;
  return [
    ...source.invocationTypes
      .filter((type) => type !== 'DryRun')
      .map((invocationType) => call({ invocationType })),
    ...(waiting === null
      ? [call({ functionName: 'throws' })]
      : functions.slice(1).map(({ name }) => ({ ...waiting, functionName: name }))),
    call({ serviceFaults: 2 }),
    ...refusedCalls(source, call),
  ];
}

/** Without permission; and with a dead-letter queue of the source's own, where it may have one. */
function refusedCalls(source: EventSource, call: (act: Partial<Act>) => Act): readonly Act[] {
  const sourceDeadLetter = source.repeats?.deadLetter === true ? ownDeadLetters : null;
  return [
    call({ callerMayInvoke: false, sourceDeadLetter }),
    call({ functionName: 'no-such-function' }),
  ];
}

function fn(name: string, settings: Partial<FunctionConfig>): FunctionConfig {
  return { ...defaultFunction, name, retries: 0, ...settings };
}
