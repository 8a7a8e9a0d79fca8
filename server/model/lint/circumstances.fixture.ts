import {
  type Act,
  type Behaviour,
  defaultAccount,
  defaultAct,
  defaultEpochMs,
  defaultFunction,
  type FunctionConfig,
  MINUTE,
  type PublishedVersion,
  type Scenario,
  type ScheduledAct,
  type Target,
} from '#engine';
import { type Finding, type FindingId, lint } from '../lint';

// For tests: what can be found in a scenario, and where.

const queue = { kind: 'sqs', name: 'dead-letters' } as const;
export const topic = { kind: 'sns', name: 'alarms' } as const;
export const targets: readonly Target[] = [queue, topic];

export const quick = { kind: 'succeeds', result: null, durationMs: 40 } as const;
const { memoryMb, timeoutMs, initMs } = defaultFunction;
export const version = (number: number, behaviour: Behaviour = quick): PublishedVersion => ({
  version: number,
  memoryMb,
  timeoutMs,
  initMs,
  behaviour,
});
export const versions = [version(1), version(2)];
export const live = { name: 'live', version: 1, additional: null };

/** One asynchronous event of “CLI or SDK” for a function with a dead-letter queue: nothing to find. */
const sound: FunctionConfig = { ...defaultFunction, deadLetter: queue };
export const event: Act = { ...defaultAct, invocationType: 'Event' };
export const call: Act = defaultAct;

export interface Circumstances {
  readonly config?: Partial<FunctionConfig>;
  /** More functions. */
  readonly others?: readonly FunctionConfig[];
  readonly acts?: readonly Act[];
  readonly changes?: readonly Partial<FunctionConfig>[];
  readonly scenario?: Partial<Scenario>;
}

export const at = (act: Act, moment: number): ScheduledAct => ({ ...act, at: moment });

/** Changes come a minute after one another, acts at the start. */
export const scenarioOf = (circumstances: Circumstances): Scenario => {
  const { config, others = [], acts = [event], changes = [], scenario } = circumstances;
  const first = { ...sound, ...config };
  return {
    v: 1,
    seed: 1,
    epochMs: defaultEpochMs,
    account: defaultAccount,
    targets: [queue],
    functions: [first, ...others],
    changes: changes.map((change, index) => ({
      at: (index + 1) * MINUTE,
      config: { ...first, ...change },
    })),
    acts: acts.map((act) => at(act, 0)),
    ...scenario,
  };
};

export const find = (circumstances: Circumstances, id: FindingId): readonly Finding[] =>
  lint(scenarioOf(circumstances)).filter((one) => one.id === id);

/** Where findings are, in short: `my-lambda retries`, `act 0 payload`. */
export const places = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ where }) => placeOf(where));

function placeOf(where: Finding['where']): string {
  switch (where.kind) {
    case 'account':
      return `account ${where.field}`;
    case 'target':
      return `target ${where.target}`;
    case 'act':
      return `act ${where.act} ${where.field}`;
    case 'function': {
      const change = where.change === null ? '' : ` since change ${where.change}`;
      return `${where.functionName} ${where.setting}${change}`;
    }
  }
}

export interface Case {
  readonly id: FindingId;
  readonly has: Circumstances;
  readonly where: readonly string[];
  /** The nearest circumstances in which it is not so. */
  readonly hasNot: Circumstances;
}

export const on = (setting: string, name = 'my-lambda') => [`${name} ${setting}`];
export const onAll = (...settings: readonly string[]) =>
  settings.map((setting) => `my-lambda ${setting}`);
export const code = ['behaviour', 'memoryMb', 'timeoutMs', 'initMs'];
export const asynchronous = ['retries', 'maximumEventAgeS', 'deadLetter', 'roleMaySend'];
export const throwing = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'no',
  durationMs: 40,
} as const;
export const other: FunctionConfig = { ...sound, name: 'other' };
export const invokes = (functionName: string): Behaviour => ({
  kind: 'invokes',
  functionName,
  durationMs: 5,
});
export const bytes = (count: number) => `"${'x'.repeat(count - 2)}"`;
export const provision = (qualifier: string, provisionedConcurrency: number) => ({
  qualifier,
  asynchronous: null,
  provisionedConcurrency,
});
