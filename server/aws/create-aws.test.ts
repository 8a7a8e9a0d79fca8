import { beforeEach, describe, expect, it } from 'vitest';
import { type Config, defaultLimits } from '#config';
import type { FunctionConfig } from '#engine';
import { createRooms, type Rooms } from '#rooms';
import { createFakeWallClock } from '#rooms/fake-wall-clock';
import { createMemoryJournalStore } from '#store';
import { createAws } from './create-aws';
import type { WireRequest, WireResponse } from './wire';

const config: Config = {
  profile: 'local',
  host: '127.0.0.1',
  port: 0,
  development: false,
  realCode: 'off',
  allowedHosts: [],
  limits: defaultLimits,
};

let rooms: Rooms;

beforeEach(async () => {
  rooms = await createRooms(
    config,
    createFakeWallClock(),
    createMemoryJournalStore({ maxEntries: 1_000 }),
  );
  return () => rooms.close();
});

interface Answer extends WireResponse {
  readonly body: string;
  readonly header: (name: string) => string | undefined;
}

function send(
  request: Partial<Omit<WireRequest, 'body'>> & { body?: string | Buffer },
): Promise<Answer> {
  return new Promise((resolve) => {
    createAws({ rooms }).handle(
      {
        method: 'POST',
        path: '/2015-03-31/functions/my-lambda/invocations',
        headers: {},
        onLoopback: true,
        ...request,
        body: Buffer.from(request.body ?? ''),
      },
      (response) =>
        resolve({
          ...response,
          body: response.body.toString(),
          header: (wanted) =>
            response.headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1],
        }),
    );
  });
}

const invocationsOf = (name: string) => `/2015-03-31/functions/${name}/invocations`;
const signedFor = (region: string, accessKeyId = 'test') => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261101/${region}/lambda/aws4_request, SignedHeaders=host, Signature=0`,
});
const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

async function behave(change: Partial<FunctionConfig>) {
  const current = rooms.local.functionNamed('my-lambda');
  if (!current) throw new Error('my-lambda is missing');
  const reply = await rooms.local.command({
    type: 'configureFunction',
    config: { ...current, ...change },
  });
  expect(reply.ok).toBe(true);
}

const eventTypes = () => rooms.local.snapshot().events.map(({ type }) => type);

describe('the three invocation types', () => {
  it('RequestResponse answers 200 with the result', async () => {
    const answer = await send({ body: '{"a":1}' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toBeDefined();
    expect(answer.header('Content-Type')).toBe('application/json');
    expect(answer.header('X-Amz-Executed-Version')).toBe('$LATEST');
    expect(answer.header('x-amzn-RequestId')).toMatch(uuid);
    expect(answer.header('x-amzn-Remapped-Content-Length')).toBe('0');
    expect(answer.header('X-Amzn-Trace-Id')).toMatch(/^Root=1-/);
    expect(answer.header('X-Amz-Function-Error')).toBeUndefined();
  });

  it('is RequestResponse when the header says so, too', async () => {
    const answer = await send({ headers: { 'x-amz-invocation-type': 'RequestResponse' } });
    expect(answer.status).toBe(200);
  });

  it('Event answers 202 with an empty body, and the event then lives its life', async () => {
    const answer = await send({ headers: { 'x-amz-invocation-type': 'Event' }, body: '{}' });
    expect(answer).toMatchObject({ status: 202, body: '' });
    expect(answer.header('X-Amz-Executed-Version')).toBeUndefined();
    expect(answer.header('Content-Type')).toBeUndefined();
    expect(eventTypes()).toContain('event.succeeded');
  });

  it('DryRun answers 204 and runs nothing', async () => {
    const answer = await send({ headers: { 'x-amz-invocation-type': 'DryRun' } });
    expect(answer).toMatchObject({ status: 204, body: '' });
    expect(eventTypes()).not.toContain('attempt.started');
  });

  it.each(['event', 'EVENT', 'Sync', ''])('refuses the type "%s": case counts', async (type) => {
    const answer = await send({ headers: { 'x-amz-invocation-type': type } });
    expect(answer.status).toBe(400);
    expect(answer.header('x-amzn-ErrorType')).toBe('ValidationException');
    expect(JSON.parse(answer.body).message).toContain(
      "at 'invocationType' failed to satisfy constraint",
    );
  });
});

describe('a function error', () => {
  it('is still 200: only a header and the body tell', async () => {
    await behave({
      behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'boom', durationMs: 5 },
    });
    const answer = await send({ headers: { 'x-amz-log-type': 'Tail' } });
    expect(answer.status).toBe(200);
    expect(answer.header('X-Amz-Function-Error')).toBe('Unhandled');
    expect(JSON.parse(answer.body)).toMatchObject({ errorType: 'Error', errorMessage: 'boom' });
    const log = Buffer.from(answer.header('X-Amz-Log-Result') ?? '', 'base64').toString();
    expect(log).toContain(`REPORT RequestId: ${answer.header('x-amzn-RequestId')}`);
  });

  it('comes with a log in the function’s own format', async () => {
    await behave({ logFormat: 'JSON' });
    const answer = await send({ headers: { 'x-amz-log-type': 'Tail' } });
    const log = Buffer.from(answer.header('X-Amz-Log-Result') ?? '', 'base64').toString();
    const lines = log.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual([
      'platform.start',
      'platform.report',
    ]);
  });

  it('comes without a log unless it was asked for', async () => {
    expect((await send({})).header('X-Amz-Log-Result')).toBeUndefined();
  });
});

describe('the function name', () => {
  it.each([
    'my-lambda',
    '123456789012%3Afunction%3Amy-lambda',
    'function:my-lambda',
    'arn:aws:lambda:us-east-1:123456789012:function:my-lambda',
    'arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Amy-lambda%3A%24LATEST',
    'my-lambda:$LATEST',
    'my-lambda%3A%24LATEST?Qualifier=%24LATEST',
  ])('may be %s', async (name) => {
    const [path, query] = name.split('?');
    const answer = await send({ path: invocationsOf(path ?? '') + (query ? `?${query}` : '') });
    expect(answer.status).toBe(200);
  });

  it.each([
    [
      '*',
      "Value '*' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: (arn:",
    ],
    ['my-lambda:1:2', "Value 'my-lambda:1:2' at 'functionName'"],
    ['arn:aws:sqs:us-east-1:123456789012:my-lambda', "at 'functionName' failed"],
    ['arn:aws:lambda:us-east-1::function:my-lambda', "at 'functionName' failed"],
    ['a'.repeat(257), 'Member must have length less than or equal to 256'],
    ['', 'Member must have length greater than or equal to 1'],
  ])('%s is a validation error', async (name, message) => {
    const answer = await send({ path: invocationsOf(encodeURIComponent(name)) });
    expect(answer.status).toBe(400);
    expect(answer.header('x-amzn-ErrorType')).toBe('ValidationException');
    const body = JSON.parse(answer.body);
    expect(Object.keys(body)).toEqual(['message']);
    expect(body.message).toContain('1 validation error detected: ');
    expect(body.message).toContain(message);
  });

  it('and a qualifier that is too long are two validation errors', async () => {
    const answer = await send({ path: `${invocationsOf('%2A')}?Qualifier=${'a'.repeat(129)}` });
    expect(JSON.parse(answer.body).message).toMatch(
      /^2 validation errors detected: .*functionName.*; .*qualifier/,
    );
  });

  it('that is not percent-encoded correctly is a validation error', async () => {
    expect((await send({ path: invocationsOf('%zz') })).status).toBe(400);
  });
});

describe('what is not there', () => {
  it.each([
    ['unknown', '', 'unknown:$LATEST'],
    ['a'.repeat(65), '', `${'a'.repeat(65)}:$LATEST`],
    ['my-lambda', '?Qualifier=live', 'my-lambda:live'],
    ['my-lambda:7', '', 'my-lambda:7'],
    ['my-lambda', '?Qualifier=%24latest', 'my-lambda:$latest'],
  ])('%s%s is 404 and the message names it', async (name, query, named) => {
    const answer = await send({ path: invocationsOf(name) + query });
    // `$latest` in lower case is a qualifier as any other.
    expect(answer.status).toBe(404);
    expect(answer.header('x-amzn-ErrorType')).toBe('ResourceNotFoundException');
    expect(answer.body).toBe(
      `{"Message":"Function not found: arn:aws:lambda:us-east-1:123456789012:function:${named}","Type":"User"}`,
    );
  });

  it('a qualifier other than the one in the name is 400', async () => {
    const answer = await send({ path: `${invocationsOf('my-lambda:%24LATEST')}?Qualifier=1` });
    expect(answer.status).toBe(400);
    expect(answer.header('x-amzn-ErrorType')).toBe('InvalidParameterValueException');
    expect(answer.body).toBe(
      '{"Type":"User","message":"The derived qualifier from the function name does not match the specified qualifier."}',
    );
  });

  it('an ARN of another account is 403, without running anything', async () => {
    const answer = await send({ path: invocationsOf('999999999999:function:my-lambda') });
    expect(answer.status).toBe(403);
    expect(eventTypes()).not.toContain('call.sent');
  });
});

describe('the Region', () => {
  it('a client signs for is the one in ARNs', async () => {
    const answer = await send({ path: invocationsOf('unknown'), headers: signedFor('us-west-2') });
    expect(answer.body).toContain('arn:aws:lambda:us-west-2:123456789012:function:unknown:$LATEST');
  });

  it('of an ARN must be the one the client signed for', async () => {
    const answer = await send({
      path: invocationsOf('arn:aws:lambda:us-west-2:123456789012:function:my-lambda'),
      headers: signedFor('us-east-1'),
    });
    expect(answer.status).toBe(404);
    expect(answer.body).toBe(
      `{"Message":"Functions from 'us-west-2' are not reachable in this region ('us-east-1')","Type":"User"}`,
    );
  });
});

describe('the body', () => {
  it('may be any JSON value, byte for byte, and nothing at all is {}', async () => {
    for (const body of ['[1]', '"text"', '42', 'null', '{ "spaced" : 1 }', '']) {
      expect((await send({ body })).status).toBe(200);
    }
    const payloads = rooms.local
      .snapshot()
      .events.flatMap((event) => (event.type === 'call.sent' ? [event.payload] : []));
    expect(payloads).toEqual(['[1]', '"text"', '42', 'null', '{ "spaced" : 1 }', '{}']);
  });

  it.each(['RequestResponse', 'Event'])('that is not JSON is 400 for %s', async (type) => {
    const answer = await send({ body: 'badbod', headers: { 'x-amz-invocation-type': type } });
    expect(answer.status).toBe(400);
    expect(answer.header('x-amzn-ErrorType')).toBe('InvalidRequestContentException');
    expect(JSON.parse(answer.body).message).toMatch(
      /^Could not parse request body into json: Could not parse payload into json: Unrecognized token 'badbod'/,
    );
  });

  it('that is not UTF-8 is 400 and names the byte', async () => {
    const answer = await send({ body: Buffer.from([0x22, 0xc3, 0xa9, 0x87, 0x22]) });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).message).toContain('Invalid UTF-8 start byte 0x87');
    expect(JSON.parse(answer.body).message).toContain('column: 4');
  });

  it.each([
    ['RequestResponse', 6_291_456],
    ['Event', 1_048_576],
  ])('of a %s above %i bytes is 413', async (type, limit) => {
    const answer = await send({
      body: `"${'x'.repeat(limit - 1)}"`,
      headers: { 'x-amz-invocation-type': type },
    });
    expect(answer.status).toBe(413);
    expect(answer.header('x-amzn-ErrorType')).toBe('RequestEntityTooLargeException');
    expect(answer.body).toBe(
      `{"Message":"${limit + 1} byte payload is too large for the ${type} invocation type (limit ${limit} bytes)"}`,
    );
  });

  it('too long to be read at all is 413 in the words of the outer layer', () => {
    const aws = createAws({ rooms });
    const limit = aws.bodyLimit({
      method: 'POST',
      path: invocationsOf('my-lambda'),
      onLoopback: true,
    });
    expect(aws.tooLarge(limit)).toMatchObject({
      status: 413,
      body: '{"Message":"Request must be smaller than 6291456 bytes for the InvokeFunction operation"}',
    });
  });
});

describe('other refusals', () => {
  it('reserved concurrency 0 is 429 to a synchronous call, 202 to an event', async () => {
    await behave({ reservedConcurrency: 0 });
    const answer = await send({});
    expect(answer.status).toBe(429);
    expect(answer.body).toBe(
      '{"Reason":"ReservedFunctionConcurrentInvocationLimitExceeded","Type":"User","message":"Rate Exceeded."}',
    );
    expect((await send({ headers: { 'x-amz-invocation-type': 'Event' } })).status).toBe(202);
  });

  it.each(['no base64', Buffer.from('[]').toString('base64'), 'e30='.repeat(1_000)])(
    'the client context "%.12s" is 400',
    async (context) => {
      const answer = await send({ headers: { 'x-amz-client-context': context } });
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('Client context must be a valid Base64-encoded JSON object.');
    },
  );

  it('a JSON object as client context is fine', async () => {
    const context = Buffer.from('{"custom":{"a":1}}').toString('base64');
    expect((await send({ headers: { 'x-amz-client-context': context } })).status).toBe(200);
  });

  it('a room that closes first is 503', async () => {
    await rooms.local.command({ type: 'pause' });
    const answer = send({});
    rooms.close();
    expect((await answer).status).toBe(503);
  });

  it('other machines are refused as long as signatures are not checked', async () => {
    expect((await send({ onLoopback: false })).status).toBe(403);
  });
});

describe('access keys', () => {
  it('of a private room select it; unknown ones mean local', async () => {
    const opened = await rooms.open({ scenario: null, pace: { kind: 'auto' }, playing: true });
    if (!opened.ok) throw new Error(opened.message);
    const before = rooms.local.lastSeq;
    await send({ headers: signedFor('us-east-1', opened.keys.accessKeyId) });
    expect(rooms.local.lastSeq).toBe(before);
    expect(opened.room.snapshot().events.map(({ type }) => type)).toContain('call.sent');
    await send({ headers: signedFor('us-east-1', 'AKIAUNKNOWN') });
    expect(rooms.local.lastSeq).toBeGreaterThan(before);
  });
});

describe('what is not there yet', () => {
  it.each([
    [
      'Lambda',
      { method: 'GET', path: '/2015-03-31/event-source-mappings' },
      'GET /2015-03-31/event-source-mappings',
    ],
    [
      'SQS',
      { path: '/', headers: { 'x-amz-target': 'AmazonSQS.ReceiveMessage' } },
      'AmazonSQS.ReceiveMessage',
    ],
    [
      'SNS',
      {
        path: '/',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'Action=Publish',
      },
      'Publish',
    ],
  ])('%s says so by name, in its own error form', async (_, request, named) => {
    const answer = await send(request);
    expect(answer.status).toBe(501);
    expect(answer.body).toContain(`${named} is not there yet`);
  });
});
