import {
  CreateTopicCommand,
  DeleteTopicCommand,
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListSubscriptionsCommand,
  ListTagsForResourceCommand,
  ListTopicsCommand,
  PublishBatchCommand,
  PublishCommand,
  type PublishCommandInput,
  SetSubscriptionAttributesCommand,
  SetTopicAttributesCommand,
  SubscribeCommand,
  TagResourceCommand,
  UnsubscribeCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestAccount, type TestAccount } from './messaging-account';
import { refusal } from './refusal';

// The whole server and the SDK are at work in each of these tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let account: TestAccount;
let count = 0;

beforeAll(async () => {
  account = await openTestAccount();
});
afterAll(() => account.close());

const arn = (service: string, resource: string) =>
  `arn:aws:${service}:us-west-2:123456789012:${resource}`;

async function topic(attributes: Record<string, string> = {}, suffix = ''): Promise<string> {
  count += 1;
  const made = await account.sns.send(
    new CreateTopicCommand({ Name: `t${count}${suffix}`, Attributes: attributes }),
  );
  return made.TopicArn ?? '';
}

/** A topic and a queue that subscribes to it. */
async function subscribed(attributes: Record<string, string> = {}, fifo = false) {
  const suffix = fifo ? '.fifo' : '';
  const TopicArn = await topic(
    fifo ? { FifoTopic: 'true', ContentBasedDeduplication: 'true' } : {},
    suffix,
  );
  const name = `q${count}${suffix}`;
  const { QueueUrl } = await account.sqs.send(
    new CreateQueueCommand({ QueueName: name, Attributes: fifo ? { FifoQueue: 'true' } : {} }),
  );
  const { SubscriptionArn } = await account.sns.send(
    new SubscribeCommand({
      TopicArn,
      Protocol: 'sqs',
      Endpoint: arn('sqs', name),
      Attributes: attributes,
    }),
  );
  return { TopicArn, QueueUrl, SubscriptionArn };
}

const publish = (input: PublishCommandInput) => account.sns.send(new PublishCommand(input));

async function receive(QueueUrl: string | undefined) {
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

describe('a topic', () => {
  it('is made once, listed, described, changed and tagged', async () => {
    const TopicArn = await topic({ DisplayName: 'Orders' });
    expect(TopicArn).toBe(arn('sns', `t${count}`));
    const again = await account.sns.send(new CreateTopicCommand({ Name: `t${count}` }));
    expect(again.TopicArn).toBe(TopicArn);
    const { Topics } = await account.sns.send(new ListTopicsCommand({}));
    expect(Topics).toContainEqual({ TopicArn });
    await account.sns.send(
      new SetTopicAttributesCommand({
        TopicArn,
        AttributeName: 'DisplayName',
        AttributeValue: 'New <orders>',
      }),
    );
    const { Attributes } = await account.sns.send(new GetTopicAttributesCommand({ TopicArn }));
    expect(Attributes).toMatchObject({
      TopicArn,
      Owner: '123456789012',
      DisplayName: 'New <orders>',
      SubscriptionsConfirmed: '0',
    });
    await account.sns.send(
      new TagResourceCommand({
        ResourceArn: TopicArn,
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'b', Value: '2' },
        ],
      }),
    );
    await account.sns.send(new UntagResourceCommand({ ResourceArn: TopicArn, TagKeys: ['a'] }));
    const { Tags } = await account.sns.send(
      new ListTagsForResourceCommand({ ResourceArn: TopicArn }),
    );
    expect(Tags).toEqual([{ Key: 'b', Value: '2' }]);
  });

  it('that was deleted takes its subscriptions along', async () => {
    const { TopicArn, SubscriptionArn } = await subscribed();
    await account.sns.send(new DeleteTopicCommand({ TopicArn }));
    await account.sns.send(new DeleteTopicCommand({ TopicArn }));
    expect(await refusal(publish({ TopicArn, Message: 'a' }))).toEqual({
      name: 'NotFoundException',
      message: 'Topic does not exist',
      status: 404,
    });
    const { Subscriptions = [] } = await account.sns.send(new ListSubscriptionsCommand({}));
    expect(Subscriptions.map((one) => one.SubscriptionArn)).not.toContain(SubscriptionArn);
  });
});

describe('a subscription', () => {
  it('is made once, listed, described and ended', async () => {
    const { TopicArn, SubscriptionArn, QueueUrl } = await subscribed();
    const Endpoint = arn('sqs', `q${count}`);
    const again = await account.sns.send(
      new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint }),
    );
    expect(again.SubscriptionArn).toBe(SubscriptionArn);
    const { Subscriptions } = await account.sns.send(
      new ListSubscriptionsByTopicCommand({ TopicArn }),
    );
    expect(Subscriptions).toEqual([
      { SubscriptionArn, Owner: '123456789012', Protocol: 'sqs', Endpoint, TopicArn },
    ]);
    const { Attributes } = await account.sns.send(
      new GetSubscriptionAttributesCommand({ SubscriptionArn }),
    );
    expect(Attributes).toMatchObject({
      Endpoint,
      PendingConfirmation: 'false',
      RawMessageDelivery: 'false',
    });
    await account.sns.send(new UnsubscribeCommand({ SubscriptionArn }));
    await publish({ TopicArn, Message: 'nobody hears it' });
    expect(await receive(QueueUrl)).toEqual([]);
  });

  it('gets the message in an envelope', async () => {
    const { TopicArn, QueueUrl, SubscriptionArn } = await subscribed();
    const { MessageId } = await publish({
      TopicArn,
      Subject: 'Hello',
      Message: '{"a":"<1>"}',
      MessageAttributes: { colour: { DataType: 'String', StringValue: 'blue' } },
    });
    const [message] = await receive(QueueUrl);
    expect(message?.MessageAttributes).toBeUndefined();
    expect(JSON.parse(message?.Body ?? '')).toEqual({
      Type: 'Notification',
      MessageId,
      TopicArn,
      Subject: 'Hello',
      Message: '{"a":"<1>"}',
      Timestamp: '2026-11-01T00:00:00.000Z',
      SignatureVersion: '1',
      Signature: expect.any(String),
      SigningCertURL: expect.stringMatching(/^https:\/\/sns\.us-west-2\.amazonaws\.com\//),
      UnsubscribeURL: expect.stringContaining(SubscriptionArn ?? '-'),
      MessageAttributes: { colour: { Type: 'String', Value: 'blue' } },
    });
  });

  it('gets it raw if it likes, attributes and all', async () => {
    const { TopicArn, QueueUrl } = await subscribed({ RawMessageDelivery: 'true' });
    await publish({
      TopicArn,
      Message: 'plain',
      MessageAttributes: { colour: { DataType: 'String', StringValue: 'blue' } },
    });
    expect(await receive(QueueUrl)).toMatchObject([
      { Body: 'plain', MessageAttributes: { colour: { StringValue: 'blue' } } },
    ]);
  });

  it('gets a body of its own where the message has one for each protocol', async () => {
    const { TopicArn, QueueUrl } = await subscribed({ RawMessageDelivery: 'true' });
    await publish({
      TopicArn,
      MessageStructure: 'json',
      Message: JSON.stringify({ default: 'for all', sqs: 'for queues' }),
    });
    expect(await receive(QueueUrl)).toMatchObject([{ Body: 'for queues' }]);
  });

  it('lets through what its filter on attributes allows', async () => {
    const { TopicArn, QueueUrl } = await subscribed({
      RawMessageDelivery: 'true',
      FilterPolicy: JSON.stringify({
        colour: ['blue', { prefix: 'gr' }],
        size: [{ numeric: ['>=', 10] }],
        tags: ['new'],
      }),
    });
    const send = (Message: string, colour: string, size: string, tags = '["old","new"]') =>
      publish({
        TopicArn,
        Message,
        MessageAttributes: {
          colour: { DataType: 'String', StringValue: colour },
          size: { DataType: 'Number', StringValue: size },
          tags: { DataType: 'String.Array', StringValue: tags },
        },
      });
    await send('yes', 'green', '10');
    await send('too small', 'blue', '9');
    await send('wrong colour', 'red', '20');
    await send('not new', 'blue', '20', '["old"]');
    await publish({ TopicArn, Message: 'without attributes' });
    expect((await receive(QueueUrl)).map(({ Body }) => Body)).toEqual(['yes']);
  });

  it('lets through what its filter on the body allows', async () => {
    const { TopicArn, QueueUrl, SubscriptionArn } = await subscribed({
      RawMessageDelivery: 'true',
    });
    const set = (AttributeName: string, AttributeValue: string) =>
      account.sns.send(
        new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName, AttributeValue }),
      );
    await set('FilterPolicyScope', 'MessageBody');
    await set('FilterPolicy', '{"order":{"state":["new"]}}');
    const wanted = '{"order":{"state":"new"}}';
    await publish({ TopicArn, Message: wanted });
    await publish({ TopicArn, Message: '{"order":{"state":"old"}}' });
    await publish({ TopicArn, Message: 'no JSON' });
    expect((await receive(QueueUrl)).map(({ Body }) => Body)).toEqual([wanted]);
  });

  it('of a FIFO topic gets groups in order, and no duplicates', async () => {
    const { TopicArn, QueueUrl } = await subscribed({ RawMessageDelivery: 'true' }, true);
    for (const Message of ['a', 'a', 'b']) {
      const { SequenceNumber } = await publish({ TopicArn, Message, MessageGroupId: 'g' });
      expect(SequenceNumber).toMatch(/^\d{20}$/);
    }
    expect((await receive(QueueUrl)).map(({ Body }) => Body)).toEqual(['a', 'b']);
  });
});

describe('a batch', () => {
  it('publishes each message for itself', async () => {
    const { TopicArn, QueueUrl } = await subscribed({ RawMessageDelivery: 'true' });
    const answer = await account.sns.send(
      new PublishBatchCommand({
        TopicArn,
        PublishBatchRequestEntries: [
          { Id: 'a', Message: 'first' },
          { Id: 'b', Message: 'second', Subject: '\n' },
        ],
      }),
    );
    expect(answer.Successful).toMatchObject([{ Id: 'a', MessageId: expect.any(String) }]);
    expect(answer.Failed).toMatchObject([{ Id: 'b', Code: 'InvalidParameter', SenderFault: true }]);
    expect((await receive(QueueUrl)).map(({ Body }) => Body)).toEqual(['first']);
  });
});

describe('bad input', () => {
  it.each<[string, () => Promise<unknown>, object]>([
    [
      'a name with wrong characters',
      () => account.sns.send(new CreateTopicCommand({ Name: 'a b' })),
      { name: 'InvalidParameterException', message: 'Invalid parameter: Topic Name', status: 400 },
    ],
    [
      'no name at all',
      () => account.sns.send(new CreateTopicCommand({ Name: undefined })),
      { status: 400 },
    ],
    [
      'an unknown attribute',
      async () =>
        account.sns.send(
          new SetTopicAttributesCommand({
            TopicArn: await topic(),
            AttributeName: 'Colour',
            AttributeValue: 'blue',
          }),
        ),
      { message: 'Invalid parameter: AttributeName' },
    ],
    [
      'no ARN',
      () => publish({ TopicArn: 'orders', Message: 'a' }),
      { message: expect.stringContaining('An ARN must have at least 6 elements, not 1') },
    ],
    [
      'an empty message',
      async () => publish({ TopicArn: await topic(), Message: '' }),
      { message: 'Invalid parameter: Empty message' },
    ],
    [
      'a message that is too long',
      async () => publish({ TopicArn: await topic(), Message: 'x'.repeat(262_145) }),
      { message: 'Invalid parameter: Message too long' },
    ],
    [
      'a structure without a default',
      async () => publish({ TopicArn: await topic(), Message: '{}', MessageStructure: 'json' }),
      { message: expect.stringContaining('No default entry in JSON message body') },
    ],
    [
      'an attribute without a value',
      async () =>
        publish({
          TopicArn: await topic(),
          Message: 'a',
          MessageAttributes: { a: { DataType: 'String' } },
        }),
      { name: 'InvalidParameterValueException' },
    ],
    [
      'a protocol that is not simulated',
      async () =>
        account.sns.send(
          new SubscribeCommand({ TopicArn: await topic(), Protocol: 'email', Endpoint: 'a@b.c' }),
        ),
      { message: expect.stringContaining('Lambdarium delivers to sqs and lambda, not to email') },
    ],
    [
      'an endpoint that is no queue',
      async () =>
        account.sns.send(
          new SubscribeCommand({
            TopicArn: await topic(),
            Protocol: 'sqs',
            Endpoint: arn('lambda', 'function:f'),
          }),
        ),
      { message: 'Invalid parameter: SQS endpoint ARN' },
    ],
    [
      'a filter that is none',
      async () => subscribed({ FilterPolicy: '{"a":"b"}' }),
      { message: expect.stringContaining('"a" must be an object or an array') },
    ],
    [
      'an empty batch',
      async () =>
        account.sns.send(
          new PublishBatchCommand({ TopicArn: await topic(), PublishBatchRequestEntries: [] }),
        ),
      { name: 'EmptyBatchRequestException' },
    ],
    [
      'a subscription that is not there',
      () =>
        account.sns.send(
          new GetSubscriptionAttributesCommand({ SubscriptionArn: `${arn('sns', 't1')}:none` }),
        ),
      { name: 'NotFoundException', message: 'Subscription does not exist', status: 404 },
    ],
  ])('%s gets AWS’s error', async (_, act, expected) => {
    expect(await refusal(act())).toMatchObject(expected);
  });

  it('an unknown action is refused in XML', async () => {
    const response = await fetch(account.app.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Version=2010-03-31&Action=Explode',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('<Type>Sender</Type><Code>InvalidAction</Code>');
  });
});
