import { describe, expect, it } from 'vitest';
import { packagedFunction } from './packaged-function';

// How real code fails, and what its caller is told of it.

const { make, call } = packagedFunction();

describe('a Node.js package that fails', () => {
  it.each<readonly [string, string, object]>([
    [
      'thrown errors',
      'exports.handler = async () => { throw new TypeError("boom"); };',
      {
        errorType: 'TypeError',
        errorMessage: 'boom',
        trace: expect.arrayContaining([
          'TypeError: boom',
          expect.stringMatching(/\(\/var\/task\/index\.js:1:\d+\)|\/var\/task\/index\.js/),
        ]),
      },
    ],
    [
      'thrown texts',
      'exports.handler = async () => { throw "boom"; };',
      { errorType: 'string', errorMessage: 'boom', trace: [] },
    ],
    [
      'context.fail without a word',
      'exports.handler = (event, context) => context.fail();',
      { errorType: 'string', errorMessage: 'handled', trace: [] },
    ],
    [
      'callback errors',
      'exports.handler = (event, context, callback) => callback(new RangeError("far"));',
      { errorType: 'RangeError', errorMessage: 'far', trace: expect.any(Array) },
    ],
    [
      'what is no JSON',
      'exports.handler = async () => 1n;',
      {
        errorType: 'Error',
        errorMessage: 'Unable to stringify response body',
        trace: expect.any(Array),
      },
    ],
    [
      'promises never settled',
      'exports.handler = async () => new Promise(() => {});',
      {
        errorType: 'Runtime.NodeJsExit',
        errorMessage: expect.stringContaining('never settled'),
        trace: expect.any(Array),
      },
    ],
    [
      'unhandled rejections',
      'exports.handler = async () => { Promise.reject(new Error("nobody")); await new Promise((r) => setTimeout(r, 500)); };',
      {
        errorType: 'Runtime.UnhandledPromiseRejection',
        errorMessage: 'Error: nobody',
        trace: expect.any(Array),
      },
    ],
    [
      'errors in timers',
      'exports.handler = async () => { setTimeout(() => { throw new Error("outside"); }, 1); await new Promise((r) => setTimeout(r, 500)); };',
      { errorType: 'Error', errorMessage: 'outside', trace: expect.any(Array) },
    ],
    [
      'modules that throw',
      'throw new Error("at start");',
      { errorType: 'Error', errorMessage: 'at start', trace: expect.any(Array) },
    ],
    [
      'missing modules',
      'require("nowhere"); exports.handler = async () => 1;',
      {
        errorType: 'Runtime.ImportModuleError',
        errorMessage: expect.stringContaining("Error: Cannot find module 'nowhere'"),
        trace: expect.any(Array),
      },
    ],
    [
      'syntax errors',
      'exports.handler = async () => {',
      {
        errorType: 'Runtime.UserCodeSyntaxError',
        errorMessage: expect.stringMatching(/^SyntaxError: /),
        trace: expect.any(Array),
      },
    ],
    [
      'handlers that are not exported',
      'exports.other = 1;',
      {
        errorType: 'Runtime.HandlerNotFound',
        errorMessage: 'index.handler is undefined or not exported',
        trace: expect.any(Array),
      },
    ],
    [
      'streaming handlers',
      'exports.handler = awslambda.streamifyResponse(async () => {});',
      {
        errorType: 'Runtime.StreamingNotSupported',
        errorMessage: expect.stringContaining('does not stream'),
        trace: expect.any(Array),
      },
    ],
  ])('words %s as the runtime does', async (_, source, expected) => {
    await make(source);
    const answer = await call();
    expect(answer).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
    expect(JSON.parse(answer.text)).toEqual(expected);
    expect(answer.text.startsWith('{"errorType":')).toBe(true);
  });

  it('ends with its process, and the next invocation starts another', async () => {
    await make(
      'exports.handler = async ({ code }) => { if (code !== undefined) process.exit(code); return "alive"; };',
    );
    const zero = await call({ code: 0 });
    const id = zero.$metadata.requestId;
    expect(JSON.parse(zero.text)).toEqual({
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${id} Error: Runtime exited without providing a reason`,
    });
    const three = await call({ code: 3 });
    expect(JSON.parse(three.text).errorMessage).toMatch(
      /Error: Runtime exited with error: exit status 3$/,
    );
    expect((await call()).text).toBe('"alive"');
  });

  it('is killed at the time-out, whatever signals it catches', async () => {
    await make(
      'process.on("SIGTERM", () => {}); exports.handler = async ({ spin }) => { while (spin); return "fine"; };',
      { Timeout: 1 },
    );
    const answer = await call({ spin: true });
    expect(JSON.parse(answer.text)).toEqual({
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${answer.$metadata.requestId} Error: Task timed out after 1.00 seconds`,
    });
    expect((await call()).text).toBe('"fine"');
  });

  it.each([
    'const held = []; for (;;) held.push(new Array(1e5).fill(1));',
    'const held = []; for (;;) held.push(Buffer.alloc(16e6, 1));',
  ])('is killed when it needs more memory than it has: %s', async (bomb) => {
    await make(`exports.handler = async () => { ${bomb} };`, { Timeout: 20 });
    const answer = await call();
    expect(JSON.parse(answer.text)).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringMatching(/signal: killed$/),
    });
  });

  it('fails during INIT by an exit, and says so', async () => {
    await make('process.exit(7); exports.handler = async () => 1;');
    expect(JSON.parse((await call()).text).errorMessage).toMatch(/exit status 7$/);
  });

  it('may not answer more than 6 MB, and goes on', async () => {
    await make('exports.handler = async ({ n }) => "x".repeat(n);');
    expect(JSON.parse((await call({ n: 6_291_555 })).text)).toEqual({
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    });
    expect((await call({ n: 3 })).text).toBe('"xxx"');
  });
});
