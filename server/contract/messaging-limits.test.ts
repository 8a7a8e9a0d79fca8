import { CreateEventBusCommand, PutRuleCommand } from '@aws-sdk/client-eventbridge';
import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openTestAccount, type TestAccount } from './messaging-account';

// The whole server and the SDK are at work in each of these tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let account: TestAccount;
let QueueUrl: string;

beforeAll(async () => {
  const limits = {
    queueMessages: 2,
    queueBytes: 1_000,
    // The account has a queue from the start.
    targets: 3,
    subscriptions: 1,
    buses: 2,
    rulesPerBus: 1,
    waitersPerRoom: 1,
  };
  account = await openTestAccount('manual', { limits });
  const made = await account.sqs.send(new CreateQueueCommand({ QueueName: 'small' }));
  QueueUrl = made.QueueUrl ?? '';
});
afterAll(() => account.close());

const nameOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    ({ name }: Error) => name,
  );

const send = (MessageBody: string) =>
  nameOf(account.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody })));

it('a queue holds so many messages, and all queues so many bytes', async () => {
  expect(await send('x'.repeat(1_001))).toBe('OverLimit');
  expect(await send('1')).toBe('accepted');
  expect(await send('2')).toBe('accepted');
  expect(await send('3')).toBe('OverLimit');
});

it('so many consumers wait', async () => {
  const made = await account.sqs.send(new CreateQueueCommand({ QueueName: 'empty' }));
  const poll = () =>
    nameOf(
      account.sqs.send(new ReceiveMessageCommand({ QueueUrl: made.QueueUrl, WaitTimeSeconds: 1 })),
    );
  expect((await Promise.all([poll(), poll()])).sort()).toEqual(['OverLimit', 'accepted']);
});

it('a room has so many queues and topics together that Lambda can send to', async () => {
  expect(await nameOf(account.sqs.send(new CreateQueueCommand({ QueueName: 'more' })))).toBe(
    'OverLimit',
  );
  expect(await nameOf(account.sns.send(new CreateTopicCommand({ Name: 'more' })))).toBe(
    'TopicLimitExceededException',
  );
});

it('so many subscriptions, buses and rules', async () => {
  const bus = (Name: string) => nameOf(account.events.send(new CreateEventBusCommand({ Name })));
  expect(await bus('third')).toBe('LimitExceededException');
  const rule = (Name: string) =>
    nameOf(account.events.send(new PutRuleCommand({ Name, EventPattern: '{"a":[1]}' })));
  expect(await rule('first')).toBe('accepted');
  expect(await rule('first')).toBe('accepted');
  expect(await rule('second')).toBe('LimitExceededException');
  const roomy = await openTestAccount('manual', { limits: { subscriptions: 1 } });
  try {
    const { TopicArn } = await roomy.sns.send(new CreateTopicCommand({ Name: 'news' }));
    const subscribe = (name: string) =>
      nameOf(
        roomy.sns.send(
          new SubscribeCommand({
            TopicArn,
            Protocol: 'sqs',
            Endpoint: `arn:aws:sqs:us-west-2:123456789012:${name}`,
          }),
        ),
      );
    expect(await subscribe('one')).toBe('accepted');
    expect(await subscribe('two')).toBe('SubscriptionLimitExceededException');
  } finally {
    await roomy.close();
  }
});
