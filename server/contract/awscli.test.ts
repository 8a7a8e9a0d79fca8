import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../start-test-app';

// The mission's commands, typed with Debian's own awscli: another `aws` may stand earlier on the PATH.
const aws = '/usr/bin/aws';
const run = promisify(execFile);

let app: Awaited<ReturnType<typeof startTestApp>>;
let folder: string;

beforeAll(async () => {
  app = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'lambdarium-'));
  await writeFile(join(folder, 'input.json'), '{"orderId":"ord-1"}');
  await writeFile(join(folder, 'bad.json'), 'badbod');
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function cli(...words: readonly string[]): Promise<Result> {
  const options = {
    cwd: folder,
    env: {
      ...process.env,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_PAGER: '',
      AWS_MAX_ATTEMPTS: '1',
    },
  };
  const all = ['lambda', ...words, '--region', 'us-west-2', '--endpoint-url', app.url];
  return await run(aws, all, options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    // The CLI adds how often it has tried again: not at all, so that a throttle is seen at once.
    ({ code, stdout, stderr }: Result) => ({
      code,
      stdout,
      stderr: stderr.replace(' (reached max retries: 0)', ''),
    }),
  );
}

const invoke = (...words: readonly string[]) =>
  cli(
    'invoke',
    '--function-name',
    'my-lambda',
    '--payload',
    'fileb://input.json',
    ...words,
    'response.json',
  );
const response = () => readFile(join(folder, 'response.json'), 'utf8');

/** Python takes a while to start, and the tests share two cores with others. */
const patient = { timeout: 60_000 };

describe.skipIf(!existsSync(aws))('Debian’s awscli', patient, () => {
  it('is version 2', async () => {
    expect((await run(aws, ['--version'])).stdout).toMatch(/^aws-cli\/2\./);
  });

  it('invokes and waits: 200, and the answer in the file', async () => {
    const { stdout } = await invoke();
    expect(JSON.parse(stdout)).toEqual({ StatusCode: 200, ExecutedVersion: '$LATEST' });
    expect(JSON.parse(await response())).toHaveProperty('statusCode', 200);
    const named = await invoke('--invocation-type', 'RequestResponse');
    expect(JSON.parse(named.stdout)).toEqual(JSON.parse(stdout));
  });

  it('sends an event: 202, and an empty file', async () => {
    const { stdout } = await invoke('--invocation-type', 'Event');
    expect(JSON.parse(stdout)).toEqual({ StatusCode: 202 });
    expect(await response()).toBe('');
  });

  it('rehearses: 204, and an empty file', async () => {
    const { stdout } = await invoke('--invocation-type', 'DryRun');
    expect(JSON.parse(stdout)).toEqual({ StatusCode: 204 });
    expect(await response()).toBe('');
  });

  it.each([
    [
      'an unknown function',
      ['invoke', '--function-name', 'unknown', 'out.json'],
      '(ResourceNotFoundException) when calling the Invoke operation: Function not found: arn:aws:lambda:us-west-2:123456789012:function:unknown:$LATEST',
    ],
    [
      'a payload that is no JSON',
      ['invoke', '--function-name', 'my-lambda', '--payload', 'fileb://bad.json', 'out.json'],
      '(InvalidRequestContentException) when calling the Invoke operation: Could not parse request body into json: Could not parse payload into json: Unrecognized token',
    ],
    [
      'a malformed name',
      ['invoke', '--function-name', 'a*b', 'out.json'],
      "(ValidationException) when calling the Invoke operation: 1 validation error detected: Value 'a*b' at 'functionName' failed to satisfy constraint",
    ],
    [
      'two qualifiers',
      ['invoke', '--function-name', 'my-lambda:1', '--qualifier', '2', 'out.json'],
      '(InvalidParameterValueException) when calling the Invoke operation: The derived qualifier from the function name does not match',
    ],
    [
      'another Region',
      [
        'invoke',
        '--function-name',
        'arn:aws:lambda:us-east-1:123456789012:function:my-lambda',
        'out.json',
      ],
      "(ResourceNotFoundException) when calling the Invoke operation: Functions from 'us-east-1' are not reachable in this region ('us-west-2')",
    ],
    [
      'a bad client context',
      ['invoke', '--function-name', 'my-lambda', '--client-context', 'x', 'out.json'],
      '(InvalidRequestContentException) when calling the Invoke operation: Client context must be a valid Base64-encoded JSON object.',
    ],
    [
      'reading an unknown function',
      ['get-function', '--function-name', 'unknown'],
      '(ResourceNotFoundException) when calling the GetFunction operation: Function not found: arn:aws:lambda:us-west-2:123456789012:function:unknown',
    ],
    [
      'reserving too much',
      [
        'put-function-concurrency',
        '--function-name',
        'my-lambda',
        '--reserved-concurrent-executions',
        '901',
      ],
      "(InvalidParameterValueException) when calling the PutFunctionConcurrency operation: Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
    ],
    [
      'an event invoke config without settings',
      ['put-function-event-invoke-config', '--function-name', 'my-lambda'],
      '(InvalidParameterValueException) when calling the PutFunctionEventInvokeConfig operation: You must specify at least one of error handling or destination setting.',
    ],
    [
      'an alias of an unknown version',
      ['create-alias', '--function-name', 'my-lambda', '--name', 'live', '--function-version', '9'],
      '(ResourceNotFoundException) when calling the CreateAlias operation: Function not found: arn:aws:lambda:us-west-2:123456789012:function:my-lambda:9',
    ],
  ])('says of %s what AWS says', async (_, words, message) => {
    const { code, stderr } = await cli(...words);
    expect(code).toBe(254);
    expect(stderr).toContain(message);
  });

  it('shows a throttle with its Reason', async () => {
    await cli(
      'put-function-concurrency',
      '--function-name',
      'my-lambda',
      '--reserved-concurrent-executions',
      '0',
    );
    const { stderr } = await invoke();
    expect(stderr).toContain('(TooManyRequestsException) when calling the Invoke operation');
    expect(stderr).toContain('Rate Exceeded.');
    await cli('delete-function-concurrency', '--function-name', 'my-lambda');
    expect((await invoke()).code).toBe(0);
  });
});
