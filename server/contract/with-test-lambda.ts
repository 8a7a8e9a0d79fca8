import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startTestApp } from '../start-test-app';
import { openTestLambda, type TestLambda } from './lambda-client';

interface TestLambdaOptions {
  /** What `POST /api/rooms` is told for each test. */
  readonly room?: object;
  /** A function that each test finds in its room. */
  readonly create?: string;
}

/** One server for all tests of a file, and a fresh room for each of them, whose clients `use` is handed. */
export function withTestLambda(
  use: (lambda: TestLambda) => void,
  { room, create }: TestLambdaOptions = {},
) {
  let app: Awaited<ReturnType<typeof startTestApp>>;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    const lambda = await openTestLambda(app, room);
    if (create !== undefined) await lambda.create(create);
    use(lambda);
  });
  afterAll(() => app.close());
  return {
    get port() {
      return app.port;
    },
    /** One more room, for a test that needs another one. */
    open: (other: object) => openTestLambda(app, other),
  };
}
