import {
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test';
import { connect, type Lambdarium, type Room, startLambdarium } from './index';
import { storiesOf } from './stories-of';

/** What a test may ask for. */
export interface LambdariumTestFixtures {
  /** A fresh room: one for each test. If the test fails, what happened in it is attached to the report. */
  readonly lambda: Room;
}

/** What the tests of a worker share. */
export interface LambdariumWorkerFixtures {
  /** The server: one for each worker, or the one at `lambdariumUrl`. */
  readonly lambdarium: Lambdarium;
  /** `use: { lambdariumUrl: 'http://localhost:3000' }`, or `LAMBDARIUM_URL`: a Lambdarium that runs already. */
  readonly lambdariumUrl: string | undefined;
}

/**
 * Playwright's `test` with a room for each test.
 *
 * @example
 * test('an alert', async ({ page, lambda }) => {
 *   await lambda.setFunction('orders', { behaviour: 'throws' });
 * });
 */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & LambdariumTestFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & LambdariumWorkerFixtures
> = base.extend<LambdariumTestFixtures, LambdariumWorkerFixtures>({
  lambdariumUrl: [process.env.LAMBDARIUM_URL, { option: true, scope: 'worker' }],
  lambdarium: [
    async ({ lambdariumUrl }, provide) => {
      const lambdarium = await (lambdariumUrl ? connect(lambdariumUrl) : startLambdarium());
      await provide(lambdarium);
      await lambdarium.stop();
    },
    { scope: 'worker' },
  ],
  lambda: async ({ lambdarium }, provide, testInfo) => {
    const room = await lambdarium.openRoom();
    await provide(room);
    if (testInfo.status !== testInfo.expectedStatus) {
      const body = await storiesOf(room);
      await testInfo.attach('Lambda invocations', { body, contentType: 'text/plain' });
    }
    await room.close();
  },
});
