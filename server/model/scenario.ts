import {
  type Command,
  defaultAccount,
  defaultAct,
  defaultEpochMs,
  defaultFunction,
  laterCommands,
  type Micros,
  type Scenario,
} from '#engine';

/** What a first visit finds composed: an S3 event whose function throws each time, with a queue for dead letters. */
export const firstVisitScenario: Scenario = {
  v: 1,
  seed: 42,
  epochMs: defaultEpochMs,
  account: defaultAccount,
  targets: [{ kind: 'sqs', name: 'my-lambda-dlq' }],
  functions: [
    {
      ...defaultFunction,
      memoryMb: 512,
      deadLetter: { kind: 'sqs', name: 'my-lambda-dlq' },
      behaviour: {
        kind: 'throws',
        errorType: 'Error',
        errorMessage: 'Thumbnail failed: unsupported format',
        durationMs: 400,
      },
    },
  ],
  changes: [],
  acts: [{ ...defaultAct, at: 0, source: 's3', invocationType: 'Event' }],
};

/** A scenario as the commands that bring it about, in order. */
export function commandsOf(
  scenario: Scenario,
): readonly { readonly at: Micros; readonly command: Command }[] {
  return [
    { at: 0, command: { type: 'configureAccount', account: scenario.account } },
    ...scenario.targets.map((target) => ({
      at: 0,
      command: { type: 'configureTarget', target } as const,
    })),
    ...scenario.functions.map((config) => ({
      at: 0,
      command: { type: 'configureFunction', config } as const,
    })),
    ...laterCommands(scenario),
  ];
}

/** JSON with the keys of every object sorted: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
