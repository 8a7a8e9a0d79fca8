import { test as base, type TestAPI } from 'vitest';
import { connect, type Lambdarium, type Room, startLambdarium } from './index';
import { storiesOf } from './stories-of';

/** What a test may ask for. */
export interface LambdariumFixtures {
  /** The server: one for each worker, or the one at `lambdariumUrl`. */
  readonly lambdarium: Lambdarium;
  /** `test: { provide: { lambdariumUrl: 'http://localhost:3000' } }`, or `LAMBDARIUM_URL`: one that runs already. */
  readonly lambdariumUrl: string | undefined;
  /** A fresh room: one for each test. If the test fails, what happened in it is printed. */
  readonly lambda: Room;
}

/**
 * Vitest's `test` with a room for each test.
 *
 * @example
 * test('three attempts', async ({ lambda }) => {
 *   await lambda.setFunction('orders', { behaviour: 'throws' });
 * });
 */
export const test: TestAPI<LambdariumFixtures> = base.extend<LambdariumFixtures>({
  lambdariumUrl: [process.env.LAMBDARIUM_URL, { scope: 'worker', injected: true }],
  lambdarium: [
    async ({ lambdariumUrl }, provide) => {
      const lambdarium = await (lambdariumUrl ? connect(lambdariumUrl) : startLambdarium());
      await provide(lambdarium);
      await lambdarium.stop();
    },
    { scope: 'worker' },
  ],
  lambda: async ({ lambdarium, task }, provide) => {
    const room = await lambdarium.openRoom();
    await provide(room);
    if (task.result?.state === 'fail') console.error(await storiesOf(room));
    await room.close();
  },
});
