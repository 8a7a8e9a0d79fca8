import { PutEventsCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  InvokeCommand,
  PutFunctionEventInvokeConfigCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import {
  CreateTopicCommand,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { Consumer } from 'sqs-consumer';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { defaultLimits } from '#config';
import { openTestAccount, type TestAccount } from './messaging-account';
import { whileAdvancing } from './while-advancing';

// The whole server and the SDK are at work in each of these tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let account: TestAccount;

beforeEach(async () => {
  account = await openTestAccount();
});
afterEach(() => account.close());

const failing = { kind: 'throws', errorType: 'Error', errorMessage: 'boom', durationMs: 10 };

const arn = (service: string, resource: string) =>
  `arn:aws:${service}:us-west-2:123456789012:${resource}`;

const createQueue = async (QueueName: string) =>
  (await account.sqs.send(new CreateQueueCommand({ QueueName }))).QueueUrl ?? '';

const createFunction = (name: string, settings: object) =>
  account.control('PUT', `functions/${name}`, settings);

async function receive(QueueUrl: string): Promise<readonly Message[]> {
  const { Messages = [] } = await account.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      AttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    }),
  );
  return Messages;
}

/** At pace manual even the answer 202 takes an advance. */
function invoke(FunctionName: string, payload: string) {
  const event = { FunctionName, InvocationType: 'Event', Payload: Buffer.from(payload) } as const;
  return whileAdvancing(account.lambda.send(new InvokeCommand(event)), account.advance);
}

/** Three attempts, a minute and two minutes apart, and everything around them. */
const threeAttempts = 240;

describe('a dead letter', () => {
  it('is received by a third-party consumer, byte for byte, with its three attributes', async () => {
    const url = await createQueue('dead');
    await createFunction('fails', {
      behaviour: failing,
      deadLetter: { kind: 'sqs', name: 'dead' },
    });
    const received: Message[] = [];
    const consumer = Consumer.create({
      queueUrl: url,
      sqs: account.sqs,
      messageAttributeNames: ['All'],
      handleMessage: async (message) => {
        received.push(message);
        return message;
      },
    });
    consumer.on('error', () => {});
    consumer.start();
    onTestFinished(() => consumer.stop({ abort: true }));
    const answer = await invoke('fails', '{"raise_error": 1}');
    await account.advance(threeAttempts);
    await expect.poll(() => received.length, { timeout: 4_000 }).toBe(1);
    expect(received[0]).toMatchObject({
      Body: '{"raise_error": 1}',
      // As AWS recorded it: nobody has written the payload anew.
      MD5OfBody: 'ba08269cbd0ce515889bfba6593731e1',
      MessageAttributes: {
        RequestID: { DataType: 'String', StringValue: answer.$metadata.requestId },
        ErrorCode: { DataType: 'Number', StringValue: '200' },
        ErrorMessage: { DataType: 'String', StringValue: 'boom' },
      },
    });
    const left = async () => {
      const { Attributes = {} } = await account.sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: url,
          AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
        }),
      );
      return Object.values(Attributes);
    };
    await expect.poll(left).toEqual(['0', '0']);
  });

  it('is received from a queue that came into being with its ARN being named', async () => {
    const FunctionName = 'fails';
    await createFunction(FunctionName, { behaviour: failing });
    await account.lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName,
        DeadLetterConfig: { TargetArn: arn('sqs', 'named') },
      }),
    );
    await account.lambda.send(
      new PutFunctionEventInvokeConfigCommand({
        FunctionName,
        MaximumRetryAttempts: 0,
        DestinationConfig: { OnFailure: { Destination: arn('sqs', 'records') } },
      }),
    );
    const { QueueUrls = [] } = await account.sqs.send(new ListQueuesCommand({}));
    expect(QueueUrls.map((url) => url.split('/').at(-1))).toEqual(
      expect.arrayContaining(['named', 'records']),
    );
    await invoke(FunctionName, '{"n":1}');
    await account.advance(threeAttempts);
    const of = (name: string) => receive(`${account.app.url}/123456789012/${name}`);
    expect(await of('named')).toMatchObject([{ Body: '{"n":1}' }]);
    const [record] = await of('records');
    expect(JSON.parse(record?.Body ?? '')).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 1 },
    });
  });

  it('was sent at the moment on the room’s clock when Lambda gave up', async () => {
    const url = await createQueue('dead');
    await createFunction('fails', {
      behaviour: failing,
      deadLetter: { kind: 'sqs', name: 'dead' },
    });
    await invoke('fails', '{}');
    await account.advance(3_600);
    const [letter] = await receive(url);
    const sentAt = new Date(Number(letter?.Attributes?.SentTimestamp)).toISOString();
    expect(sentAt).toMatch(/^2026-11-01T00:03:0/);
  });

  it('finds the queue no more that was deleted, and the one made anew', async () => {
    const url = await createQueue('dead');
    await createFunction('fails', {
      behaviour: failing,
      deadLetter: { kind: 'sqs', name: 'dead' },
    });
    await account.sqs.send(new DeleteQueueCommand({ QueueUrl: url }));
    await invoke('fails', '{"n":1}');
    await account.advance(threeAttempts);
    await createQueue('dead');
    expect(await receive(url)).toEqual([]);
    await invoke('fails', '{"n":2}');
    await account.advance(threeAttempts);
    expect((await receive(url)).map(({ Body }) => Body)).toEqual(['{"n":2}']);
  });
});

describe('a destination', () => {
  it('in SQS gets the record, without attributes but with the trace', async () => {
    const url = await createQueue('done');
    await createFunction('works', { onSuccess: { kind: 'sqs', name: 'done' } });
    await invoke('works', '{"a":1}');
    await account.advance(10);
    const [message] = await receive(url);
    expect(message?.MessageAttributes).toBeUndefined();
    expect(message?.Attributes?.AWSTraceHeader).toMatch(/^Root=1-/);
    expect(JSON.parse(message?.Body ?? '')).toMatchObject({
      version: '1.0',
      requestContext: { condition: 'Success', approximateInvokeCount: 1 },
      requestPayload: { a: 1 },
    });
  });

  it('on a bus is matched by rules', async () => {
    const url = await createQueue('audit');
    await account.events.send(
      new PutRuleCommand({
        Name: 'results',
        EventPattern: JSON.stringify({
          source: ['lambda'],
          'detail-type': [{ prefix: 'Lambda Function Invocation Result' }],
          detail: { requestPayload: { a: [{ numeric: ['>', 0] }] } },
        }),
      }),
    );
    await account.events.send(
      new PutTargetsCommand({
        Rule: 'results',
        Targets: [{ Id: 'queue', Arn: arn('sqs', 'audit'), InputPath: '$.detail.requestPayload' }],
      }),
    );
    await createFunction('works', { onSuccess: { kind: 'eventbridge', name: 'default' } });
    await invoke('works', '{"a":1}');
    await invoke('works', '{"a":0}');
    await account.advance(10);
    expect((await receive(url)).map(({ Body }) => Body)).toEqual(['{"a":1}']);
  });
});

describe('SNS → Lambda → DLQ', () => {
  it('runs from end to end', async () => {
    const url = await createQueue('dead');
    await createFunction('fails', {
      behaviour: failing,
      deadLetter: { kind: 'sqs', name: 'dead' },
    });
    const { TopicArn } = await account.sns.send(new CreateTopicCommand({ Name: 'orders' }));
    await account.sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'lambda',
        Endpoint: arn('lambda', 'function:fails'),
      }),
    );
    const { MessageId } = await account.sns.send(
      new PublishCommand({
        TopicArn,
        Subject: 'Order placed',
        Message: 'o-1042',
        MessageAttributes: { channel: { DataType: 'String', StringValue: 'web' } },
      }),
    );
    await account.advance(threeAttempts);
    const [letter] = await receive(url);
    expect(letter?.MessageAttributes?.ErrorMessage?.StringValue).toBe('boom');
    const { Records } = JSON.parse(letter?.Body ?? '') as { Records: object[] };
    expect(Records).toEqual([
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: expect.stringMatching(/^arn:aws:sns:us-west-2:123456789012:orders:/),
        Sns: expect.objectContaining({
          Type: 'Notification',
          MessageId,
          TopicArn,
          Subject: 'Order placed',
          Message: 'o-1042',
          Timestamp: expect.stringMatching(/^2026-11-01T00:00:0/),
          MessageAttributes: { channel: { Type: 'String', Value: 'web' } },
        }),
      },
    ]);
  });

  it('sends what Lambda never takes to the subscription’s own queue', async () => {
    const url = await createQueue('undelivered');
    const { TopicArn } = await account.sns.send(new CreateTopicCommand({ Name: 'orders' }));
    const { SubscriptionArn } = await account.sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'lambda',
        Endpoint: arn('lambda', 'function:nobody'),
      }),
    );
    await account.sns.send(
      new SetSubscriptionAttributesCommand({
        SubscriptionArn,
        AttributeName: 'RedrivePolicy',
        AttributeValue: JSON.stringify({ deadLetterTargetArn: arn('sqs', 'undelivered') }),
      }),
    );
    await account.sns.send(new PublishCommand({ TopicArn, Message: 'hello' }));
    await account.advance(60);
    const [letter] = await receive(url);
    expect(JSON.parse(letter?.Body ?? '')).toMatchObject({
      Type: 'Notification',
      Message: 'hello',
    });
  });
});

describe('a topic as dead-letter target', () => {
  it('hands the event on to its queues, and to a function that runs then, not later', async () => {
    const dead = await createQueue('dead');
    const done = await createQueue('done');
    await account.sns.send(new CreateTopicCommand({ Name: 'failed' }));
    await createFunction('fails', {
      behaviour: failing,
      deadLetter: { kind: 'sns', name: 'failed' },
    });
    await createFunction('cleans-up', { onSuccess: { kind: 'sqs', name: 'done' } });
    for (const [Protocol, Endpoint] of [
      ['sqs', arn('sqs', 'dead')],
      ['lambda', arn('lambda', 'function:cleans-up')],
    ]) {
      await account.sns.send(
        new SubscribeCommand({ TopicArn: arn('sns', 'failed'), Protocol, Endpoint }),
      );
    }
    await invoke('fails', '{"n":1}');
    await account.advance(3_600);
    const [letter] = await receive(dead);
    expect(JSON.parse(letter?.Body ?? '')).toMatchObject({
      Type: 'Notification',
      Message: '{"n":1}',
      MessageAttributes: { ErrorCode: { Type: 'Number', Value: '200' } },
    });
    const [record] = await receive(done);
    const { timestamp } = JSON.parse(record?.Body ?? '') as { timestamp: string };
    // The clock jumped an hour in one go; the function ran at its own time nevertheless.
    expect(timestamp).toMatch(/^2026-11-01T00:03:0/);
  });
});

describe('EventBridge → Lambda → destination', () => {
  it('runs from end to end', async () => {
    const url = await createQueue('done');
    await createFunction('works', { onSuccess: { kind: 'sqs', name: 'done' } });
    await account.events.send(
      new PutRuleCommand({ Name: 'orders', EventPattern: '{"source":["shop"]}' }),
    );
    await account.events.send(
      new PutTargetsCommand({
        Rule: 'orders',
        Targets: [{ Id: '1', Arn: arn('lambda', 'function:works') }],
      }),
    );
    const put = await account.events.send(
      new PutEventsCommand({
        Entries: [
          { Source: 'shop', DetailType: 'order', Detail: '{"id":1}', Resources: ['r'] },
          { Source: 'other', DetailType: 'order', Detail: '{"id":2}' },
        ],
      }),
    );
    await account.advance(10);
    const records = (await receive(url)).map(({ Body }) => JSON.parse(Body ?? ''));
    expect(records).toHaveLength(1);
    expect(records[0].requestPayload).toEqual({
      version: '0',
      id: put.Entries?.[0]?.EventId,
      'detail-type': 'order',
      source: 'shop',
      account: '123456789012',
      time: '2026-11-01T00:00:00Z',
      region: 'us-west-2',
      resources: ['r'],
      detail: { id: 1 },
    });
  });

  it('in a circle, which Lambda does not detect, ends by a limit', async () => {
    await createFunction('loops', { onSuccess: { kind: 'eventbridge', name: 'default' } });
    await account.events.send(
      new PutRuleCommand({ Name: 'again', EventPattern: '{"source":["lambda"]}' }),
    );
    await account.events.send(
      new PutTargetsCommand({
        Rule: 'again',
        Targets: [{ Id: '1', Arn: arn('lambda', 'function:loops'), Input: '{}' }],
      }),
    );
    await invoke('loops', '{}');
    await account.advance(3_600);
    const { events } = (await account.control('GET', 'events')) as {
      readonly events: readonly { readonly type: string }[];
    };
    expect(events.filter(({ type }) => type === 'attempt.started')).toHaveLength(
      defaultLimits.relayedInvocations,
    );
  });

  it('sends what Lambda never takes to the target’s own queue, with the rule’s name', async () => {
    const url = await createQueue('undelivered');
    await account.events.send(
      new PutRuleCommand({ Name: 'orders', EventPattern: '{"source":["shop"]}' }),
    );
    const target = arn('lambda', 'function:nobody');
    const DeadLetterConfig = { Arn: arn('sqs', 'undelivered') };
    await account.events.send(
      new PutTargetsCommand({
        Rule: 'orders',
        Targets: [{ Id: '1', Arn: target, DeadLetterConfig }],
      }),
    );
    await account.events.send(
      new PutEventsCommand({ Entries: [{ Source: 'shop', DetailType: 'a', Detail: '{}' }] }),
    );
    await account.advance(60);
    const [letter] = await receive(url);
    expect(letter?.MessageAttributes).toMatchObject({
      RULE_ARN: { StringValue: arn('events', 'rule/orders') },
      TARGET_ARN: { StringValue: target },
      ERROR_CODE: { StringValue: 'NO_RESOURCE' },
    });
  });
});

describe('the room’s clock', () => {
  it('does not jump past a message that a consumer holds', async () => {
    const instant = await openTestAccount('auto');
    try {
      const url =
        (await instant.sqs.send(new CreateQueueCommand({ QueueName: 'held' }))).QueueUrl ?? '';
      await instant.control('PUT', 'functions/fails', {
        behaviour: failing,
        deadLetter: { kind: 'sqs', name: 'held' },
      });
      const call = () =>
        instant.lambda.send(new InvokeCommand({ FunctionName: 'fails', InvocationType: 'Event' }));
      await call();
      const poll = () =>
        instant.sqs.send(new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 2 }));
      expect((await poll()).Messages).toHaveLength(1);
      // At pace instant the next run would take no time and leave the visibility time-out behind.
      await call();
      expect((await instant.sqs.send(new ReceiveMessageCommand({ QueueUrl: url }))).Messages).toBe(
        undefined,
      );
    } finally {
      await instant.close();
    }
  });
});
