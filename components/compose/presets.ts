import {
  type Behaviour,
  defaultAccount,
  defaultAct,
  defaultEpochMs,
  defaultFunction,
  type FunctionConfig,
  type Scenario,
  type ScheduledAct,
  SECOND,
} from '#engine';
import { type PresetId, presetWords } from '../words/compose-presets';

const sqs = (name: string) => ({ kind: 'sqs', name }) as const;
const queue = sqs('my-lambda-dlq');
const records = sqs('my-lambda-records');
const failures = sqs('my-lambda-failures');
const sourceQueue = sqs('source-dlq');
const auditName = 'my-lambda-audit';
const audit = { kind: 'lambda', name: auditName } as const;

const fails: Behaviour = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: presetWords.errorMessage,
  durationMs: 400,
};

const takes = (durationMs: number): Behaviour => ({ kind: 'succeeds', result: null, durationMs });

const fn = (settings: Partial<FunctionConfig> = {}): FunctionConfig => ({
  ...defaultFunction,
  ...settings,
});

const call = (act: Partial<ScheduledAct> = {}): ScheduledAct => ({ ...defaultAct, at: 0, ...act });
const event = (act: Partial<ScheduledAct> = {}) => call({ invocationType: 'Event', ...act });

const scenario = (
  settings: Partial<FunctionConfig>,
  acts: readonly ScheduledAct[],
  parts: Partial<Scenario> = {},
): Scenario => ({
  v: 1,
  seed: 42,
  epochMs: defaultEpochMs,
  account: defaultAccount,
  targets: targetsOf([settings, acts, parts]),
  functions: [fn(settings)],
  changes: [],
  acts,
  ...parts,
});

/** The queues that a set-up speaks of. */
const targetsOf = (parts: unknown): Scenario['targets'] => {
  const text = JSON.stringify(parts);
  return [queue, records, failures, sourceQueue].filter(({ name }) => text.includes(`"${name}"`));
};

/** The set-ups that can be loaded by name. Each ends as its line in `presetWords` says; a test runs them all. */
export const presets: Readonly<Record<PresetId, Scenario>> = {
  'status-200': scenario({ behaviour: fails }, [call()]),
  'nobody-repeats': scenario({ behaviour: fails }, [call({ source: 'apigw-rest' })]),
  'dry-run': scenario({ behaviour: fails }, [call({ invocationType: 'DryRun' })]),
  'gateway-504': scenario({ behaviour: takes(40_000), timeoutMs: 60_000 }, [
    call({ source: 'apigw-rest' }),
  ]),
  'gateway-502': scenario({ behaviour: { kind: 'succeeds', result: '"done"', durationMs: 40 } }, [
    call({ source: 'apigw-rest' }),
  ]),
  'sdk-calls-again': scenario({ behaviour: takes(90_000), timeoutMs: 120_000 }, [
    call({ client: { timeoutMs: 60_000, attempts: 3 } }),
  ]),
  'accepted-not-done': scenario({ behaviour: fails }, [event()]),
  'three-runs': scenario({ behaviour: fails }, [event({ source: 's3' })]),
  'timed-out-thrice': scenario({ behaviour: takes(5_000) }, [event({ source: 'sns' })]),
  'out-of-memory': scenario({ behaviour: { kind: 'outOfMemory', durationMs: 900 } }, [event()]),
  'second-try': scenario({ behaviour: { kind: 'failsFirst', times: 1, durationMs: 400 } }, [
    event({ source: 's3' }),
  ]),
  'throttles-use-no-retry': scenario(
    { behaviour: takes(240_000), timeoutMs: 300_000, reservedConcurrency: 1 },
    [event(), event({ source: 'eventbridge-rule', at: SECOND })],
  ),
  'age-before-retries': scenario({ behaviour: fails, maximumEventAgeS: 60, onFailure: failures }, [
    event(),
  ]),
  'reserved-zero': scenario({ reservedConcurrency: 0, deadLetter: queue }, [
    event({ source: 's3' }),
  ]),
  'duplicate-delivery': scenario({ retries: 0 }, [event({ source: 's3', duplicates: 1 })]),
  'both-get-one': scenario({ behaviour: fails, deadLetter: queue, onFailure: failures }, [event()]),
  'returned-500': scenario(
    {
      behaviour: { kind: 'returnsError', result: '{"statusCode":500}', durationMs: 40 },
      onSuccess: records,
      onFailure: failures,
    },
    [event()],
  ),
  'rule-queue-empty': scenario({ behaviour: fails }, [
    event({ source: 'eventbridge-rule', sourceDeadLetter: sourceQueue.name }),
  ]),
  'rule-queue-filled': scenario({ behaviour: fails }, [
    event({
      source: 'eventbridge-rule',
      callerMayInvoke: false,
      sourceDeadLetter: sourceQueue.name,
    }),
  ]),
  'role-may-not-send': scenario(
    { behaviour: fails, retries: 0, deadLetter: queue, roleMaySend: false },
    [event()],
  ),
  'destination-fails': scenario({ onSuccess: audit }, [event()], {
    functions: [
      fn({ onSuccess: audit }),
      fn({ name: audit.name, behaviour: fails, retries: 1, deadLetter: queue }),
    ],
  }),
  'loop-of-16': scenario(
    {
      behaviour: { kind: 'invokes', functionName: 'my-lambda', durationMs: 40 },
      deadLetter: queue,
    },
    [event()],
  ),
  'fix-rescues': scenario({ behaviour: fails, deadLetter: queue }, [event()], {
    changes: [{ at: 30 * SECOND, config: fn({ deadLetter: queue }) }],
  }),
  'versions-inherit-nothing': scenario(
    {
      behaviour: fails,
      retries: 0,
      onFailure: failures,
      versions: [{ version: 1, memoryMb: 128, timeoutMs: 3_000, initMs: 180, behaviour: fails }],
    },
    [event({ qualifier: '1' })],
  ),
  'left-work': scenario({ behaviour: { kind: 'leavesWork', workMs: 30, durationMs: 40 } }, [
    call(),
    call({ at: SECOND }),
  ]),
  'provisioned-warm': scenario(
    {
      versions: [
        {
          version: 1,
          memoryMb: 128,
          timeoutMs: 3_000,
          initMs: 180,
          behaviour: { kind: 'succeeds', result: null, durationMs: 40 },
        },
      ],
      qualifiers: [{ qualifier: '1', asynchronous: null, provisionedConcurrency: 2 }],
    },
    [call({ at: 90 * SECOND, qualifier: '1' }), call({ at: 92 * SECOND })],
  ),
};
