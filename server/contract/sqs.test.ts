import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListDeadLetterSourceQueuesCommand,
  ListQueuesCommand,
  ListQueueTagsCommand,
  PurgeQueueCommand,
  SendMessageBatchCommand,
  TagQueueCommand,
  UntagQueueCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestAccount, type TestAccount } from './messaging-account';
import { queueCalls } from './queue-calls';
import { refusal } from './refusal';
import { whileAdvancing } from './while-advancing';

// The whole server and the SDK are at work in each of these tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let account: TestAccount;

beforeAll(async () => {
  account = await openTestAccount();
});
afterAll(() => account.close());

const { queue, fifoQueue, send, receive, arnOf } = queueCalls(() => account);

describe('a queue', () => {
  it('is made, found by name and prefix, and told apart by account', async () => {
    const url = await queue();
    const name = url.split('/').at(-1) ?? '';
    expect(url).toBe(`${account.app.url}/123456789012/${name}`);
    const found = await account.sqs.send(new GetQueueUrlCommand({ QueueName: name }));
    expect(found.QueueUrl).toBe(url);
    const listed = await account.sqs.send(new ListQueuesCommand({ QueueNamePrefix: name }));
    expect(listed.QueueUrls).toEqual([url]);
    const none = await account.sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'none' }));
    expect(none.QueueUrls).toBeUndefined();
    const foreign = new GetQueueUrlCommand({
      QueueName: name,
      QueueOwnerAWSAccountId: '999999999999',
    });
    expect(await refusal(account.sqs.send(foreign))).toMatchObject({ name: 'QueueDoesNotExist' });
  });

  it('has AWS’s attributes, all of them texts', async () => {
    const url = await queue({ VisibilityTimeout: '45' });
    const { Attributes } = await account.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
    );
    expect(Attributes).toEqual({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesDelayed: '0',
      ApproximateNumberOfMessagesNotVisible: '0',
      CreatedTimestamp: expect.stringMatching(/^17\d{8}$/),
      DelaySeconds: '0',
      LastModifiedTimestamp: expect.stringMatching(/^17\d{8}$/),
      MaximumMessageSize: '1048576',
      MessageRetentionPeriod: '345600',
      QueueArn: arnOf(url),
      ReceiveMessageWaitTimeSeconds: '0',
      SqsManagedSseEnabled: 'true',
      VisibilityTimeout: '45',
    });
    const unasked = await account.sqs.send(new GetQueueAttributesCommand({ QueueUrl: url }));
    expect(unasked.Attributes).toBeUndefined();
  });

  it('is the same when made again, but not with other attributes', async () => {
    const url = await queue({ VisibilityTimeout: '45' });
    const QueueName = url.split('/').at(-1);
    const again = await account.sqs.send(
      new CreateQueueCommand({ QueueName, Attributes: { VisibilityTimeout: '45' } }),
    );
    expect(again.QueueUrl).toBe(url);
    const other = new CreateQueueCommand({ QueueName, Attributes: { VisibilityTimeout: '46' } });
    expect(await refusal(account.sqs.send(other))).toEqual({
      name: 'QueueNameExists',
      message:
        'A queue already exists with the same name and a different value for attribute VisibilityTimeout',
      status: 400,
    });
  });

  it('has tags', async () => {
    const QueueUrl = await queue();
    await account.sqs.send(new TagQueueCommand({ QueueUrl, Tags: { team: 'a', stage: 'dev' } }));
    await account.sqs.send(new UntagQueueCommand({ QueueUrl, TagKeys: ['stage'] }));
    const { Tags } = await account.sqs.send(new ListQueueTagsCommand({ QueueUrl }));
    expect(Tags).toEqual({ team: 'a' });
  });

  it('is listed page by page', async () => {
    const names = ['page-a', 'page-b', 'page-c'];
    for (const QueueName of names) await account.sqs.send(new CreateQueueCommand({ QueueName }));
    const input = { QueueNamePrefix: 'page-', MaxResults: 2 };
    const first = await account.sqs.send(new ListQueuesCommand(input));
    expect(first.QueueUrls).toHaveLength(2);
    const second = await account.sqs.send(
      new ListQueuesCommand({ ...input, NextToken: first.NextToken }),
    );
    expect(second.QueueUrls).toHaveLength(1);
    expect(second.NextToken).toBeUndefined();
  });

  it('that was deleted is gone, for Lambda too', async () => {
    const QueueUrl = await queue();
    await account.sqs.send(new DeleteQueueCommand({ QueueUrl }));
    expect(await refusal(send(QueueUrl, 'a'))).toEqual({
      name: 'QueueDoesNotExist',
      message: 'The specified queue does not exist.',
      status: 400,
    });
  });
});

describe('a message', () => {
  it('comes with digests the SDK checks, attributes when asked for, and virtual times', async () => {
    const QueueUrl = await queue();
    const sent = await send(QueueUrl, 'grüße \r\n', {
      MessageAttributes: {
        MyAttribute: { DataType: 'String', StringValue: 'foobar' },
        Bytes: { DataType: 'Binary', BinaryValue: Buffer.from([0, 255]) },
      },
    });
    expect(sent.MD5OfMessageBody).toMatch(/^[0-9a-f]{32}$/);
    const [plain] = await receive(QueueUrl, { VisibilityTimeout: 0 });
    expect(plain).toEqual({
      MessageId: sent.MessageId,
      ReceiptHandle: expect.any(String),
      MD5OfBody: sent.MD5OfMessageBody,
      Body: 'grüße \r\n',
    });
    await account.advance(1);
    const [full] = await receive(QueueUrl, {
      MessageAttributeNames: ['My.*', 'Bytes'],
      MessageSystemAttributeNames: ['All'],
    });
    expect(full?.MessageAttributes?.MyAttribute).toEqual({
      DataType: 'String',
      StringValue: 'foobar',
    });
    expect(Buffer.from(full?.MessageAttributes?.Bytes?.BinaryValue ?? [])).toEqual(
      Buffer.from([0, 255]),
    );
    const { SentTimestamp, ApproximateFirstReceiveTimestamp } = full?.Attributes ?? {};
    expect(full?.Attributes).toMatchObject({ ApproximateReceiveCount: '2' });
    expect(Number(ApproximateFirstReceiveTimestamp)).toBe(Number(SentTimestamp));
    expect(new Date(Number(SentTimestamp)).toISOString()).toMatch(/^2026-11-01T00:00:/);
  });

  it('has the digest of attributes that AWS recorded', async () => {
    const sent = await send(await queue(), 'a', {
      MessageAttributes: { MyAttribute: { DataType: 'String', StringValue: 'foobar' } },
    });
    expect(sent.MD5OfMessageAttributes).toBe('adb59cd4678ea5a855436b949cd07ab6');
  });

  it('is visible again when its time-out is over on the room’s clock', async () => {
    const QueueUrl = await queue();
    await send(QueueUrl, 'a');
    const [first] = await receive(QueueUrl);
    expect(await receive(QueueUrl)).toEqual([]);
    await account.advance(30);
    const [second] = await receive(QueueUrl);
    expect(second?.MessageId).toBe(first?.MessageId);
    expect(second?.ReceiptHandle).not.toBe(first?.ReceiptHandle);
    const ReceiptHandle = second?.ReceiptHandle;
    await account.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    await account.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    await account.advance(30);
    expect(await receive(QueueUrl)).toEqual([]);
  });

  it('can be held longer and let go of', async () => {
    const QueueUrl = await queue();
    await send(QueueUrl, 'a');
    const [{ ReceiptHandle } = {}] = await receive(QueueUrl);
    const change = (VisibilityTimeout: number) =>
      account.sqs.send(
        new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }),
      );
    await change(100);
    await account.advance(60);
    expect(await receive(QueueUrl)).toEqual([]);
    await change(0);
    expect(await receive(QueueUrl, { VisibilityTimeout: 0 })).toHaveLength(1);
    expect(await refusal(change(5))).toMatchObject({ name: 'MessageNotInflight', status: 400 });
  });

  it('moves to the dead-letter queue after the last receive that is allowed', async () => {
    const dead = await queue();
    const policy = JSON.stringify({ deadLetterTargetArn: arnOf(dead), maxReceiveCount: 2 });
    const QueueUrl = await queue({ RedrivePolicy: policy, VisibilityTimeout: '1' });
    await send(QueueUrl, 'poison');
    for (const times of [1, 2]) {
      expect(await receive(QueueUrl), `receive ${times}`).toHaveLength(1);
      await account.advance(1);
    }
    expect(await receive(QueueUrl)).toEqual([]);
    const [letter] = await receive(dead, { AttributeNames: ['All'] });
    expect(letter).toMatchObject({
      Body: 'poison',
      Attributes: { DeadLetterQueueSourceArn: arnOf(QueueUrl) },
    });
    const sources = await account.sqs.send(
      new ListDeadLetterSourceQueuesCommand({ QueueUrl: dead }),
    );
    expect(sources.queueUrls).toEqual([QueueUrl]);
  });

  it('is sent, changed and deleted in batches, each for itself', async () => {
    const QueueUrl = await queue();
    const sent = await account.sqs.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'a', MessageBody: 'first' },
          { Id: 'b', MessageBody: 'second', DelaySeconds: 901 },
        ],
      }),
    );
    expect(sent.Successful).toMatchObject([{ Id: 'a', MD5OfMessageBody: expect.any(String) }]);
    expect(sent.Failed).toMatchObject([
      { Id: 'b', SenderFault: true, Code: 'InvalidParameterValue' },
    ]);
    const [{ ReceiptHandle } = {}] = await receive(QueueUrl);
    const changed = await account.sqs.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl,
        Entries: [{ Id: 'x', ReceiptHandle, VisibilityTimeout: 1 }],
      }),
    );
    expect(changed.Successful).toEqual([{ Id: 'x' }]);
    const deleted = await account.sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'y', ReceiptHandle },
          { Id: 'z', ReceiptHandle: 'nonsense' },
        ],
      }),
    );
    expect(deleted.Successful).toEqual([{ Id: 'y' }]);
    expect(deleted.Failed).toMatchObject([{ Id: 'z', Code: 'ReceiptHandleIsInvalid' }]);
  });

  it('is purged with all others, once a minute', async () => {
    const QueueUrl = await queue();
    await send(QueueUrl, 'a');
    const purge = () => account.sqs.send(new PurgeQueueCommand({ QueueUrl }));
    await purge();
    expect(await receive(QueueUrl)).toEqual([]);
    expect(await refusal(purge())).toMatchObject({ name: 'PurgeQueueInProgress', status: 403 });
    await account.advance(60);
    await purge();
  });
});

describe('a FIFO queue', () => {
  it('keeps groups in order and knows duplicates by their content', async () => {
    const QueueUrl = await fifoQueue({ ContentBasedDeduplication: 'true' });
    const first = await send(QueueUrl, 'a1', { MessageGroupId: 'a' });
    const duplicate = await send(QueueUrl, 'a1', { MessageGroupId: 'a' });
    expect(duplicate.MessageId).toBe(first.MessageId);
    expect(duplicate.SequenceNumber).toBe(first.SequenceNumber);
    await send(QueueUrl, 'a2', { MessageGroupId: 'a' });
    await send(QueueUrl, 'b1', { MessageGroupId: 'b' });
    const [a1] = await receive(QueueUrl, { MaxNumberOfMessages: 1, AttributeNames: ['All'] });
    expect(a1).toMatchObject({
      Body: 'a1',
      Attributes: { MessageGroupId: 'a', SequenceNumber: first.SequenceNumber },
    });
    expect((await receive(QueueUrl)).map(({ Body }) => Body)).toEqual(['b1']);
    await account.sqs.send(
      new DeleteMessageCommand({ QueueUrl, ReceiptHandle: a1?.ReceiptHandle }),
    );
    expect((await receive(QueueUrl)).map(({ Body }) => Body)).toEqual(['a2']);
  });

  it('wants a group, and a deduplication id or content-based deduplication', async () => {
    const QueueUrl = await fifoQueue();
    expect(await refusal(send(QueueUrl, 'a'))).toMatchObject({
      message: 'The request must contain the parameter MessageGroupId.',
    });
    expect(await refusal(send(QueueUrl, 'a', { MessageGroupId: 'g' }))).toMatchObject({
      message:
        'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    });
  });
});

// When it looks, whom it serves and when it gives up is tested where time stands: aws/messaging/long-polls.test.ts.
describe('long polling', () => {
  it('answers when a message comes', async () => {
    const QueueUrl = await queue();
    const waiting = receive(QueueUrl, { WaitTimeSeconds: 20 });
    await send(QueueUrl, 'at last');
    expect(await waiting).toMatchObject([{ Body: 'at last' }]);
  });

  it('answers when a delay is over on the room’s clock', async () => {
    const QueueUrl = await queue();
    await send(QueueUrl, 'late', { DelaySeconds: 10 });
    const waiting = receive(QueueUrl, { WaitTimeSeconds: 20 });
    expect(await whileAdvancing(waiting, account.advance, 2)).toMatchObject([{ Body: 'late' }]);
  });

  it('ends with nothing by the room’s clock, as long as the queue says', async () => {
    const QueueUrl = await queue({ ReceiveMessageWaitTimeSeconds: '20' });
    expect(await whileAdvancing(receive(QueueUrl), account.advance, 2)).toEqual([]);
  });

  it('ends by the clock on the wall when the room’s stands', async () => {
    expect(await receive(await queue(), { WaitTimeSeconds: 1 })).toEqual([]);
  });
});
