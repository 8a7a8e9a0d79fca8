import { PutEventsCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import {
  CreateTopicCommand,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultLimits } from '#config';
import { arn, eventCalls, failing, threeAttempts } from './event-calls';
import { openTestAccount, type TestAccount } from './messaging-account';

// The whole server and the SDK are at work in each of these tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let account: TestAccount;

beforeEach(async () => {
  account = await openTestAccount();
});
afterEach(() => account.close());

const { createQueue, createFunction, receive, invoke } = eventCalls(() => account);

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
