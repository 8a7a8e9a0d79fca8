import { defaultAccount, defaultFunction, type Scenario } from '#engine';

/** What an account holds at start: `my-lambda` and the queue its dead letters go to. */
export const startingScenario = (seed: number, epochMs: number): Scenario => ({
  v: 1,
  seed,
  epochMs,
  account: defaultAccount,
  targets: [{ kind: 'sqs', name: 'my-lambda-dlq' }],
  functions: [defaultFunction],
  changes: [],
  acts: [],
});
