import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApp } from '../start-test-app';

// Whatever arrives at SQS, SNS, EventBridge or the control API: an error in the form of the protocol, and the server goes
// on. Lambda's own part is hostile-input.test.ts.

vi.setConfig({ testTimeout: 60_000 });

let app: Awaited<ReturnType<typeof startTestApp>>;
/** The same with little patience. */
let impatient: Awaited<ReturnType<typeof startTestApp>>;

beforeAll(async () => {
  app = await startTestApp();
  impatient = await startTestApp({ limits: { requestHeadMs: 200, requestMs: 400 } });
});
afterAll(() => Promise.all([app.close(), impatient.close()]));

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

async function send(path: string, { method = 'POST', headers = {}, body }: Sent = {}) {
  const answer = await fetch(`${app.url}${path}`, { method, headers, ...(body && { body }) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const json = (target: string) => ({
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': target,
});
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const goesOn = async () => {
  expect((await send('/', { headers: json('AmazonSQS.ListQueues'), body: '{}' })).status).toBe(200);
  expect((await send('/api/rooms/local/clock', { method: 'GET' })).status).toBe(200);
};

const noJson: readonly [string, string | Uint8Array<ArrayBuffer>][] = [
  ['cut off', '{"QueueName":'],
  ['a word', 'nonsense'],
  ['a list', '[]'],
  ['null', 'null'],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ['deep', '['.repeat(200_000)],
];

describe('a body that is no JSON object', () => {
  it.each(noJson)('%s: SQS and EventBridge answer 400 SerializationException', async (_, body) => {
    for (const target of ['AmazonSQS.CreateQueue', 'AWSEvents.PutEvents']) {
      const { status, text } = await send('/', { headers: json(target), body });
      expect(status).toBe(400);
      expect(JSON.parse(text).__type).toMatch(/SerializationException$/);
    }
    await goesOn();
  });

  it.each(noJson)('%s: the control API answers 400 with words for a person', async (_, body) => {
    for (const [method, path] of [
      ['POST', '/api/rooms'],
      ['PUT', '/api/rooms/local/clock'],
      ['POST', '/api/rooms/local/advance'],
      ['PUT', '/api/rooms/local/functions/my-lambda/behaviour'],
    ] as const) {
      const { status, text } = await send(path, { method, body });
      expect(status).toBe(400);
      expect(JSON.parse(text).error).toMatchObject({ code: 'badMessage' });
    }
    await goesOn();
  });
});

describe('forms of the query protocol', () => {
  it.each([
    ['nothing', ''],
    ['an unknown action', 'Action=Explode&Version=2012-11-05'],
    ['an action of Object', 'Action=__proto__&Version=2012-11-05'],
    ['bad escapes', 'Action=CreateQueue&QueueName=%zz%ff&Version=2012-11-05'],
    ['what contradicts itself', 'Action=Publish&A=1&A.B=2&Version=2010-03-31'],
    ['what pollutes', 'Action=Publish&__proto__.polluted=1&Version=2010-03-31'],
    ['too much', `Action=Publish&Version=2010-03-31&${'a=1&'.repeat(5_000)}`],
    ['too deep', `Action=Publish&Version=2010-03-31&${'a.'.repeat(1_000)}b=1`],
  ])('%s is an error in XML', async (_, body) => {
    const { status, text, headers } = await send('/', { headers: form, body });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers.get('content-type')).toBe('text/xml');
    expect(text).toMatch(/<ErrorResponse .*<Code>\w[\w.]*<\/Code>/s);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    await goesOn();
  });
});

describe('what belongs to nobody', () => {
  it.each([
    ['another service', json('DynamoDB_20120810.ListTables'), 501],
    ['a target without an operation', json('AmazonSQS'), 400],
    ['an operation of Object', json('AmazonSQS.constructor'), 400],
    ['another operation', json('AWSEvents.Explode'), 400],
  ] as const)('%s', async (_, headers, status) => {
    const answer = await send('/', { headers, body: '{}' });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).__type).toMatch(/\w+$/);
    await goesOn();
  });

  it('a content type that does not fit is no obstacle: the target says what it is', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data']) {
      const headers = { ...json('AmazonSQS.ListQueues'), 'content-type': type };
      expect((await send('/', { headers, body: '{}' })).status).toBe(200);
    }
  });

  it.each([
    '/api/nothing',
    '/api/rooms/',
    '/api/rooms/%00/events',
    '/api/rooms/..%2f..%2fetc%2fpasswd/events',
    '/api/rooms/__proto__/events',
    '/api/rooms/constructor/clock',
    `/api/rooms/${'a'.repeat(10_000)}/events`,
    '/api/rooms/local/functions/..%2f..%2fx',
    '/api/rooms/local/functions/__proto__',
    '/api/rooms/local/functions/a/b/c',
    '/api/%zz',
  ])('%.50s is 404 and says so', async (path) => {
    const { status, text } = await send(path, { method: 'GET' });
    expect(status).toBe(404);
    expect(JSON.parse(text).error.message).toMatch(/\.$/);
    await goesOn();
  });
});

describe('size', () => {
  it('a body of megabytes is 413 in the form of SQS (UNVERIFIED), unread', async () => {
    const body = JSON.stringify({ QueueName: 'x'.repeat(9_000_000) });
    const answer = await send('/', { headers: json('AmazonSQS.CreateQueue'), body }).catch(
      () => null,
    );
    // The server answers and hangs up; a client that goes on sending may see only the latter.
    if (answer !== null) {
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.text).__type).toMatch(/RequestEntityTooLargeException$/);
    }
    await goesOn();
  });

  it('the control API takes a megabyte', async () => {
    const body = JSON.stringify({ pace: 'x'.repeat(1_100_000) });
    const answer = await send('/api/rooms', { body }).catch(() => null);
    if (answer !== null) {
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.text).error.code).toBe('tooLarge');
    }
    await goesOn();
  });
});

/** Sends so much of a request and no more; what comes back until the server hangs up. */
function stall(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(impatient.port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

describe('a client that stalls', () => {
  it.each([
    ['in the head', () => `POST / HTTP/1.1\r\nHost: 127.0.0.1:${impatient.port}\r\nX-Slow: `],
    [
      'in the body',
      () =>
        `POST /api/rooms HTTP/1.1\r\nHost: 127.0.0.1:${impatient.port}\r\nContent-Length: 100\r\n\r\n{"pa`,
    ],
    [
      'in a chunk',
      () =>
        `POST / HTTP/1.1\r\nHost: 127.0.0.1:${impatient.port}\r\nX-Amz-Target: AmazonSQS.ListQueues\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nab`,
    ],
  ])('%s is hung up on, with 408', async (_, text) => {
    expect(await stall(text())).toMatch(/^HTTP\/1\.1 408 /);
    expect((await fetch(`${impatient.url}/healthz`)).status).toBe(200);
  });

  it('before the first byte is hung up on as well', async () => {
    expect(await stall('')).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect((await fetch(`${impatient.url}/healthz`)).status).toBe(200);
  });
});

describe('many at once', () => {
  it('a thousand calls are all answered, each for itself', async () => {
    await send('/', { headers: json('AmazonSQS.CreateQueue'), body: '{"QueueName":"many"}' });
    const QueueUrl = `${app.url}/123456789012/many`;
    const statuses = await Promise.all(
      Array.from({ length: 1_000 }, async (_, n) => {
        const message = JSON.stringify({ QueueUrl, MessageBody: `${n}` });
        const calls = [
          () => send('/', { headers: json('AmazonSQS.SendMessage'), body: message }),
          () => send('/', { headers: json('AmazonSQS.SendMessage'), body: 'no' }),
          () => send('/api/rooms/local/events?since=0', { method: 'GET' }),
          () => send('/', { headers: form, body: 'Action=ListTopics&Version=2010-03-31' }),
        ];
        return [n % 4, (await calls[n % 4]?.())?.status];
      }),
    );
    const seen = new Set(statuses.map((pair) => pair.join(' ')));
    expect([...seen].sort()).toEqual(['0 200', '1 400', '2 200', '3 200']);
    const attributes = await send('/', {
      headers: json('AmazonSQS.GetQueueAttributes'),
      body: JSON.stringify({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    });
    expect(JSON.parse(attributes.text).Attributes).toEqual({ ApproximateNumberOfMessages: '250' });
  });
});
