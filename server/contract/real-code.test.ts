import {
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { arnOf } from './lambda-client';
import { packagedFunction, zipped } from './packaged-function';

// “Real code” of issue 5: CreateFunction with a zip whose Node.js handler runs in a process of its own.

const fn = packagedFunction();
const { make, call } = fn;

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
    await fn.lambda.client.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: 'fn',
        Environment: { Variables: { MINE: '1' } },
      }),
    );
    expect((await call()).text).toBe('"a1"');
    await fn.lambda.client.send(
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
});
