import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp } from '../start-test-app';
import { arnOf, openTestLambda, type TestLambda } from './lambda-client';

// “Any other runtime attaches itself” of issue 5, and section 7 of the behaviour reference: the Runtime API.

let app: Awaited<ReturnType<typeof startTestApp>>;
let lambda: TestLambda;
let base: string;

beforeAll(async () => {
  app = await startTestApp({ realCode: 'on' });
});
beforeEach(async () => {
  lambda = await openTestLambda(app);
  await lambda.create('fn', undefined, {
    Environment: { Variables: { LAMBDARIUM_BEHAVIOUR: 'attached' } },
  });
  base = String((await lambda.control('GET', 'functions/fn/runtime')).runtimeApi);
});
afterAll(() => app.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A request of a runtime, with nothing between. */
function ask(method: string, path: string, body = '', headers: Record<string, string> = {}) {
  const [host, port] = base.split(':');
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      { host, port, method, path: `/2018-06-01/runtime/${path}`, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const next = () => ask('GET', 'invocation/next');
const idOf = ({ headers }: Answer) => String(headers['lambda-runtime-aws-request-id']);

describe('a runtime that attaches itself', () => {
  it('gets the invocation with its headers, and its answer reaches the caller byte for byte', async () => {
    const asked = next();
    const called = lambda.invoke('fn', {
      Payload: '{"a" : 1}',
      ClientContext: Buffer.from('{"custom":{"x":"y"}}').toString('base64'),
    });
    const got = await asked;
    expect(got.status).toBe(200);
    expect(got.text).toBe('{"a" : 1}');
    expect(got.headers).toMatchObject({
      'content-type': 'application/json',
      'lambda-runtime-invoked-function-arn': arnOf('fn'),
      'lambda-runtime-trace-id': expect.stringMatching(/^Root=1-/),
      'lambda-runtime-client-context': '{"custom":{"x":"y"}}',
    });
    const left = Number(got.headers['lambda-runtime-deadline-ms']) - Date.now();
    expect(left).toBeGreaterThan(1_000);
    expect(left).toBeLessThanOrEqual(3_000);
    const answered = await ask('POST', `invocation/${idOf(got)}/response`, ' {"b":  2}\n');
    expect(answered).toMatchObject({ status: 202, text: '{"status":"OK"}\n' });
    const answer = await called;
    expect(answer.text).toBe(' {"b":  2}\n');
    expect(idOf(got)).toBe(answer.$metadata.requestId);
  });

  it('reports an error, and the caller gets it as it was written', async () => {
    const called = lambda.invoke('fn');
    const got = await next();
    const error =
      '{"errorMessage": "no", "errorType": "ValueError", "requestId": "", "stackTrace": []}';
    await ask('POST', `invocation/${idOf(got)}/error`, error, {
      'Lambda-Runtime-Function-Error-Type': 'Function.ValueError',
    });
    const answer = await called;
    expect(answer).toMatchObject({ FunctionError: 'Unhandled', text: error });
  });

  it('is waited for until the function’s time-out', async () => {
    await lambda.control('PUT', 'functions/fn', { timeoutMs: 1_000 });
    const called = lambda.invoke('fn');
    const got = await next();
    const answer = await called;
    expect(JSON.parse(answer.text).errorType).toBe('Sandbox.Timedout');
    const late = await ask('POST', `invocation/${idOf(got)}/response`, '1');
    expect(late.status).toBe(400);
    expect(JSON.parse(late.text)).toEqual({
      errorMessage: 'Invalid request ID',
      errorType: 'InvalidRequestID',
    });
  });

  it('is told what it does wrong', async () => {
    const called = lambda.invoke('fn');
    const id = idOf(await next());
    const streamed = await ask('POST', `invocation/${id}/response`, '1', {
      'Lambda-Runtime-Function-Response-Mode': 'streaming',
    });
    expect(streamed.status).toBe(400);
    expect(JSON.parse(streamed.text).errorType).toBe('InvalidFunctionResponseMode');
    const init = await ask('POST', 'init/error', '{}');
    expect(init.status).toBe(403);
    expect(JSON.parse(init.text).errorType).toBe('InvalidStateTransition');
    const large = await ask('POST', `invocation/${id}/response`, 'x'.repeat(6_291_557));
    expect(large).toMatchObject({
      status: 413,
      text: '{"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}\n',
    });
    expect(JSON.parse((await called).text).errorType).toBe('Function.ResponseSizeTooLarge');
    expect((await ask('GET', 'nowhere')).status).toBe(404);
    expect(
      (await ask('GET', 'invocation/next', '', { Origin: 'https://evil.example' })).status,
    ).toBe(403);
    expect((await ask('GET', 'invocation/next', '', { Host: 'evil.example' })).status).toBe(403);
  });

  it('serves many at a time if there are many of it', async () => {
    const calls = [1, 2, 3].map((n) => lambda.invoke('fn', { Payload: String(n) }));
    const all = await Promise.all(calls.map(next));
    await Promise.all(all.map((got) => ask('POST', `invocation/${idOf(got)}/response`, got.text)));
    expect((await Promise.all(calls)).map(({ text }) => text)).toEqual(['1', '2', '3']);
  });

  it('is counted while it is there', async () => {
    const waiting = next();
    await expect
      .poll(async () => (await lambda.control('GET', 'functions/fn/runtime')).runtimes)
      .toBe(1);
    expect(await lambda.control('GET', 'functions/fn/runtime')).toEqual({
      runtimeApi: base,
      runtimes: 1,
      attached: true,
    });
    void lambda.invoke('fn');
    await ask('POST', `invocation/${idOf(await waiting)}/response`, '1');
  });
});

/** As in the README. */
const python = `
import http.client, json, os

def handler(event):
    return {"hello": event["name"]}

api = os.environ["AWS_LAMBDA_RUNTIME_API"]
while True:
    c = http.client.HTTPConnection(api)
    c.request("GET", "/2018-06-01/runtime/invocation/next")
    r = c.getresponse()
    id, event = r.headers["Lambda-Runtime-Aws-Request-Id"], json.load(r)
    try:
        path, body = "response", handler(event)
    except Exception as e:
        path, body = "error", {"errorMessage": str(e), "errorType": type(e).__name__}
    c.request("POST", f"/2018-06-01/runtime/invocation/{id}/{path}", json.dumps(body))
    c.getresponse().read()
`;

const hasPython = (() => {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasPython)('the Python runtime of the README', () => {
  let child: ChildProcess | null = null;
  afterEach(() => void child?.kill('SIGKILL'));

  it('serves invocations', async () => {
    child = spawn('python3', ['-c', python], {
      env: { ...process.env, AWS_LAMBDA_RUNTIME_API: base },
      stdio: 'ignore',
    });
    expect((await lambda.invoke('fn', { Payload: '{"name":"Ada"}' })).text).toBe(
      '{"hello": "Ada"}',
    );
    const failed = await lambda.invoke('fn', { Payload: '{}' });
    expect(failed.FunctionError).toBe('Unhandled');
    expect(JSON.parse(failed.text)).toEqual({ errorMessage: "'name'", errorType: 'KeyError' });
  });
});

describe('a server that may not run code', () => {
  it('refuses, says why, and simulates packages', async () => {
    const closed = await startTestApp({ realCode: 'notOnLoopback' });
    const other = await openTestLambda(closed);
    await other.create('fn');
    expect((await other.invoke('fn')).FunctionError).toBeUndefined();
    const behaviour = await other.control('PUT', 'functions/fn/behaviour', {
      kind: 'code',
      by: 'attached',
    });
    expect(behaviour).toMatchObject({
      error: { message: expect.stringContaining('REAL_CODE=on') },
    });
    expect(await other.control('GET', 'functions/fn/runtime')).toMatchObject({
      error: { message: expect.stringContaining('HOST=127.0.0.1') },
    });
    await closed.close();
  });
});
