import {
  PutProvisionedConcurrencyConfigCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp } from '../start-test-app';
import { arnOf, faultOf, openTestLambda, type TestLambda } from './lambda-client';

// “Real code” of issue 5: CreateFunction with a zip whose Node.js handler runs in a process of its own.

let app: Awaited<ReturnType<typeof startTestApp>>;
let lambda: TestLambda;

beforeAll(async () => {
  app = await startTestApp({ realCode: 'on' });
});
beforeEach(async () => {
  lambda = await openTestLambda(app);
});
afterAll(() => app.close());

const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const make = (files: Readonly<Record<string, string>> | string, more: object = {}) =>
  lambda.create('fn', undefined, {
    Code: { ZipFile: zipped(typeof files === 'string' ? { 'index.js': files } : files) },
    ...more,
  });

const call = (payload: unknown = {}, more: object = {}) =>
  lambda.invoke('fn', { Payload: JSON.stringify(payload), ...more });

describe('a Node.js package', () => {
  it('runs, gets the event, and answers with exactly what it returned', async () => {
    await make('exports.handler = async (event) => ({ got: event, at: [1, 2.50] });');
    const answer = await call({ a: 'ü' });
    expect(answer).toMatchObject({ StatusCode: 200, ExecutedVersion: '$LATEST' });
    expect(answer.FunctionError).toBeUndefined();
    expect(answer.text).toBe('{"got":{"a":"ü"},"at":[1,2.5]}');
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    [
      'ECMAScript modules',
      { 'index.mjs': 'export const handler = async () => "esm";' },
      'index.handler',
    ],
    [
      'modules of a package that says so',
      {
        'package.json': '{"type":"module"}',
        'index.js':
          'import { join } from "node:path"; export const handler = async () => join("e", "sm");',
      },
      'index.handler',
    ],
    [
      'nested folders and names',
      {
        'src/deep/app.js': 'const lib = require("../lib"); exports.api = { run: async () => lib };',
        'src/lib.js': 'module.exports = "nested";',
      },
      'src/deep/app.api.run',
    ],
    [
      'dependencies',
      {
        'index.js': 'exports.handler = async () => require("left")();',
        'node_modules/left/index.js': 'module.exports = () => "dep";',
      },
      'index.handler',
    ],
  ])('is found in %s', async (_, files, Handler) => {
    await make(files, { Handler });
    expect((await call()).FunctionError).toBeUndefined();
  });

  it('sees the documented environment and context', async () => {
    await make(
      `exports.handler = async (event, context) => ({
        env: Object.fromEntries(Object.keys(process.env).filter((name) => /^(AWS_LAMBDA|AWS_EXEC|AWS_REGION|_HANDLER|TZ|MINE|PORT|NODE_)/.test(name)).map((name) => [name, process.env[name]])),
        root: process.env.LAMBDA_TASK_ROOT === process.cwd(),
        left: context.getRemainingTimeInMillis(),
        context,
      });`,
      { Timeout: 5, MemorySize: 256, Environment: { Variables: { MINE: 'yes' } } },
    );
    const clientContext = { custom: { a: 'b' } };
    const answer = await call(
      {},
      {
        ClientContext: Buffer.from(JSON.stringify(clientContext)).toString('base64'),
      },
    );
    const { env, root, left, context } = JSON.parse(answer.text);
    expect(root).toBe(true);
    expect(left).toBeGreaterThan(2_000);
    expect(left).toBeLessThanOrEqual(5_000);
    expect(env).toEqual({
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_LAMBDA_FUNCTION_NAME: 'fn',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/fn',
      AWS_LAMBDA_LOG_STREAM_NAME: expect.stringMatching(/^2026\/11\/01\/\[\$LATEST\][0-9a-f]{32}$/),
      AWS_LAMBDA_RUNTIME_API: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      AWS_REGION: 'us-east-1',
      MINE: 'yes',
      TZ: ':UTC',
      _HANDLER: 'index.handler',
    });
    expect(context).toEqual({
      callbackWaitsForEmptyEventLoop: true,
      functionVersion: '$LATEST',
      functionName: 'fn',
      memoryLimitInMB: '256',
      logGroupName: '/aws/lambda/fn',
      logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
      clientContext,
      invokedFunctionArn: arnOf('fn'),
      awsRequestId: answer.$metadata.requestId,
    });
  });

  it('keeps its module between invocations, and starts anew after a change', async () => {
    const counting = (word: string) => ({
      'index.js': `let n = 0; exports.handler = async () => "${word}" + ++n;`,
    });
    await make(counting('a'));
    expect((await call()).text).toBe('"a1"');
    expect((await call()).text).toBe('"a2"');
    await lambda.client.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: 'fn',
        Environment: { Variables: { MINE: '1' } },
      }),
    );
    expect((await call()).text).toBe('"a1"');
    await lambda.client.send(
      new UpdateFunctionCodeCommand({ FunctionName: 'fn', ZipFile: zipped(counting('b')) }),
    );
    expect((await call()).text).toBe('"b1"');
  });

  it.each<readonly [string, string, unknown]>([
    [
      'a callback',
      'exports.handler = (event, context, callback) => { setTimeout(() => callback(null, "later"), 5); };',
      'later',
    ],
    [
      'a callback that waits for what is left to do',
      'let left = 1; exports.handler = (event, context, callback) => { callback(null, "first"); setTimeout(() => { left = 0; }, 20); };',
      'first',
    ],
    ['context.succeed', 'exports.handler = (event, context) => context.succeed("done");', 'done'],
    ['nothing', 'exports.handler = () => {};', null],
    ['undefined', 'exports.handler = async () => undefined;', null],
  ])('answers through %s', async (_, source, result) => {
    await make(source);
    expect(JSON.parse((await call()).text)).toBe(result);
  });

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

  it('has its output in the log, between START and END', async () => {
    await make(
      'exports.handler = async () => { console.log("hello", { a: 1 }); console.error("oh"); process.stdout.write("raw\\n"); };',
    );
    const { log, $metadata } = await call({}, { LogType: 'Tail' });
    const id = $metadata.requestId;
    const lines = log.split('\n');
    expect(lines[0]).toBe(`START RequestId: ${id} Version: $LATEST`);
    expect(lines[1]).toMatch(new RegExp(`^2026-11-01T[\\d:.]+Z\t${id}\tINFO\thello { a: 1 }$`));
    expect(lines[2]).toMatch(/\tERROR\toh$/);
    expect(lines[3]).toBe('raw');
    expect(lines[4]).toBe(`END RequestId: ${id}`);
    expect(lines[5]).toMatch(
      /^REPORT RequestId: .*\tMax Memory Used: \d+ MB\tInit Duration: \d+\.\d\d ms\t$/,
    );
  });

  it('may log a lot, and no more than a lot is kept', async () => {
    await make(
      'exports.handler = async () => { for (let n = 0; n < 3_000; n += 1) console.log("x".repeat(1_000)); return 1; };',
      { Timeout: 20 },
    );
    const answer = await call({}, { LogType: 'Tail' });
    expect(answer.text).toBe('1');
    expect(answer.log).toContain('the rest is left out');
  });

  it('retries an event on the virtual clock, and its dead letter is what it was', async () => {
    lambda = await openTestLambda(app, { pace: 'manual' });
    await make(
      'let n = 0; exports.handler = async () => { n += 1; throw new Error("attempt " + n); };',
      { DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:123456789012:dead' } },
    );
    const accepted = lambda.invoke('fn', { InvocationType: 'Event', Payload: '{"order":1}' });
    await expect
      .poll(async () => (await lambda.control('GET', 'events')).lastSeq)
      .toBeGreaterThan(2);
    await lambda.control('POST', 'advance', { ms: 600_000 });
    expect((await accepted).StatusCode).toBe(202);
    const events = await lambda.events();
    const finished = events.filter((event) => event.type === 'attempt.finished');
    expect(
      finished.map(
        (event) =>
          event.type === 'attempt.finished' &&
          event.outcome.kind === 'threw' &&
          event.outcome.errorMessage,
      ),
    ).toEqual(['attempt 1', 'attempt 2', 'attempt 3']);
    expect(events.some((event) => event.type === 'deadLetter.delivered')).toBe(true);
  });

  it('can be simulated instead, and run again', async () => {
    await make('exports.handler = async () => "real";', {
      Environment: { Variables: { LAMBDARIUM_BEHAVIOUR: 'throws' } },
    });
    expect((await call()).FunctionError).toBe('Unhandled');
    await lambda.client.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: 'fn',
        Environment: { Variables: { LAMBDARIUM_BEHAVIOUR: 'real' } },
      }),
    );
    expect((await call()).text).toBe('"real"');
    await lambda.control('PUT', 'functions/fn/behaviour', {
      kind: 'succeeds',
      result: '"simulated"',
      durationMs: 1,
    });
    expect((await call()).text).toBe('"simulated"');
  });

  it('of another runtime is simulated; asked to run, it says what to do', async () => {
    await make(
      { 'app.py': 'def handler(e, c): return 1' },
      { Runtime: 'python3.13', Handler: 'app.handler' },
    );
    expect((await call()).FunctionError).toBeUndefined();
    const fault = await faultOf(
      lambda.create('other', undefined, {
        Runtime: 'python3.13',
        Handler: 'app.handler',
        Environment: { Variables: { LAMBDARIUM_BEHAVIOUR: 'real' } },
      }),
    );
    expect(fault.message).toContain('LAMBDARIUM_BEHAVIOUR=attached');
  });

  it('writes nothing outside its folder', async () => {
    await make({
      'index.js':
        'exports.handler = async () => require("node:fs").existsSync("../../../lambdarium-slip");',
      '../../../lambdarium-slip': 'x',
    });
    expect((await call()).text).toBe('false');
  });

  it('logs as JSON where the function is told to', async () => {
    await make(
      'console.warn("starting"); exports.handler = async () => { console.log("hello", 1); };',
      { LoggingConfig: { LogFormat: 'JSON' } },
    );
    const { log, $metadata } = await call({}, { LogType: 'Tail' });
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type, level }) => type ?? level)).toEqual([
      'platform.start',
      'INFO',
      'platform.report',
    ]);
    expect(lines[1]).toEqual({
      timestamp: expect.stringMatching(/^2026-11-01T/),
      level: 'INFO',
      requestId: $metadata.requestId,
      message: 'hello 1',
    });
  });

  it('runs in environments that were provisioned, without a cold start', async () => {
    await make('exports.handler = async () => "warm";', { Publish: true });
    await lambda.client.send(
      new PutProvisionedConcurrencyConfigCommand({
        FunctionName: 'fn',
        Qualifier: '1',
        ProvisionedConcurrentExecutions: 1,
      }),
    );
    await lambda.control('POST', 'advance', { ms: 120_000 });
    const { text, log } = await call({}, { Qualifier: '1', LogType: 'Tail' });
    expect(text).toBe('"warm"');
    expect(log).not.toContain('Init Duration');
  });

  it('calls AWS in the room it runs in', async () => {
    await lambda.create('other', { kind: 'succeeds', result: '"from the other"', durationMs: 1 });
    await make(`exports.handler = async () => {
      const { AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_REGION } = process.env;
      const authorization = \`AWS4-HMAC-SHA256 Credential=\${AWS_ACCESS_KEY_ID}/20261101/\${AWS_REGION}/lambda/aws4_request, SignedHeaders=host, Signature=0\`;
      const answer = await fetch(AWS_ENDPOINT_URL + '/2015-03-31/functions/other/invocations', { method: 'POST', headers: { authorization }, body: '{}' });
      return answer.json();
    };`);
    expect((await call()).text).toBe('"from the other"');
  });
});
