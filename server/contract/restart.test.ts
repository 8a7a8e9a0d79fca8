import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createAws, withMessaging, withWaking } from '#aws';
import { type Config, defaultLimits } from '#config';
import { createRooms } from '#rooms';
import { createFakeWallClock } from '#rooms/fake-wall-clock';
import { openDiskStore } from '#store';
import { zipOf } from './zip-of';

// A server that starts again on the same store on disk, as clients see it. Nothing is closed in between.

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

function machine() {
  const folder = mkdtempSync(join(tmpdir(), 'lambdarium-contract-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const limits = defaultLimits;
  const config: Config = {
    profile: 'local',
    realCode: 'off',
    host: '',
    port: 0,
    development: false,
    allowedHosts: [],
    limits,
  };
  const clock = createFakeWallClock();
  const { journals, codes } = openDiskStore({ folder, maxEntries: 20_001, maxCodeBytes: 10_000 });
  ends.push(() => void journals.close());

  return async function start() {
    const rooms = await createRooms(config, clock, journals);
    const parts = { rooms, clock, limits };
    const aws = withWaking(withMessaging(createAws({ rooms, codes }), parts), rooms);
    clock.flush();
    const send = (
      {
        method = 'POST',
        path = '/',
        headers = {},
      }: {
        method?: string;
        path?: string;
        headers?: Record<string, string>;
      },
      body: object | null = null,
    ) =>
      new Promise<Record<string, never>>((resolve, reject) => {
        const text = body === null ? '' : JSON.stringify(body);
        const wire = { method, path, headers, body: Buffer.from(text), onLoopback: true };
        aws.handle(wire, ({ status, body: answer }) => {
          if (status >= 300) reject(new Error(`${status} ${answer}`));
          else resolve(answer.length > 0 ? JSON.parse(String(answer)) : {});
        });
      });
    const call = (target: string, body: object, headers = {}) =>
      send({ headers: { 'x-amz-target': target, ...headers } }, body);
    const sqs = (operation: string, body: object) => call(`AmazonSQS.${operation}`, body);
    return { rooms, clock, send, sqs, call };
  };
}

const queueUrl = (name: string) => `http://localhost/123456789012/${name}`;
const arnOf = (name: string) => `arn:aws:sqs:us-east-1:123456789012:${name}`;

it('queues have what was sent, without what was deleted, and what is in flight stays so', async () => {
  const start = machine();
  const { sqs } = await start();
  const QueueUrl = queueUrl('jobs');
  await sqs('CreateQueue', { QueueName: 'jobs', Attributes: { VisibilityTimeout: '60' } });
  await sqs('TagQueue', { QueueUrl, Tags: { team: 'one' } });
  const bytes = Buffer.from([0, 255]).toString('base64');
  for (const MessageBody of ['a', 'b', 'c', 'd']) {
    const MessageAttributes = { k: { DataType: 'Binary', BinaryValue: bytes } };
    await sqs('SendMessage', { QueueUrl, MessageBody, MessageAttributes });
  }
  const { Messages } = (await sqs('ReceiveMessage', {
    QueueUrl,
    MaxNumberOfMessages: 2,
  })) as unknown as { Messages: readonly { Body: string; ReceiptHandle: string }[] };
  expect(Messages.map(({ Body }) => Body)).toEqual(['a', 'b']);
  await sqs('DeleteMessage', { QueueUrl, ReceiptHandle: Messages[0]?.ReceiptHandle });

  const again = await start();
  const { Attributes } = await again.sqs('GetQueueAttributes', {
    QueueUrl,
    AttributeNames: ['All'],
  });
  expect(Attributes).toMatchObject({
    VisibilityTimeout: '60',
    ApproximateNumberOfMessages: '2',
    ApproximateNumberOfMessagesNotVisible: '1',
  });
  expect(await again.sqs('ListQueueTags', { QueueUrl })).toEqual({ Tags: { team: 'one' } });
  const rest = await again.sqs('ReceiveMessage', {
    QueueUrl,
    MaxNumberOfMessages: 10,
    MessageAttributeNames: ['All'],
  });
  expect(rest).toMatchObject({
    Messages: [
      { Body: 'c', MessageAttributes: { k: { DataType: 'Binary', BinaryValue: bytes } } },
      { Body: 'd' },
    ],
  });
  // A receipt of before is still good.
  await again.sqs('DeleteMessage', { QueueUrl, ReceiptHandle: Messages[1]?.ReceiptHandle });
});

it('a FIFO queue goes on numbering, and a deleted queue stays deleted', async () => {
  const start = machine();
  const { sqs } = await start();
  await sqs('CreateQueue', { QueueName: 'gone' });
  await sqs('SendMessage', { QueueUrl: queueUrl('gone'), MessageBody: 'x' });
  await sqs('DeleteQueue', { QueueUrl: queueUrl('gone') });
  const Attributes = { FifoQueue: 'true' };
  await sqs('CreateQueue', { QueueName: 'q.fifo', Attributes });
  const message = { QueueUrl: queueUrl('q.fifo'), MessageGroupId: 'g', MessageBody: 'm' };
  const first = await sqs('SendMessage', { ...message, MessageDeduplicationId: '1' });
  const again = await start();
  const same = await again.sqs('SendMessage', { ...message, MessageDeduplicationId: '1' });
  expect(same.MessageId).toBe(first.MessageId);
  const next = await again.sqs('SendMessage', { ...message, MessageDeduplicationId: '2' });
  expect(BigInt(next.SequenceNumber ?? 0)).toBeGreaterThan(BigInt(first.SequenceNumber ?? 0));
  await expect(again.sqs('GetQueueAttributes', { QueueUrl: queueUrl('gone') })).rejects.toThrow(
    'QueueDoesNotExist',
  );
});

it('a dead letter that was on its way arrives once, and rules still send what they match', async () => {
  const start = machine();
  const { rooms, send, sqs, call } = await start();
  await call('AWSEvents.PutRule', {
    Name: 'orders',
    EventPattern: JSON.stringify({ source: [{ prefix: 'my.' }] }),
  });
  await sqs('CreateQueue', { QueueName: 'matched' });
  const Targets = [{ Id: '1', Arn: arnOf('matched') }];
  await call('AWSEvents.PutTargets', { Rule: 'orders', Targets });
  await rooms.local.command({ type: 'pace', pace: { kind: 'manual' } });
  const config = rooms.local.functionNamed('my-lambda');
  if (!config) throw new Error('there is no function');
  await rooms.local.command({
    type: 'configureFunction',
    config: {
      ...config,
      deadLetter: { kind: 'sqs', name: 'my-lambda-dlq' },
      behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 10 },
    },
  });
  const invoked = send({
    path: '/2015-03-31/functions/my-lambda/invocations',
    headers: { 'x-amz-invocation-type': 'Event' },
  });
  await rooms.local.command({ type: 'advance', ms: 90_000 });
  await invoked;

  const second = await start();
  await second.rooms.local.command({ type: 'advance', ms: 300_000 });
  const third = await start();
  const dead = { QueueUrl: queueUrl('my-lambda-dlq'), MaxNumberOfMessages: 10 };
  expect(await third.sqs('ReceiveMessage', dead)).toMatchObject({ Messages: [{}] });
  const Entries = [{ Source: 'my.app', DetailType: 't', Detail: '{}' }];
  await third.call('AWSEvents.PutEvents', { Entries });
  const matched = { QueueUrl: queueUrl('matched'), MaxNumberOfMessages: 10 };
  expect(await third.sqs('ReceiveMessage', matched)).toMatchObject({ Messages: [{}] });
});

it('a function has its package, its tags and its note', async () => {
  const start = machine();
  const { send } = await start();
  const zip = zipOf('index.mjs', 'export const handler = () => 1');
  await send(
    { path: '/2015-03-31/functions' },
    {
      FunctionName: 'fn',
      Role: 'arn:aws:iam::123456789012:role/r',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Description: 'described',
      Tags: { team: 'one' },
      Code: { ZipFile: zip.toString('base64') },
    },
  );
  const read = { method: 'GET', path: '/2015-03-31/functions/fn' };
  const before = await send(read);
  const again = await start();
  expect(await again.send(read)).toEqual(before);
  expect(before).toMatchObject({
    Configuration: { Description: 'described' },
    Code: { Location: expect.anything() },
  });
});

it('a private room is reached with its access key again', async () => {
  const start = machine();
  const { rooms } = await start();
  const opened = await rooms.open({ scenario: null, pace: { kind: 'manual' }, playing: true });
  if (!opened.ok) throw new Error(opened.message);
  const again = await start();
  const { room, accessKeyId } = opened.keys;
  expect(again.rooms.find(room)).toBeNull();
  const credential = `Credential=${accessKeyId}/20260101/us-east-1/sqs/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=0`;
  await again.call('AmazonSQS.CreateQueue', { QueueName: 'own' }, { authorization });
  expect(again.rooms.find(room)).not.toBeNull();
  await expect(again.sqs('GetQueueUrl', { QueueName: 'own' })).rejects.toThrow('QueueDoesNotExist');
});
