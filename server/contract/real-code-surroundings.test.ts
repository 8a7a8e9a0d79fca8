import {
  PutProvisionedConcurrencyConfigCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { faultOf } from './lambda-client';
import { packagedFunction } from './packaged-function';

// What is around real code: its log, retries, settings, folder and room.

const fn = packagedFunction();
const { make, call } = fn;

describe('a Node.js package in its surroundings', () => {
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
    await fn.open({ pace: 'manual' });
    await make(
      'let n = 0; exports.handler = async () => { n += 1; throw new Error("attempt " + n); };',
      { DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:123456789012:dead' } },
    );
    const accepted = fn.lambda.invoke('fn', { InvocationType: 'Event', Payload: '{"order":1}' });
    await expect
      .poll(async () => (await fn.lambda.control('GET', 'events')).lastSeq)
      .toBeGreaterThan(2);
    await fn.lambda.control('POST', 'advance', { ms: 600_000 });
    expect((await accepted).StatusCode).toBe(202);
    const events = await fn.lambda.events();
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
    await fn.lambda.client.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: 'fn',
        Environment: { Variables: { LAMBDARIUM_BEHAVIOUR: 'real' } },
      }),
    );
    expect((await call()).text).toBe('"real"');
    await fn.lambda.control('PUT', 'functions/fn/behaviour', {
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
      fn.lambda.create('other', undefined, {
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
    await fn.lambda.client.send(
      new PutProvisionedConcurrencyConfigCommand({
        FunctionName: 'fn',
        Qualifier: '1',
        ProvisionedConcurrentExecutions: 1,
      }),
    );
    await fn.lambda.control('POST', 'advance', { ms: 120_000 });
    const { text, log } = await call({}, { Qualifier: '1', LogType: 'Tail' });
    expect(text).toBe('"warm"');
    expect(log).not.toContain('Init Duration');
  });

  it('calls AWS in the room it runs in', async () => {
    await fn.lambda.create('other', {
      kind: 'succeeds',
      result: '"from the other"',
      durationMs: 1,
    });
    await make(`exports.handler = async () => {
      const { AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_REGION } = process.env;
      const authorization = \`AWS4-HMAC-SHA256 Credential=\${AWS_ACCESS_KEY_ID}/20261101/\${AWS_REGION}/lambda/aws4_request, SignedHeaders=host, Signature=0\`;
      const answer = await fetch(AWS_ENDPOINT_URL + '/2015-03-31/functions/other/invocations', { method: 'POST', headers: { authorization }, body: '{}' });
      return answer.json();
    };`);
    expect((await call()).text).toBe('"from the other"');
  });
});
