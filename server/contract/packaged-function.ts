import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startTestApp } from '../start-test-app';
import { openTestLambda, type TestLambda } from './lambda-client';

export const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** For the tests of a file: a server that runs real code, with a fresh room for each test. */
export function packagedFunction() {
  let app: Awaited<ReturnType<typeof startTestApp>>;
  let lambda: TestLambda;

  beforeAll(async () => {
    app = await startTestApp({ realCode: 'on' });
  });
  beforeEach(async () => {
    lambda = await openTestLambda(app);
  });
  afterAll(() => app.close());

  return {
    get app() {
      return app;
    },
    get lambda() {
      return lambda;
    },
    /** Goes on in another room. */
    open: async (options: Parameters<typeof openTestLambda>[1]) => {
      lambda = await openTestLambda(app, options);
    },
    /** Makes the function `fn` from these files; a text alone is its `index.js`. */
    make: (files: Readonly<Record<string, string>> | string, more: object = {}) =>
      lambda.create('fn', undefined, {
        Code: { ZipFile: zipped(typeof files === 'string' ? { 'index.js': files } : files) },
        ...more,
      }),
    call: (payload: unknown = {}, more: object = {}) =>
      lambda.invoke('fn', { Payload: JSON.stringify(payload), ...more }),
  };
}
