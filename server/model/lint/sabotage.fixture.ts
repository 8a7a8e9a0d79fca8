import { type Act, type FunctionConfig, nextUint32, randomStream, type Scenario } from '#engine';

type Sabotage = (scenario: Scenario) => Scenario;

const onFunction =
  (change: (config: FunctionConfig) => object): Sabotage =>
  ({ functions, ...rest }) => ({
    ...rest,
    functions: functions.map((config, index) =>
      index === 0 ? ({ ...config, ...change(config) } as FunctionConfig) : config,
    ),
  });

const onAct =
  (change: (act: Act) => object): Sabotage =>
  ({ acts, ...rest }) => ({
    ...rest,
    acts: acts.map((act, index) =>
      index === 0 ? ({ ...act, ...change(act) } as typeof act) : act,
    ),
  });

const latest = { qualifier: '$LATEST', asynchronous: null, provisionedConcurrency: 1 };

const sabotages: readonly Sabotage[] = [
  (scenario) => scenario,
  (scenario) => ({ ...scenario, account: { ...scenario.account, concurrency: 99 } }),
  onFunction(() => ({ name: 'no spaces' })),
  onFunction(() => ({ memoryMb: 100 })),
  onFunction(() => ({ timeoutMs: 1_500, retries: 3 })),
  onFunction(() => ({ initMs: -1 })),
  onFunction(() => ({ behaviour: { kind: 'exits', exitCode: 256, durationMs: 1 } })),
  onFunction(() => ({ maximumEventAgeS: 59 })),
  onFunction(({ name }) => ({ onFailure: { kind: 'lambda', name } })),
  onFunction(() => ({ onSuccess: { kind: 's3', name: 'records' } })),
  onFunction(() => ({ reservedConcurrency: 901 })),
  onFunction(() => ({ reservedConcurrency: -1 })),
  onFunction(({ qualifiers }) => ({ qualifiers: [...qualifiers, latest] })),
  onFunction(({ qualifiers }) => ({ qualifiers: [...qualifiers, ...qualifiers] })),
  onFunction(({ aliases }) => ({ aliases: [...aliases, ...aliases] })),
  onFunction(() => ({ aliases: [{ name: '7', version: 1, additional: null }] })),
  onFunction(({ aliases }) => ({ aliases: aliases.map((alias) => ({ ...alias, version: 9 })) })),
  onFunction(({ versions }) => ({ versions: versions.map((one) => ({ ...one, memoryMb: 1 })) })),
  onFunction(({ versions }) => ({ versions: versions.map((one) => ({ ...one, version: 5 })) })),
  onFunction(({ qualifiers }) => ({
    reservedConcurrency: 1,
    qualifiers: qualifiers.map((one) => ({ ...one, provisionedConcurrency: 2 })),
  })),
  ({ changes, ...rest }) => ({
    ...rest,
    changes: changes.map(({ at, config }) => ({
      at,
      config: { ...config, versions: [], aliases: [], qualifiers: [] },
    })),
  }),
  onAct(() => ({ source: 'sqs', invocationType: 'RequestResponse', client: null })),
  onAct(() => ({ source: 'nowhere' })),
  onAct(() => ({ source: 'alb', invocationType: 'Event', client: null })),
  onAct(() => ({
    source: 'alb',
    invocationType: 'RequestResponse',
    client: { timeoutMs: 5, attempts: 1 },
  })),
  onAct(() => ({ source: 'sdk', invocationType: 'Event', client: { timeoutMs: 5, attempts: 11 } })),
  onAct(() => ({ source: 's3', invocationType: 'Event', client: null, sourceDeadLetter: 'rest' })),
  onAct(() => ({ duplicates: 11 })),
  onAct(() => ({ lateMs: -1, serviceFaults: 0.5 })),
  onAct(() => ({ functionName: 'nobody' })),
  onAct(() => ({ qualifier: 'nothing' })),
  onAct(() => ({ payload: `"${'x'.repeat(1_048_576)}"` })),
  onAct(() => ({ payload: '{' })),
];

/** For tests: the scenario with one thing that nobody may do, or with none. Lambda itself has no faults in it. */
export function sabotaged(scenario: Scenario, seed: number): Scenario {
  const sabotage = sabotages[nextUint32(randomStream(seed, 'sabotage')) % sabotages.length];
  const sound = { ...scenario, acts: scenario.acts.map((act) => ({ ...act, serviceFaults: 0 })) };
  return sabotage?.(sound) ?? sound;
}
