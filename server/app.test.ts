import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import {
  InvalidRequestContentException,
  InvokeCommand,
  LambdaClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import { io as connectTo } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestAppOptions } from './start-test-app';

type TestApp = Awaited<ReturnType<typeof startTestApp>>;

const running: TestApp[] = [];

async function start(options?: TestAppOptions): Promise<TestApp> {
  const app = await startTestApp(options);
  running.push(app);
  return app;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** A request with exactly these headers: fetch would not send a Host or Sec-Fetch-Site of our choice. */
function send(
  app: TestApp,
  method: string,
  path: string,
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: app.port, method, path, headers, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const invocations = '/2015-03-31/functions/my-lambda/invocations';

describe('one port', () => {
  it('serves pages with their policy', async () => {
    const answer = await send(await start(), 'GET', '/lessons');
    expect(answer).toMatchObject({ status: 200, body: 'page /lessons' });
    expect(answer.headers).toMatchObject({
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
  });

  it('answers Invoke as AWS does, with no header of our own', async () => {
    const answer = await send(await start(), 'POST', invocations, { body: '{}' });
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.headers).sort()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'date',
      'x-amz-executed-version',
      'x-amzn-remapped-content-length',
      'x-amzn-requestid',
      'x-amzn-trace-id',
    ]);
  });

  it('answers the control API in JSON', async () => {
    const answer = await send(await start(), 'GET', '/api/rooms/local/settled');
    expect(answer.headers['content-type']).toBe('application/json');
    expect(JSON.parse(answer.body)).toMatchObject({ settled: true });
  });

  it('tells its health and a few numbers', async () => {
    const app = await start();
    expect(await send(app, 'GET', '/healthz')).toMatchObject({ status: 200, body: 'ok\n' });
    expect(await send(app, 'GET', '/readyz')).toMatchObject({ status: 200, body: 'ready\n' });
    const metrics = await send(app, 'GET', '/metrics');
    expect(metrics.body).toMatch(/^lambdarium_rooms 1$/m);
    expect(metrics.body).toMatch(/^lambdarium_sockets 0$/m);
  });

  it('refuses a port that is taken', async () => {
    const app = await start();
    await expect(startTestApp({ port: app.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port: app.port,
    });
  });
});

describe('what is foreign gets 403', () => {
  const foreign = [
    ['origin', { origin: 'https://evil.example' }],
    [
      'site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' },
    ],
    ['host', { host: 'evil.example:3000' }],
  ] as const;
  const paths = [
    ['GET', '/'],
    ['GET', '/_next/static/x.js'],
    ['POST', invocations],
    ['POST', '/api/rooms'],
    ['GET', '/socket.io/?EIO=4&transport=polling'],
    ['GET', '/healthz'],
  ] as const;

  it.each(
    foreign.flatMap(([name, headers]) =>
      paths.map(([method, path]) => [name, method, path, headers] as const),
    ),
  )('a foreign %s: %s %s', async (_, method, path, headers) => {
    const app = await start();
    const before = app.rooms.local.lastSeq;
    const answer = await send(app, method, path, { headers });
    expect(answer.status).toBe(403);
    expect(answer.body.length).toBeGreaterThan(40);
    expect(app.rooms.local.lastSeq).toBe(before);
    expect(app.rooms.all()).toHaveLength(1);
  });

  it('but a link on another site may open a page', async () => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const app = await start();
    expect(await send(app, 'GET', '/', { headers })).toMatchObject({ status: 200 });
    expect(await send(app, 'GET', '/api/rooms/local/events', { headers })).toMatchObject({
      status: 403,
    });
  });

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { host: 'evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ])('a socket with %o is refused at the handshake', async (headers) => {
    const app = await start();
    expect(await upgrade(app, '/socket.io/?EIO=4&transport=websocket', headers)).toMatch(
      /^HTTP\/1\.1 403 /,
    );
  });

  it('and our own page may open one', async () => {
    const app = await start();
    const socket = connectTo(app.url, {
      transports: ['websocket'],
      extraHeaders: { origin: `http://localhost:${app.port}`, 'sec-fetch-site': 'same-origin' },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    expect(socket.connected).toBe(true);
    socket.disconnect();
  });

  it('a socket at any other address is 404', async () => {
    expect(await upgrade(await start(), '/elsewhere', {})).toMatch(/^HTTP\/1\.1 404 /);
  });

  /** The answer to a websocket handshake, as it comes over the wire. */
  function upgrade(app: TestApp, path: string, headers: Record<string, string>): Promise<string> {
    const sent = {
      host: `127.0.0.1:${app.port}`,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    };
    const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
    return new Promise((resolve, reject) => {
      const socket = connect(app.port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\n${head.join('')}\r\n`),
      );
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
  }
});

describe('limits', () => {
  it('an Invoke body that is too long to be read is 413 in AWS words', async () => {
    const app = await start({ limits: { invokeBodyBytes: 1_000 } });
    const answer = await send(app, 'POST', invocations, { body: 'x'.repeat(1_001) });
    expect(answer.status).toBe(413);
    expect(answer.headers['x-amzn-errortype']).toBe('RequestEntityTooLargeException');
    expect(answer.headers.connection).toBe('close');
  });

  it('so is one that does not say how long it is', async () => {
    const app = await start({ limits: { invokeBodyBytes: 1_000 } });
    const headers = { 'transfer-encoding': 'chunked' };
    expect(
      await send(app, 'POST', invocations, { headers, body: 'x'.repeat(5_000) }),
    ).toMatchObject({ status: 413 });
  });

  it('a control body that is too long is 413', async () => {
    const app = await start({ limits: { controlBodyBytes: 10 } });
    const answer = await send(app, 'POST', '/api/rooms', { body: '{"pace":"manual"}' });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body).error.code).toBe('tooLarge');
  });

  it('too many requests of an address are 429', async () => {
    const app = await start({ limits: { requestsPerSecond: 3 } });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => send(app, 'GET', '/healthz')),
    );
    expect(answers.map(({ status }) => status)).toContain(429);
  });

  it('connections above the limit are dropped', async () => {
    const app = await start({ limits: { connections: 1 } });
    const first = connect(app.port, '127.0.0.1');
    await new Promise((resolve) => first.once('connect', resolve));
    await expect(send(app, 'GET', '/healthz')).rejects.toThrow();
    first.destroy();
  });
});

describe('stopping', () => {
  it('answers the callers who wait with 503 and closes', async () => {
    const app = await startTestApp();
    await app.rooms.local.command({ type: 'pause' });
    const before = app.rooms.local.lastSeq;
    const waiting = send(app, 'POST', invocations, { body: '{}' });
    await eventAfter(app, before);
    await app.close();
    expect(await waiting).toMatchObject({ status: 503 });
    await expect(send(app, 'GET', '/healthz')).rejects.toThrow();
  });

  it('does not wait for a client that never finishes its request', async () => {
    const app = await startTestApp({ limits: { shutdownMs: 20 } });
    const client = connect(app.port, '127.0.0.1');
    const closed = new Promise((resolve) => client.once('close', resolve));
    await new Promise<void>((resolve) =>
      client.write('POST / HTTP/1.1\r\nHost: ', () => resolve()),
    );
    await Promise.all([app.close(), closed]);
    expect(client.destroyed).toBe(true);
  });

  it('a client that goes away changes nothing in the room, and gives up its place', async () => {
    const app = await start({ limits: { waitersPerRoom: 1 } });
    await app.rooms.local.command({ type: 'pace', pace: { kind: 'manual' } });
    const before = app.rooms.local.lastSeq;
    const request = httpRequest({
      port: app.port,
      host: '127.0.0.1',
      method: 'POST',
      path: invocations,
    });
    request.on('error', () => {});
    request.end('{}');
    await eventAfter(app, before);
    const closed = new Promise((resolve) => request.once('close', resolve));
    request.destroy();
    await closed;
    while (app.rooms.local.idleSince === null) await new Promise(setImmediate);
    await app.rooms.local.command({ type: 'advance', ms: 10_000 });
    expect(app.rooms.local.snapshot().events.map(({ type }) => type)).toContain('run.ended');
  });

  /** Resolves once the room has an event after `seq`. */
  async function eventAfter(app: TestApp, seq: number): Promise<void> {
    while (app.rooms.local.lastSeq === seq) await new Promise((resolve) => setImmediate(resolve));
  }
});

describe('through the AWS SDK', () => {
  const clientOf = (app: TestApp) =>
    new LambdaClient({
      endpoint: app.url,
      region: 'us-west-2',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
  const invoke = (
    app: TestApp,
    input: Partial<ConstructorParameters<typeof InvokeCommand>[0]> = {},
  ) => clientOf(app).send(new InvokeCommand({ FunctionName: 'my-lambda', ...input }));

  it('RequestResponse gives the result, the version and the end of the log', async () => {
    const result = await invoke(await start(), { Payload: '{"a":1}', LogType: 'Tail' });
    expect(result).toMatchObject({ StatusCode: 200, ExecutedVersion: '$LATEST' });
    expect(result.FunctionError).toBeUndefined();
    expect(() => JSON.parse(result.Payload?.transformToString() ?? '')).not.toThrow();
    expect(Buffer.from(result.LogResult ?? '', 'base64').toString()).toMatch(/^START RequestId: /);
    expect(result.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('Event gives 202 and no payload', async () => {
    const result = await invoke(await start(), { InvocationType: 'Event', Payload: '{}' });
    expect(result.StatusCode).toBe(202);
    expect(result.Payload?.length ?? 0).toBe(0);
  });

  it('DryRun gives 204', async () => {
    expect((await invoke(await start(), { InvocationType: 'DryRun' })).StatusCode).toBe(204);
  });

  it('a function error is a result, not an exception', async () => {
    const app = await start();
    const config = app.rooms.local.functionNamed('my-lambda');
    if (!config) throw new Error('my-lambda is missing');
    await app.rooms.local.command({
      type: 'configureFunction',
      config: {
        ...config,
        behaviour: { kind: 'throws', errorType: 'TypeError', errorMessage: 'boom', durationMs: 5 },
      },
    });
    const result = await invoke(app);
    expect(result).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
    expect(JSON.parse(result.Payload?.transformToString() ?? '')).toMatchObject({
      errorType: 'TypeError',
    });
  });

  it('an unknown function is a ResourceNotFoundException that names it in the client’s Region', async () => {
    const error = await invoke(await start(), { FunctionName: 'nobody' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect(String(error)).toContain(
      'arn:aws:lambda:us-west-2:123456789012:function:nobody:$LATEST',
    );
  });

  it('a body that is not JSON is an InvalidRequestContentException', async () => {
    const error = await invoke(await start(), { Payload: '{not json' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InvalidRequestContentException);
  });
});

it('describes its control API, for programs and for people', async () => {
  const app = await start();
  const document = await fetch(`http://127.0.0.1:${app.port}/api/openapi.json`);
  expect(document.headers.get('content-type')).toBe('application/json');
  expect(await document.json()).toMatchObject({ openapi: '3.1.0' });
  const page = await fetch(`http://127.0.0.1:${app.port}/api`);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('<h1>Control API</h1>');
});
