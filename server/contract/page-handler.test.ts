import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp } from '../start-test-app';
import { arnOf, openTestLambda, type TestLambda, uuid } from './lambda-client';

// “Real code” of issue 5 (1): the handler that was written in the page, called by the SDK. It is the only real code that
// the public profile runs.

let app: Awaited<ReturnType<typeof startTestApp>>;
let lambda: TestLambda;

beforeAll(async () => {
  app = await startTestApp({ realCode: 'public' });
});
beforeEach(async () => {
  lambda = await openTestLambda(app);
  await lambda.create('fn');
});
afterAll(() => app.close());

const write = async (source: string) => {
  const behaviour = { kind: 'code', by: 'page', source };
  expect(await lambda.control('PUT', 'functions/fn/behaviour', behaviour)).not.toHaveProperty(
    'error',
  );
};

describe('a handler written in the page', () => {
  it('answers the SDK with what it returns, and its log stands in the tail', async () => {
    await write(`export const handler = async (event, context) => {
      console.log('got', event);
      console.warn('careful');
      return { sum: event.a + event.b, arn: context.invokedFunctionArn, id: context.awsRequestId, memory: context.memoryLimitInMB };
    };`);
    const answer = await lambda.invoke('fn', { Payload: '{"a":1,"b":2}', LogType: 'Tail' });
    expect(answer.FunctionError).toBeUndefined();
    expect(JSON.parse(answer.text)).toEqual({
      sum: 3,
      arn: arnOf('fn'),
      id: answer.$metadata.requestId,
      memory: '128',
    });
    expect(answer.$metadata.requestId).toMatch(uuid);
    expect(answer.log).toMatch(/\tINFO\tgot \{ a: 1, b: 2 \}\n/);
    expect(answer.log).toMatch(/\tWARN\tcareful\n/);
  });

  it('fails with the error object of Node’s runtime', async () => {
    await write('exports.handler = async () => { throw new RangeError("too far") };');
    const answer = await lambda.invoke('fn', {});
    expect(answer).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
    const { trace, ...error } = JSON.parse(answer.text);
    expect(error).toEqual({ errorType: 'RangeError', errorMessage: 'too far' });
    expect(trace[0]).toBe('RangeError: too far');
    expect(Object.keys(JSON.parse(answer.text))).toEqual(['errorType', 'errorMessage', 'trace']);
  });

  it('is stopped at the time-out', async () => {
    await write('exports.handler = async () => { while (true) {} };');
    const answer = await lambda.invoke('fn', {});
    expect(JSON.parse(answer.text)).toEqual({
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${answer.$metadata.requestId} Error: Task timed out after 3.00 seconds`,
    });
  });

  it('keeps what its module holds while its environment is warm', async () => {
    await write('let calls = 0; exports.handler = async () => ++calls;');
    expect((await lambda.invoke('fn', {})).text).toBe('1');
    expect((await lambda.invoke('fn', {})).text).toBe('2');
    await write('let calls = 10; exports.handler = async () => ++calls;');
    expect((await lambda.invoke('fn', {})).text).toBe('11');
  });

  it('is refused when it is longer than 100,000 characters', async () => {
    const behaviour = { kind: 'code', by: 'page', source: ' '.repeat(100_001) };
    expect(await lambda.control('PUT', 'functions/fn/behaviour', behaviour)).toMatchObject({
      error: { code: 'badMessage' },
    });
  });
});
