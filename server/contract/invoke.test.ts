import {
  InvokeAsyncCommand,
  InvokeWithResponseStreamCommand,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import type { Behaviour } from '#engine';
import { type TestLambda, uuid } from './lambda-client';
import { withTestLambda } from './with-test-lambda';

// Section 1 of the behaviour reference: Invoke, its headers, types and bodies.

let lambda: TestLambda;
withTestLambda((opened) => {
  lambda = opened;
});

const succeeds = (result: string): Behaviour => ({ kind: 'succeeds', result, durationMs: 5 });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

describe('the request (1.1)', () => {
  it.each(['application/octet-stream', 'binary/octet-stream', 'text/plain'])(
    'may be of the type %s',
    async (type) => {
      const answer = await lambda.wireInvoke('my-lambda', {
        headers: { 'content-type': type },
        body: '{}',
      });
      expect(answer.status).toBe(200);
    },
  );

  it.each(['{"a":1}', '[1,2]', '"text"', '42', 'true', 'false', 'null', ' {} '])(
    'may be the JSON value %s, and arrives byte for byte',
    async (body) => {
      expect((await lambda.wireInvoke('my-lambda', { body })).status).toBe(200);
      expect((await lambda.events()).find(({ type }) => type === 'call.sent')).toMatchObject({
        payload: body,
      });
    },
  );

  it('without a body is the event {}', async () => {
    await lambda.invoke('my-lambda');
    expect((await lambda.events()).find(({ type }) => type === 'call.sent')).toMatchObject({
      payload: '{}',
    });
  });

  it('may name the function as name, partial ARN or ARN, each with a qualifier', async () => {
    await lambda.client.send(new PublishVersionCommand({ FunctionName: 'my-lambda' }));
    for (const place of [
      '',
      'function:',
      '123456789012:function:',
      'arn:aws:lambda:us-east-1:123456789012:function:',
    ]) {
      expect((await lambda.invoke(`${place}my-lambda`)).ExecutedVersion).toBe('$LATEST');
      expect((await lambda.invoke(`${place}my-lambda:1`)).ExecutedVersion).toBe('1');
      expect((await lambda.invoke(`${place}my-lambda:$LATEST`)).ExecutedVersion).toBe('$LATEST');
    }
    expect((await lambda.invoke('my-lambda', { Qualifier: '1' })).ExecutedVersion).toBe('1');
  });

  it('may have a client context: Base64 of a JSON object', async () => {
    const ClientContext = base64({ custom: { a: 1 }, client: {}, env: {} });
    expect((await lambda.invoke('my-lambda', { ClientContext })).StatusCode).toBe(200);
  });
});

describe('the headers of an answer (1.2)', () => {
  it('of a synchronous call', async () => {
    const answer = await lambda.wireInvoke('my-lambda');
    expect(answer.status).toBe(200);
    expect(answer.header('Date')).toMatch(/GMT$/);
    expect(answer.header('Content-Type')).toBe('application/json');
    expect(answer.header('Content-Length')).toBe(String(Buffer.byteLength(answer.text)));
    expect(answer.header('Connection')).toBe('keep-alive');
    expect(answer.header('x-amzn-RequestId')).toMatch(uuid);
    expect(answer.header('x-amzn-Remapped-Content-Length')).toBe('0');
    expect(answer.header('X-Amz-Executed-Version')).toBe('$LATEST');
    expect(answer.header('X-Amz-Function-Error')).toBeUndefined();
    expect(answer.header('X-Amz-Log-Result')).toBeUndefined();
    expect(answer.header('X-Amzn-Trace-Id')).toMatch(
      /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0;Lineage=1:[0-9a-f]{8}:0$/,
    );
  });

  it('of an event have no Content-Type, version, function error or log', async () => {
    const headers = { 'x-amz-invocation-type': 'Event', 'x-amz-log-type': 'Tail' };
    const answer = await lambda.wireInvoke('my-lambda', { headers });
    expect(answer).toMatchObject({ status: 202, text: '' });
    expect(answer.header('Content-Length')).toBe('0');
    expect(answer.header('x-amzn-RequestId')).toMatch(uuid);
    expect(answer.header('x-amzn-Remapped-Content-Length')).toBe('0');
    expect(answer.header('X-Amzn-Trace-Id')).toMatch(/^Root=1-/);
    for (const name of [
      'Content-Type',
      'X-Amz-Executed-Version',
      'X-Amz-Function-Error',
      'X-Amz-Log-Result',
    ]) {
      expect(answer.header(name)).toBeUndefined();
    }
  });

  it('name the request id that START, END and REPORT name', async () => {
    const answer = await lambda.invoke('my-lambda', { LogType: 'Tail' });
    const id = answer.$metadata.requestId;
    expect(answer.log).toMatch(
      new RegExp(
        `^START RequestId: ${id} Version: \\$LATEST\\nEND RequestId: ${id}\\nREPORT RequestId: ${id}\\tDuration: \\d+\\.\\d\\d ms\\tBilled Duration: \\d+ ms\\tMemory Size: 128 MB\\tMax Memory Used: \\d+ MB\\tInit Duration: \\d+\\.\\d\\d ms\\t\\n$`,
      ),
    );
    const warm = await lambda.invoke('my-lambda', { LogType: 'Tail' });
    expect(warm.log).not.toContain('Init Duration');
  });

  it('have the last 4 KB of the log at most', async () => {
    await lambda.create('fn', {
      kind: 'throws',
      errorType: 'Error',
      errorMessage: 'x'.repeat(3_900),
      durationMs: 5,
    });
    const { log } = await lambda.invoke('fn', { LogType: 'Tail' });
    expect(Buffer.byteLength(log)).toBe(4_096);
    expect(log).toMatch(/REPORT [^\n]*\n$/);
  });
});

describe('the invocation types (1.3)', () => {
  it.each([
    [undefined, 200, '$LATEST'],
    ['RequestResponse', 200, '$LATEST'],
    ['Event', 202, undefined],
    ['DryRun', 204, undefined],
  ] as const)('%s is %i', async (InvocationType, status, version) => {
    const answer = await lambda.invoke('my-lambda', { InvocationType });
    expect(answer.StatusCode).toBe(status);
    expect(answer.ExecutedVersion).toBe(version);
    if (status !== 200) expect(answer.text).toBe('');
  });

  it('DryRun runs nothing, and finds what is missing (DERIVED)', async () => {
    const headers = { 'x-amz-invocation-type': 'DryRun' };
    await lambda.wireInvoke('my-lambda', { headers });
    expect((await lambda.events()).map(({ type }) => type)).not.toContain('attempt.started');
    expect((await lambda.wireInvoke('unknown', { headers })).status).toBe(404);
    expect((await lambda.wireInvoke('*', { headers })).status).toBe(400);
  });

  it('Event is 202 even if the function is going to fail', async () => {
    await lambda.create('fn', { kind: 'exits', exitCode: 1, durationMs: 5 });
    expect((await lambda.invoke('fn', { InvocationType: 'Event' })).StatusCode).toBe(202);
  });
});

describe('a result (1.4)', () => {
  it.each(['{"a":1}', '"hi"', '42', 'true', '[1,2]', 'null'])('is the JSON %s', async (result) => {
    await lambda.create('fn', succeeds(result));
    const answer = await lambda.invoke('fn');
    expect(answer.text).toBe(result);
    expect(answer.FunctionError).toBeUndefined();
  });

  it('that cannot be written as JSON is a function error (DERIVED)', async () => {
    await lambda.create('fn', { kind: 'returnsNoJson', durationMs: 5 });
    const answer = await lambda.invoke('fn');
    expect(answer.FunctionError).toBe('Unhandled');
    expect(JSON.parse(answer.text)).toMatchObject({
      errorType: 'Error',
      errorMessage: 'Unable to stringify response body',
    });
  });

  it('of 6,291,556 bytes passes, one more is too large and the environment goes on', async () => {
    const much = (bytes: number): Behaviour => ({ kind: 'returnsMuch', bytes, durationMs: 5 });
    await lambda.create('fits', much(6_291_556));
    expect((await lambda.invoke('fits')).text).toHaveLength(6_291_556);
    await lambda.create('fn', much(6_291_557));
    const answer = await lambda.invoke('fn');
    expect(answer.FunctionError).toBe('Unhandled');
    expect(answer.text).toBe(
      '{"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes)."}',
    );
    await lambda.invoke('fn');
    const starts = (await lambda.events()).flatMap((event) =>
      event.type === 'attempt.started' ? [event.start] : [],
    );
    expect(starts).toEqual(['cold', 'cold', 'warm']);
  });
});

describe('a function error (1.5)', () => {
  const durationMs = 5;
  const nodeExit =
    'The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise that was never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#exit-codes';

  it.each<[string, Behaviour, object]>([
    [
      'a throw',
      { kind: 'throws', errorType: 'TypeError', errorMessage: 'boom', durationMs },
      {
        errorType: 'TypeError',
        errorMessage: 'boom',
        trace: expect.arrayContaining(['TypeError: boom']),
      },
    ],
    [
      'a thrown text',
      { kind: 'throwsValue', text: 'boom', durationMs },
      { errorType: 'string', errorMessage: 'boom', trace: [] },
    ],
    [
      'an unhandled rejection',
      { kind: 'rejectsUnhandled', reason: 'boom', durationMs },
      {
        errorType: 'Runtime.UnhandledPromiseRejection',
        errorMessage: 'boom',
        trace: expect.any(Array),
      },
    ],
    [
      'an exception outside the promise',
      { kind: 'throwsOutside', errorType: 'RangeError', errorMessage: 'boom', durationMs },
      { errorType: 'RangeError', errorMessage: 'boom', trace: expect.any(Array) },
    ],
    [
      'a promise that never settles',
      { kind: 'neverSettles', durationMs },
      { errorType: 'Runtime.NodeJsExit', errorMessage: nodeExit, trace: expect.any(Array) },
    ],
    [
      'a module that throws in INIT',
      { kind: 'failsInit', errorType: 'Error', errorMessage: 'no module' },
      { errorType: 'Error', errorMessage: 'no module', trace: expect.any(Array) },
    ],
  ])('%s is 200 with exactly these members', async (_, behaviour, body) => {
    await lambda.create('fn', behaviour);
    const answer = await lambda.invoke('fn');
    expect(answer.StatusCode).toBe(200);
    expect(answer.FunctionError).toBe('Unhandled');
    expect(JSON.parse(answer.text)).toEqual(body);
    expect(Object.keys(JSON.parse(answer.text))).toEqual(['errorType', 'errorMessage', 'trace']);
  });

  it.each<[string, Behaviour, string, string]>([
    ['a time-out', { kind: 'timesOut' }, 'Sandbox.Timedout', 'Task timed out after 3.00 seconds'],
    [
      'an exit with code 0',
      { kind: 'exits', exitCode: 0, durationMs },
      'Runtime.ExitError',
      'Runtime exited without providing a reason',
    ],
    [
      'an exit with another code',
      { kind: 'exits', exitCode: 127, durationMs },
      'Runtime.ExitError',
      'Runtime exited with error: exit status 127',
    ],
    [
      'out of memory (UNVERIFIED: the errorType)',
      { kind: 'outOfMemory', durationMs },
      'Runtime.ExitError',
      'Runtime exited with error: signal: killed',
    ],
  ])('%s is worded by the sandbox', async (_, behaviour, errorType, errorMessage) => {
    await lambda.create('fn', behaviour);
    const answer = await lambda.invoke('fn');
    expect(answer.FunctionError).toBe('Unhandled');
    expect(answer.text).toBe(
      `{"errorType":"${errorType}","errorMessage":"RequestId: ${answer.$metadata.requestId} Error: ${errorMessage}"}`,
    );
  });
});

describe('InvokeAsync', () => {
  const invokeAsync = (InvokeArgs: string, FunctionName = 'my-lambda') =>
    lambda.client.send(new InvokeAsyncCommand({ FunctionName, InvokeArgs }));

  it('is 202 with an empty body, also at the address of old SDKs', async () => {
    expect((await invokeAsync('{"a":1}')).Status).toBe(202);
    const old = await lambda.wire('POST', '/2014-11-13/functions/my-lambda/invoke-async/', {
      body: '{}',
    });
    expect(old).toMatchObject({ status: 202, text: '' });
    const types = (await lambda.events()).map(({ type }) => type);
    expect(types.filter((type) => type === 'event.succeeded')).toHaveLength(2);
  });

  it('takes at most 256 KB (UNVERIFIED: the words)', async () => {
    await expect(invokeAsync(`"${'x'.repeat(262_142)}"`)).resolves.toMatchObject({ Status: 202 });
    await expect(invokeAsync(`"${'x'.repeat(262_143)}"`)).rejects.toMatchObject({
      name: 'RequestEntityTooLargeException',
      $metadata: { httpStatusCode: 413 },
    });
  });

  it('of what is not there is 404', async () => {
    await expect(invokeAsync('{}', 'unknown')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('InvokeWithResponseStream', () => {
  async function stream(name: string, more: object = {}) {
    const answer = await lambda.client.send(
      new InvokeWithResponseStreamCommand({ FunctionName: name, ...more }),
    );
    const chunks: Uint8Array[] = [];
    let complete: object | undefined;
    for await (const event of answer.EventStream ?? []) {
      if (event.PayloadChunk?.Payload) chunks.push(event.PayloadChunk.Payload);
      if (event.InvokeComplete) complete = event.InvokeComplete;
    }
    return { ...answer, text: Buffer.concat(chunks).toString('utf8'), complete };
  }

  it('streams a buffered result and says that it is complete', async () => {
    await lambda.create('fn', succeeds('{"a":1}'));
    expect(await stream('fn')).toMatchObject({
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      ResponseStreamContentType: 'application/vnd.amazon.eventstream',
      text: '{"a":1}',
      complete: {},
    });
  });

  it('streams a long result in pieces', async () => {
    await lambda.create('fn', { kind: 'returnsMuch', bytes: 1_000_000, durationMs: 5 });
    expect((await stream('fn')).text).toHaveLength(1_000_000);
  });

  it('gives the log at the end if asked to', async () => {
    const { complete } = await stream('my-lambda', { LogType: 'Tail' });
    const { LogResult = '' } = complete as { readonly LogResult?: string };
    expect(Buffer.from(LogResult, 'base64').toString()).toMatch(/^START RequestId: /);
  });

  it('names a function error at the end (UNVERIFIED: its code and details)', async () => {
    await lambda.create('fn', { kind: 'exits', exitCode: 1, durationMs: 5 });
    const { complete, text } = await stream('fn');
    expect(complete).toEqual({ ErrorCode: 'Unhandled', ErrorDetails: text });
    expect(text).toContain('Runtime.ExitError');
  });

  it('is refused as Invoke is', async () => {
    await expect(stream('unknown')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const event = { InvocationType: 'Event' };
    await expect(stream('my-lambda', event)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('enum value set: [RequestResponse, DryRun]'),
    });
  });
});
