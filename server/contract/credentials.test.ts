import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { Sha256 } from '@aws-crypto/sha256-js';
import { EventBridgeClient, ListEventBusesCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApp } from '../start-test-app';

// PROFILE=public: keys select the room, signatures are checked, and nobody is trusted for where they come from.

vi.setConfig({ testTimeout: 60_000 });

const cli = '/usr/bin/aws';
const run = promisify(execFile);

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

let app: Awaited<ReturnType<typeof startTestApp>>;
let keys: Keys;
let room: string;
let secret: string;

beforeAll(async () => {
  app = await startTestApp({ profile: 'public' });
  const opened = await fetch(`${app.url}/api/rooms`, { method: 'POST', body: '{"pace":"auto"}' });
  const body = (await opened.json()) as Keys & { readonly room: string; readonly secret: string };
  keys = { accessKeyId: body.accessKeyId, secretAccessKey: body.secretAccessKey };
  ({ room, secret } = body);
});
afterAll(() => app.close());

const settings = (credentials: Keys) => ({
  endpoint: app.url,
  region: 'eu-central-1',
  credentials,
  maxAttempts: 1,
});

/** One harmless call to each service. */
const calls = {
  Lambda: (credentials: Keys) =>
    new LambdaClient(settings(credentials)).send(new ListFunctionsCommand({})),
  SQS: (credentials: Keys) => new SQSClient(settings(credentials)).send(new ListQueuesCommand({})),
  SNS: (credentials: Keys) => new SNSClient(settings(credentials)).send(new ListTopicsCommand({})),
  EventBridge: (credentials: Keys) =>
    new EventBridgeClient(settings(credentials)).send(new ListEventBusesCommand({})),
};

const outcome = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: Error & { readonly $metadata: { readonly httpStatusCode: number } }) => [
      error.$metadata.httpStatusCode,
      error.name,
      error.message.slice(0, 75),
    ],
  );

const mismatch = 'The request signature we calculated does not match the signature you provid';
const invalidToken = 'The security token included in the request is invalid.';

describe('the SDK for JavaScript', () => {
  it.each(Object.keys(calls) as (keyof typeof calls)[])('is answered by %s', async (service) => {
    expect(await outcome(calls[service](keys))).toBe('answered');
  });

  it.each([
    ['Lambda', 403, 'InvalidSignatureException'],
    ['SQS', 403, 'SignatureDoesNotMatch'],
    ['SNS', 403, 'SignatureDoesNotMatch'],
    ['EventBridge', 400, 'InvalidSignatureException'],
  ] as const)('with a wrong secret is refused by %s: %i %s', async (service, status, name) => {
    const wrong = { ...keys, secretAccessKey: 'wrong' };
    expect(await outcome(calls[service](wrong))).toEqual([status, name, mismatch]);
  });

  it.each([
    ['Lambda', 403, 'UnrecognizedClientException'],
    ['SQS', 403, 'InvalidClientTokenId'],
    ['SNS', 403, 'InvalidClientTokenId'],
    ['EventBridge', 400, 'UnrecognizedClientException'],
  ] as const)('with an unknown key is refused by %s: %i %s', async (service, status, name) => {
    const unknown = { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'any' };
    const refused = [status, name, invalidToken];
    expect(await outcome(calls[service](unknown))).toEqual(refused);
    // A room’s keys have no sessions.
    expect(await outcome(calls[service]({ ...keys, sessionToken: 'token' }))).toEqual(refused);
  });

  it('signs names, queries and bodies of every kind', async () => {
    const lambda = new LambdaClient(settings(keys));
    const FunctionName = 'arn:aws:lambda:eu-central-1:123456789012:function:my-lambda';
    const Payload = Buffer.from('{"text":"grün & <rot> + %20"}');
    const answer = await lambda.send(
      new InvokeCommand({ FunctionName, Qualifier: '$LATEST', Payload, LogType: 'Tail' }),
    );
    expect(answer.StatusCode).toBe(200);
    const many = new InvokeCommand({ FunctionName, Payload: `"${'x'.repeat(5_000_000)}"` });
    expect((await lambda.send(many)).StatusCode).toBe(200);
  });

  it('whose clock is wrong sets it by the Date header and is answered the second time', async () => {
    const lambda = new LambdaClient({
      ...settings(keys),
      maxAttempts: 2,
      systemClockOffset: -3_600_000,
    });
    const { $metadata } = await lambda.send(new ListFunctionsCommand({}));
    expect($metadata).toMatchObject({ httpStatusCode: 200, attempts: 2 });
  });

  it('reaches the room of its key and no other', async () => {
    const opened = await fetch(`${app.url}/api/rooms`, { method: 'POST' });
    const other = (await opened.json()) as Keys;
    const queue = new CreateQueueCommand({ QueueName: 'mine' });
    await new SQSClient(settings(keys)).send(queue);
    const listed = await new SQSClient(settings(other)).send(new ListQueuesCommand({}));
    expect(listed.QueueUrls?.map((url) => url.split('/').at(-1))).not.toContain('mine');
  });
});

describe('the control API', () => {
  it('opens `local` to nobody, and a room to who has its secret', async () => {
    const status = async (path: string, headers?: Record<string, string>) =>
      (await fetch(`${app.url}/api/rooms/${path}/events`, headers && { headers })).status;
    expect(await status('local')).toBe(403);
    expect(await status(room)).toBe(403);
    expect(await status(room, { authorization: `Bearer ${secret}` })).toBe(200);
  });
});

interface Wire {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function wire({ method = 'POST', path = '/', headers = {}, body }: Wire) {
  const answer = await fetch(`${app.url}${path}`, { method, headers, ...(body && { body }) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const invocations = '/2015-03-31/functions/my-lambda/invocations';
const sqsJson = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': 'AmazonSQS.ListQueues',
};
const eventsJson = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'AWSEvents.ListEventBuses',
};
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const sqsForm = 'Action=ListQueues&Version=2012-11-05';
const snsForm = 'Action=ListTopics&Version=2010-03-31';

describe('without a signature', () => {
  it('Lambda: 403 and the words of the wire', async () => {
    const answer = await wire({ path: invocations, body: '{}' });
    expect([answer.status, answer.headers.get('x-amzn-errortype'), answer.text]).toEqual([
      403,
      'MissingAuthenticationTokenException',
      '{"message":"Missing Authentication Token"}',
    ]);
    expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('SQS lets everybody in who has rights, so it is the rights that lack (UNVERIFIED in JSON)', async () => {
    const json = await wire({ headers: sqsJson, body: '{}' });
    expect(json.status).toBe(403);
    expect(json.headers.get('x-amzn-query-error')).toBe('AccessDenied;Sender');
    expect(JSON.parse(json.text)).toEqual({
      __type: 'com.amazon.coral.service#AccessDeniedException',
      message: `Access to the resource ${app.url}/ is denied.`,
    });
    const query = await wire({ headers: form, body: sqsForm });
    expect(query.status).toBe(403);
    expect(query.text).toContain(
      `<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Access to the resource ${app.url}/ is denied.</Message><Detail/></Error>`,
    );
  });

  it('SNS: 403 in XML (UNVERIFIED: as IAM)', async () => {
    const { status, text } = await wire({ headers: form, body: snsForm });
    expect(status).toBe(403);
    expect(text).toContain(
      '<Error><Type>Sender</Type><Code>MissingAuthenticationToken</Code><Message>Request is missing Authentication Token</Message></Error>',
    );
  });

  it('EventBridge: 400 (UNVERIFIED: as other JSON services)', async () => {
    const { status, text } = await wire({ headers: eventsJson, body: '{}' });
    expect([status, JSON.parse(text)]).toEqual([
      400,
      { __type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' },
    ]);
  });
});

describe('half a signature', () => {
  const authorization = 'AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host';
  const lacks = "Authorization header requires 'Signature' parameter.";

  it.each([
    ['Lambda (UNVERIFIED: as API Gateway)', invocations, {}, '{}', 403, '"message":"'],
    [
      'SQS in JSON',
      '/',
      sqsJson,
      '{}',
      400,
      'com.amazon.coral.service#IncompleteSignatureException',
    ],
    ['SQS in XML', '/', form, sqsForm, 400, '<Code>IncompleteSignature</Code>'],
    ['SNS', '/', form, snsForm, 400, '<Code>IncompleteSignature</Code>'],
    ['EventBridge', '/', eventsJson, '{}', 400, '"__type":"IncompleteSignatureException"'],
  ] as const)('%s says what it lacks', async (_, path, headers, body, status, shape) => {
    const answer = await wire({ path, headers: { ...headers, authorization }, body });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(shape);
    expect(answer.text.replaceAll('&apos;', "'")).toContain(lacks);
  });
});

const signer = (service: string, credentials = keys) =>
  new SignatureV4({ service, region: 'eu-central-1', credentials, sha256: Sha256 });

interface Presign {
  readonly service: string;
  readonly query: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly method?: string;
  readonly agoS?: number;
}

async function presigned({ service, query, path = '/', method = 'GET', agoS = 0 }: Presign) {
  const signed = await signer(service).presign(
    {
      method,
      protocol: 'http:',
      hostname: '127.0.0.1',
      path,
      query: { ...query },
      headers: { host: `127.0.0.1:${app.port}` },
    },
    { expiresIn: 60, signingDate: new Date(Date.now() - agoS * 1_000) },
  );
  return `${path}?${Object.entries(signed.query ?? {})
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')}`;
}

describe('a presigned address', () => {
  const query = { Action: 'ListTopics', Version: '2010-03-31' };

  it('needs no header', async () => {
    const topics = await wire({ method: 'GET', path: await presigned({ service: 'sns', query }) });
    expect([topics.status, topics.text]).toEqual([
      200,
      expect.stringContaining('ListTopicsResult'),
    ]);
    const functions = await presigned({
      service: 'lambda',
      query: {},
      path: '/2015-03-31/functions/',
    });
    expect((await wire({ method: 'GET', path: functions })).status).toBe(200);
  });

  it('is for its service only', async () => {
    const path = await presigned({ service: 'lambda', query });
    const { status, text } = await wire({ method: 'GET', path });
    expect(status).toBe(403);
    expect(text).toContain('Credential should be scoped to correct service: ');
  });

  it('expires (UNVERIFIED: the words)', async () => {
    const path = await presigned({ service: 'sns', query, agoS: 90 });
    const { status, text } = await wire({ method: 'GET', path });
    expect(status).toBe(403);
    expect(text).toMatch(/<Code>SignatureDoesNotMatch<\/Code><Message>Signature expired: \d{8}T/);
  });

  it('selects the room on loopback as well, where it is not checked', async () => {
    const local = await startTestApp();
    const opened = await fetch(`${local.url}/api/rooms`, { method: 'POST' });
    const { accessKeyId } = (await opened.json()) as Keys;
    const arn = async (id: string) => {
      const scope = encodeURIComponent(`${id}/20261101/eu-west-1/lambda/aws4_request`);
      const path = `/2015-03-31/functions/my-lambda/configuration?X-Amz-Credential=${scope}`;
      return (await fetch(`${local.url}${path}`)).text();
    };
    expect(await arn('any')).toContain('arn:aws:lambda:eu-west-1:123456789012:function:my-lambda');
    await fetch(`${local.url}/2015-03-31/functions/my-lambda`, { method: 'DELETE' });
    expect(await arn('any')).toContain('Function not found');
    expect(await arn(accessKeyId)).toContain('"FunctionName":"my-lambda"');
    await local.close();
  });
});

describe.skipIf(!existsSync(cli))('Debian’s awscli', () => {
  const aws = (credentials: Keys, ...words: string[]) =>
    run(cli, [...words, '--endpoint-url', app.url, '--region', 'us-west-2', '--output', 'json'], {
      env: {
        NODE_ENV: 'test',
        PATH: '/usr/bin:/bin',
        HOME: '/nonexistent',
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        AWS_PAGER: '',
      },
    });

  it('is answered with the right secret', async () => {
    const invoke = ['lambda', 'invoke', '--function-name', 'my-lambda', '/dev/null'];
    expect(JSON.parse((await aws(keys, ...invoke)).stdout)).toMatchObject({ StatusCode: 200 });
    await aws(keys, 'sqs', 'create-queue', '--queue-name', 'from-cli');
    const { stdout } = await aws(keys, 'sqs', 'list-queues', '--queue-name-prefix', 'from');
    expect(stdout).toContain('/123456789012/from-cli');
    expect((await aws(keys, 'events', 'list-event-buses')).stdout).toContain('default');
  });

  it.each([
    ['lambda', 'list-functions', 'InvalidSignatureException', 'ListFunctions'],
    ['sqs', 'list-queues', 'SignatureDoesNotMatch', 'ListQueues'],
    ['sns', 'list-topics', 'SignatureDoesNotMatch', 'ListTopics'],
    ['events', 'list-event-buses', 'InvalidSignatureException', 'ListEventBuses'],
  ])('is refused by %s with a wrong one', async (service, command, code, operation) => {
    await expect(
      aws({ ...keys, secretAccessKey: 'wrong' }, service, command),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        `An error occurred (${code}) when calling the ${operation} operation: The request signature we calculated does not match`,
      ),
    });
  });
});
