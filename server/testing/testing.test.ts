import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  CreateTopicCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import {
  DeleteQueueCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect, type Lambdarium, type Room, type RoomOptions, startLambdarium } from './index';
import { storiesOf } from './stories-of';

let lambdarium: Lambdarium;

beforeAll(async () => {
  lambdarium = await startLambdarium();
});
afterAll(() => lambdarium.stop());

async function openRoom(options: RoomOptions = {}): Promise<Room> {
  const room = await lambdarium.openRoom(options);
  onTestFinished(() => room.close());
  return room;
}

function lambdaOf(room: Room): LambdaClient {
  const client = new LambdaClient({ ...room.client, maxAttempts: 1 });
  onTestFinished(() => client.destroy());
  return client;
}

function sqsOf(room: Room): SQSClient {
  const client = new SQSClient(room.client);
  onTestFinished(() => client.destroy());
  return client;
}

const invoke = (
  room: Room,
  FunctionName: string,
  payload: unknown = {},
  InvocationType = 'Event',
) =>
  lambdaOf(room).send(
    new InvokeCommand({
      FunctionName,
      InvocationType: InvocationType as 'Event',
      Payload: JSON.stringify(payload),
    }),
  );

const failing = {
  behaviour: { kind: 'throws', errorMessage: 'out of stock' },
  deadLetter: { kind: 'sqs', name: 'orders-dlq' },
} as const;

describe('an asynchronous call that fails', () => {
  it('is answered at once, tried three times, and leaves a dead letter', async () => {
    const room = await openRoom({ functions: { orders: failing } });
    const answer = await invoke(room, 'orders', { orderId: 'ord-1' });
    expect(answer.StatusCode).toBe(202);
    const requestId = answer.$metadata.requestId ?? '';
    expect(await room.invocation(requestId)).toMatchObject({ status: 'pending', attempts: [] });

    await room.advance('30 s');
    expect(await room.invocation(requestId)).toMatchObject({
      status: 'pending',
      why: expect.stringMatching(/^Failed once, waits for attempt 2 of 3/),
      attempts: [{ number: 1, status: 'failed', coldStart: true }],
    });
    expect(await room.deadLetters('orders-dlq')).toEqual([]);

    await room.advance('3 min');
    expect(await room.invocation(requestId)).toMatchObject({
      requestId,
      functionName: 'orders',
      invocationType: 'Event',
      status: 'deadLettered',
      statusCode: 202,
      why: 'Failed three times, now a dead letter',
      payload: { orderId: 'ord-1' },
      causedBy: null,
      attempts: [1, 2, 3].map((number) => ({
        number,
        status: 'failed',
        error: { type: 'Error', message: 'out of stock' },
      })),
    });
    expect(await room.deadLetters('orders-dlq')).toEqual([
      {
        target: { kind: 'sqs', name: 'orders-dlq' },
        functionName: 'orders',
        body: '{"orderId":"ord-1"}',
        payload: { orderId: 'ord-1' },
        attributes: { RequestID: requestId, ErrorCode: 200, ErrorMessage: 'out of stock' },
        deliveredAt: expect.any(Date),
      },
    ]);
  });

  it('tells what the queue’s consumer gets, and goes on telling it when the consumer took it', async () => {
    const room = await openRoom({ functions: { orders: failing } });
    await invoke(room, 'orders', { orderId: 'ord-2' });
    await room.advanceUntilSettled();
    const sqs = sqsOf(room);
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders-dlq' }));
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] }),
    );
    const [letter] = await room.deadLetters();
    expect(Messages[0]).toMatchObject({
      Body: letter?.body,
      MessageAttributes: {
        RequestID: { StringValue: letter?.attributes.RequestID },
        ErrorCode: { StringValue: '200' },
        ErrorMessage: { StringValue: 'out of stock' },
      },
    });
  });

  it('succeeds after a fix that is deployed in between', async () => {
    const room = await openRoom({ functions: { orders: failing } });
    await invoke(room, 'orders');
    await room.advance('30 s');
    await room.setBehaviour('orders', { kind: 'succeeds', result: { ok: true } });
    await room.advanceUntilSettled();
    const [invocation] = await room.invocations('orders');
    expect(invocation).toMatchObject({
      status: 'succeeded',
      attempts: [{ status: 'failed' }, { status: 'succeeded', result: { ok: true } }],
    });
    expect(await room.deadLetters()).toEqual([]);
  });

  it('is lost, and says why, if its queue is gone', async () => {
    const room = await openRoom({ functions: { orders: failing } });
    const sqs = sqsOf(room);
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders-dlq' }));
    await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    await invoke(room, 'orders');
    await room.advanceUntilSettled();
    const [invocation] = await room.invocations();
    expect(invocation).toMatchObject({ status: 'lost', why: 'Failed three times, now lost' });
    expect(invocation?.story.join('\n')).toContain('orders-dlq');
  });

  it('stops the clock where the last thing happened', async () => {
    const room = await openRoom({ functions: { orders: failing } });
    const start = await room.now();
    await invoke(room, 'orders');
    await room.advanceUntilSettled();
    const passed = (await room.now()).getTime() - start.getTime();
    expect(passed).toBeGreaterThan(180_000);
    expect(passed).toBeLessThan(190_000);
  });
});

it('what happened is told when a test fails', async () => {
  const room = await openRoom({ functions: { orders: failing } });
  expect(await storiesOf(room)).toContain('Nothing was invoked');
  await invoke(room, 'orders');
  await room.advanceUntilSettled();
  const told = (await storiesOf(room)).split('\n');
  expect(told[0]).toMatch(/^orders [0-9a-f-]{36}: Failed three times, now a dead letter$/);
  expect(told).toContainEqual(expect.stringMatching(/^ {2}\+3:00\.\d+ .*orders-dlq/));
});

describe('records', () => {
  it('are read at their destinations, whatever these are', async () => {
    const room = await openRoom({
      functions: {
        billing: { onSuccess: { kind: 'eventbridge', name: 'shop' } },
        orders: { retries: 0, behaviour: 'timesOut', onFailure: { kind: 's3', name: 'failures' } },
        audit: {},
        mails: { onSuccess: { kind: 'lambda', name: 'audit' } },
      },
    });
    for (const name of ['billing', 'orders', 'mails']) await invoke(room, name, { name });
    await room.advanceUntilSettled();
    const [shop] = await room.destinationMessages('shop');
    expect(shop?.record).toMatchObject({
      requestContext: { condition: 'Success', approximateInvokeCount: 1 },
      requestPayload: { name: 'billing' },
    });
    expect(JSON.parse(shop?.body ?? '')).toMatchObject({ detail: shop?.record });
    expect(await room.destinationMessages('failures')).toMatchObject([
      { functionName: 'orders', record: { requestContext: { condition: 'RetriesExhausted' } } },
    ]);
    expect(await room.destinationMessages('audit')).toHaveLength(1);
    const [audit] = await room.invocations('audit');
    const [mails] = await room.invocations('mails');
    expect(mails?.endedAt?.getTime()).toBeLessThan(audit?.endedAt?.getTime() ?? 0);
    expect(audit).toMatchObject({
      status: 'succeeded',
      payload: { requestPayload: { name: 'mails' } },
      causedBy: { kind: 'onSuccess', requestId: mails?.requestId },
    });
  });
});

describe('what other services cause', () => {
  it('says which service, and settles as everything else', async () => {
    const room = await openRoom({ functions: { orders: { ...failing, retries: 0 } } });
    const sns = new SNSClient(room.client);
    onTestFinished(() => sns.destroy());
    const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'placed' }));
    const Endpoint = 'arn:aws:lambda:us-east-1:123456789012:function:orders';
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'lambda', Endpoint }));
    await sns.send(new PublishCommand({ TopicArn, Message: 'ord-1' }));
    await room.advanceUntilSettled();
    expect(await room.invocations()).toMatchObject([
      {
        causedBy: { kind: 'service', service: 'sns' },
        payload: { Records: [{ Sns: { Message: 'ord-1' } }] },
        status: 'deadLettered',
      },
    ]);
  });
});

describe('a synchronous call', () => {
  it('gets its answer though nobody moves the clock, and as much time has passed', async () => {
    const room = await openRoom({
      functions: { slow: { behaviour: { kind: 'succeeds', result: [1], durationMs: 2_000 } } },
    });
    const start = await room.now();
    const answer = await invoke(room, 'slow', {}, 'RequestResponse');
    expect(answer.Payload?.transformToString()).toBe('[1]');
    expect((await room.now()).getTime() - start.getTime()).toBeGreaterThanOrEqual(2_000);
    const [invocation] = await room.invocations();
    expect(invocation?.logs.join('')).toMatch(/START RequestId.*\n[\s\S]*REPORT/);
  });

  it('tells each of the many that it caused', async () => {
    const room = await openRoom({
      functions: {
        loop: { recursiveLoop: 'Terminate', behaviour: { kind: 'invokes', functionName: 'loop' } },
      },
    });
    await invoke(room, 'loop');
    await room.advanceUntilSettled();
    const all = await room.invocations('loop');
    expect(all.length).toBeGreaterThan(10);
    expect(all.slice(1).map(({ causedBy }) => causedBy)).toEqual(
      all.slice(0, -1).map(({ requestId }) => ({ kind: 'code', requestId })),
    );
    expect(all.filter(({ endedAt }) => endedAt === null)).toEqual([]);
    expect(new Set(all.slice(0, -1).map(({ status }) => status))).toEqual(new Set(['succeeded']));
  });

  it('that fails is over', async () => {
    const room = await openRoom({ functions: { orders: { behaviour: 'outOfMemory' } } });
    const answer = await invoke(room, 'orders', {}, 'RequestResponse');
    expect(answer.FunctionError).toBe('Unhandled');
    expect(await room.invocations()).toMatchObject([{ status: 'failed', statusCode: 200 }]);
  });

  it('is refused by a function without concurrency', async () => {
    const room = await openRoom({ functions: { orders: { reservedConcurrency: 0 } } });
    await expect(invoke(room, 'orders', {}, 'RequestResponse')).rejects.toMatchObject({
      name: 'TooManyRequestsException',
    });
    expect(await room.invocations()).toMatchObject([{ status: 'refused', attempts: [] }]);
  });
});

describe('rooms', () => {
  it('know nothing of each other', async () => {
    const [one, other] = await Promise.all([
      openRoom({ functions: { orders: failing } }),
      openRoom({ functions: { orders: {} } }),
    ]);
    await Promise.all([invoke(one, 'orders'), invoke(other, 'orders')]);
    await one.advanceUntilSettled();
    expect(await one.deadLetters()).toHaveLength(1);
    expect(await other.invocations()).toMatchObject([{ status: 'pending' }]);
    expect(one.client.credentials).not.toEqual(other.client.credentials);
  });

  it('repeat themselves to the byte for the same seed', async () => {
    const story = async (seed: number) => {
      const room = await openRoom({ seed, functions: { orders: { behaviour: 'failsSometimes' } } });
      for (let i = 0; i < 5; i += 1) await invoke(room, 'orders', { i });
      await room.advanceUntilSettled();
      return JSON.stringify(await room.events());
    };
    expect(await story(7)).toBe(await story(7));
    expect(await story(7)).not.toBe(await story(8));
  });

  it('begin where they are told to', async () => {
    const startsAt = new Date('2030-01-01T00:00:00Z');
    const room = await openRoom({
      startsAt,
      region: 'eu-central-1',
      functions: { orders: { ...failing, onFailure: { kind: 'sqs', name: 'records' } } },
    });
    expect(await room.now()).toEqual(startsAt);
    expect(room.client.region).toBe('eu-central-1');
    await invoke(room, 'orders');
    await room.advanceUntilSettled();
    const [message] = await room.destinationMessages('records');
    expect(message?.record.requestContext.functionArn).toContain(':eu-central-1:');
    expect(message?.record.timestamp).toMatch(/^2030-01-01T00:03:/);
  });

  it('are joined from elsewhere with their keys', async () => {
    const room = await openRoom({ functions: { orders: failing } });
    await invoke(room, 'orders');
    const there = await connect(lambdarium.url);
    onTestFinished(() => there.stop());
    const joined = there.joinRoom(JSON.parse(JSON.stringify(room.keys)));
    await joined.advanceUntilSettled();
    expect(await joined.deadLetters()).toEqual(await room.deadLetters());
    expect(joined.client).toEqual(room.client);
  });

  it('settle by themselves at pace instant', async () => {
    const room = await openRoom({ pace: 'instant', functions: { orders: failing } });
    await invoke(room, 'orders');
    await room.settled();
    expect(await room.deadLetters('orders-dlq')).toHaveLength(1);
    await room.setPace('manual');
    await invoke(room, 'orders');
    expect(await room.deadLetters('orders-dlq')).toHaveLength(1);
    await room.setPace({ rate: 600 });
    await room.settled();
    expect(await room.deadLetters('orders-dlq')).toHaveLength(2);
  });

  it('take fake timers for what they are: somebody else’s', async () => {
    const room = await openRoom({ functions: { orders: failing } });
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await room.setPace('instant');
    await room.setFunction('orders', { retries: 0 });
    await room.advance('1 min');
    await room.settled();
    expect(await room.invocations()).toEqual([]);
  });
});

describe('the end', () => {
  it('comes with the scope', async () => {
    let url = '';
    {
      await using scoped = await startLambdarium();
      await using room = await scoped.openRoom();
      await room.advance(1);
      url = scoped.url;
    }
    await expect(connect(url)).rejects.toThrow('Nothing answers');
  });

  it('can be asked for twice, and after the server went', async () => {
    const scoped = await startLambdarium();
    const room = await scoped.openRoom();
    await room.close();
    await room.close();
    await scoped.stop();
    await expect(scoped.stop()).resolves.toBeUndefined();
  });
});
