import {
  type Act,
  type Behaviour,
  type DeadLetterTarget,
  defaultAccount,
  defaultAct,
  defaultEpochMs,
  defaultFunction,
  type FunctionConfig,
  type Micros,
  type Scenario,
  type ScheduledAct,
} from '#engine';

/** A scenario whose trace is kept in `traces/` and is the specification of the engine. */
export interface GoldenScenario {
  /** One sentence: what the trace shows. */
  readonly shows: string;
  readonly scenario: Scenario;
}

export const queue: DeadLetterTarget = { kind: 'sqs', name: 'my-lambda-dlq' };
export const topic: DeadLetterTarget = { kind: 'sns', name: 'my-lambda-alarms' };

export const thumbnailFails: Behaviour = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'Thumbnail failed: unsupported format',
  durationMs: 400,
};
export const works: Behaviour = { kind: 'succeeds', result: null, durationMs: 40 };

/** The default function, which works, with other settings. */
export const fn = (settings: Partial<FunctionConfig>): FunctionConfig => ({
  ...defaultFunction,
  behaviour: works,
  ...settings,
});

export const call = (act: Partial<ScheduledAct>): ScheduledAct => ({
  ...defaultAct,
  at: 0,
  ...act,
});

export const event = (act: Partial<ScheduledAct> = {}) => call({ invocationType: 'Event', ...act });
export const from = (source: Act['source'], act: Partial<ScheduledAct> = {}) =>
  call({ source, ...act });

export function golden(
  shows: string,
  settings: Partial<FunctionConfig>,
  ...acts: readonly ScheduledAct[]
): GoldenScenario {
  return {
    shows,
    scenario: {
      v: 1,
      seed: 42,
      epochMs: defaultEpochMs,
      account: defaultAccount,
      targets: [queue, topic],
      functions: [fn(settings)],
      changes: [],
      acts,
    },
  };
}

/** The same scenario with other parts: more functions, targets, another account. */
export const having = (
  parts: Partial<Scenario>,
  { shows, scenario }: GoldenScenario,
): GoldenScenario => ({ shows, scenario: { ...scenario, ...parts } });

/** The same scenario, in which the function is set up anew at a moment. */
export const withChange = (
  at: Micros,
  settings: Partial<FunctionConfig>,
  { shows, scenario }: GoldenScenario,
): GoldenScenario => ({
  shows,
  scenario: {
    ...scenario,
    changes: scenario.functions.slice(0, 1).map((config) => ({
      at,
      config: { ...config, ...settings },
    })),
  },
});

export const withoutTargets = ({ shows, scenario }: GoldenScenario): GoldenScenario => ({
  shows,
  scenario: { ...scenario, targets: [] },
});

export const withConcurrency = (
  concurrency: number,
  { shows, scenario }: GoldenScenario,
): GoldenScenario => ({
  shows,
  scenario: { ...scenario, account: { ...scenario.account, concurrency } },
});
