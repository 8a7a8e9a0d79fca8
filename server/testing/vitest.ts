import { test as base, type TestAPI } from 'vitest';
import { connect, type Lambdarium, type Room, startLambdarium } from './index';

/** What a test may ask for. */
export interface LambdariumFixtures {
  /** The server: one for each worker of Vitest. `LAMBDARIUM_URL` names one that runs already. */
  readonly lambdarium: Lambdarium;
  /** A fresh room: one for each test. */
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
  lambdarium: [
    // Vitest reads from the pattern what a fixture needs.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const url = process.env.LAMBDARIUM_URL;
      const lambdarium = await (url ? connect(url) : startLambdarium());
      await use(lambdarium);
      await lambdarium.stop();
    },
    { scope: 'worker' },
  ],
  lambda: async ({ lambdarium }, use) => {
    const room = await lambdarium.openRoom();
    await use(room);
    await room.close();
  },
});
