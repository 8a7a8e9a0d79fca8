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
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  TagQueueCommand,
  UntagQueueCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestAccount, type TestAccount } from './messaging-account';
import { whileAdvancing } from './while-advancing';

// The whole server and the SDK are at work in each of these tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let account: TestAccount;
let count = 0;

beforeAll(async () => {
  account = await openTestAccount();
});
afterAll(() => account.close());

async function queue(attributes: Record<string, string> = {}, suffix = ''): Promise<string> {
  count += 1;
  const made = await account.sqs.send(
    new CreateQueueCommand({ QueueName: `q${count}${suffix}`, Attributes: attributes }),
  );
  return made.QueueUrl ?? '';
}

const fifoQueue = (attributes: Record<string, string> = {}) =>
  queue({ FifoQueue: 'true', ...attributes }, '.fifo');

const send = (QueueUrl: string, MessageBody: string, more: object = {}) =>
  account.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));

async function receive(QueueUrl: string, more: Partial<ReceiveMessageCommandInput> = {}) {
  const { Messages = [] } = await account.sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }),
  );
  return Messages;
}

const arnOf = (url: string) => `arn:aws:sqs:us-west-2:123456789012:${url.split('/').at(-1)}`;

/** What AWS answers to bad input, as the SDK shows it. */
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('should have been refused'),
    (error: Error & { readonly $metadata?: { readonly httpStatusCode?: number } }) => ({
      name: error.name,
      message: error.message,
      status: error.$metadata?.httpStatusCode,
    }),
  );

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

describe('bad input', () => {
  const url = () => queue();

  it.each<[string, () => Promise<unknown>, object]>([
    [
      'a name with wrong characters',
      () => account.sqs.send(new CreateQueueCommand({ QueueName: 'a b' })),
      {
        name: 'InvalidParameterValue',
        message:
          'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
        status: 400,
      },
    ],
    [
      'a FIFO queue without its suffix',
      () => fifoQueueWithout(),
      { message: expect.stringContaining('must end with .fifo suffix') },
    ],
    [
      'an unknown attribute',
      () => queue({ Colour: 'blue' }),
      { name: 'InvalidAttributeName', message: 'Unknown Attribute Colour.' },
    ],
    [
      'a value out of range',
      () => queue({ VisibilityTimeout: '43201' }),
      { name: 'InvalidAttributeValue' },
    ],
    [
      'a redrive policy without a count',
      async () =>
        queue({ RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf(await url()) }) }),
      { name: 'InvalidAttributeValue' },
    ],
    [
      'an attribute that cannot be set',
      async () =>
        account.sqs.send(
          new SetQueueAttributesCommand({ QueueUrl: await url(), Attributes: { QueueArn: 'x' } }),
        ),
      { name: 'InvalidAttributeName' },
    ],
    [
      'a wait too long',
      async () => receive(await url(), { WaitTimeSeconds: 21 }),
      {
        name: 'InvalidParameterValue',
        message:
          'Value 21 for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= 20, if provided.',
      },
    ],
    [
      'too many messages at once',
      async () => receive(await url(), { MaxNumberOfMessages: 11 }),
      { message: expect.stringContaining('Must be between 1 and 10, if provided.') },
    ],
    [
      'an empty body',
      async () => send(await url(), ''),
      { message: 'The request must contain the parameter MessageBody.' },
    ],
    [
      'a character that XML has not',
      async () => send(await url(), 'a\u0000'),
      { name: 'InvalidMessageContents' },
    ],
    [
      'a body that is too long',
      async () => send(await url(), 'x'.repeat(1_048_577)),
      {
        message:
          'One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.',
      },
    ],
    [
      'an attribute without a value',
      async () => send(await url(), 'a', { MessageAttributes: { a: { DataType: 'String' } } }),
      { message: expect.stringContaining('must contain non-empty message attribute value') },
    ],
    [
      'a deduplication id for a standard queue',
      async () => send(await url(), 'a', { MessageDeduplicationId: 'd' }),
      { message: expect.stringContaining('not valid for this queue type') },
    ],
    [
      'an empty batch',
      async () =>
        account.sqs.send(new SendMessageBatchCommand({ QueueUrl: await url(), Entries: [] })),
      {
        name: 'EmptyBatchRequest',
        message: 'There should be at least one SendMessageBatchRequestEntry in the request.',
      },
    ],
    [
      'a batch of eleven',
      async () =>
        account.sqs.send(
          new SendMessageBatchCommand({
            QueueUrl: await url(),
            Entries: Array.from({ length: 11 }, (_, i) => ({ Id: `i${i}`, MessageBody: 'a' })),
          }),
        ),
      { name: 'TooManyEntriesInBatchRequest' },
    ],
    [
      'a batch with an id twice',
      async () =>
        account.sqs.send(
          new SendMessageBatchCommand({
            QueueUrl: await url(),
            Entries: [
              { Id: 'a', MessageBody: 'a' },
              { Id: 'a', MessageBody: 'b' },
            ],
          }),
        ),
      { name: 'BatchEntryIdsNotDistinct', message: 'Id a repeated.' },
    ],
    [
      'a receipt handle that is none',
      async () =>
        account.sqs.send(
          new DeleteMessageCommand({ QueueUrl: await url(), ReceiptHandle: 'nonsense' }),
        ),
      {
        name: 'ReceiptHandleIsInvalid',
        message: 'The input receipt handle "nonsense" is not a valid receipt handle.',
        status: 404,
      },
    ],
    [
      'a queue that is not there',
      () => receive(`${account.app.url}/123456789012/nowhere`),
      {
        name: 'QueueDoesNotExist',
        message: 'The specified queue does not exist.',
        status: 400,
      },
    ],
  ])('%s gets AWS’s error', async (_, act, expected) => {
    expect(await refusal(act())).toMatchObject(expected);
  });

  const fifoQueueWithout = () => queue({ FifoQueue: 'true' });

  const post = (headers: Record<string, string>, body: string, path = '/') =>
    fetch(account.app.url + path, { method: 'POST', headers, body });
  const json = (operation: string) => ({
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `AmazonSQS.${operation}`,
  });

  it.each([
    ['no JSON', 'SendMessage', '{', 'SerializationException'],
    ['a list', 'SendMessage', '[]', 'SerializationException'],
    ['a number for a text', 'SendMessage', '{"QueueUrl":1}', 'SerializationException'],
    ['nothing', 'SendMessage', '', 'MissingRequiredParameterException'],
    [
      'deep nonsense',
      'CreateQueue',
      `{"QueueName":"x","Attributes":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      'SerializationException',
    ],
    ['an operation of Object', 'constructor', '{}', 'InvalidAction'],
    ['an unknown operation', 'Explode', '{}', 'InvalidAction'],
  ])('%s is refused in the form of the protocol', async (_, operation, body, type) => {
    const response = await post(json(operation), body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.0');
    expect(response.headers.get('x-amzn-query-error')).toMatch(/;Sender$/);
    expect(((await response.json()) as { __type: string }).__type).toBe(
      `com.amazonaws.sqs#${type}`,
    );
  });

  it('leaves the server as it was', async () => {
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, () => post(json('ReceiveMessage'), '{"QueueUrl":"x"}')),
    );
    expect(answers.every(({ status }) => status === 400)).toBe(true);
    expect((await send(await queue(), 'still here')).MessageId).toBeDefined();
  }, 30_000);
});

describe('the query protocol of older SDKs', () => {
  const form = async (parameters: Record<string, string>, path = '/') => {
    const response = await fetch(account.app.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ Version: '2012-11-05', ...parameters }),
    });
    return { status: response.status, text: await response.text() };
  };

  it('makes, sends and receives on the queue’s own URL', async () => {
    const made = await form({
      Action: 'CreateQueue',
      QueueName: 'old',
      'Attribute.1.Name': 'VisibilityTimeout',
      'Attribute.1.Value': '5',
    });
    expect(made.text).toContain(`<QueueUrl>${account.app.url}/123456789012/old</QueueUrl>`);
    const sent = await form(
      {
        Action: 'SendMessage',
        MessageBody: '<a> & "b"\r\n',
        'MessageAttribute.1.Name': 'MyAttribute',
        'MessageAttribute.1.Value.DataType': 'String',
        'MessageAttribute.1.Value.StringValue': 'foobar',
      },
      '/123456789012/old',
    );
    expect(sent.text).toContain('<MD5OfMessageAttributes>adb59cd4678ea5a855436b949cd07ab6<');
    const received = await form(
      {
        Action: 'ReceiveMessage',
        'AttributeName.1': 'ApproximateReceiveCount',
        'MessageAttributeName.1': 'All',
        MaxNumberOfMessages: '10',
      },
      '/123456789012/old',
    );
    expect(received.text).toContain(
      '<ReceiveMessageResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><ReceiveMessageResult><Message><MessageId>',
    );
    expect(received.text).toContain('<Body>&lt;a&gt; &amp; &quot;b&quot;&#xD;\n</Body>');
    expect(received.text).toContain(
      '<Attribute><Name>ApproximateReceiveCount</Name><Value>1</Value></Attribute>',
    );
    expect(received.text).toContain(
      '<MessageAttribute><Name>MyAttribute</Name><Value><StringValue>foobar</StringValue><DataType>String</DataType></Value></MessageAttribute>',
    );
    const handle = /<ReceiptHandle>(.*?)<\/ReceiptHandle>/.exec(received.text)?.[1] ?? '';
    const deleted = await form({
      Action: 'DeleteMessageBatch',
      QueueUrl: `${account.app.url}/123456789012/old`,
      'DeleteMessageBatchRequestEntry.1.Id': 'a',
      'DeleteMessageBatchRequestEntry.1.ReceiptHandle': handle,
    });
    expect(deleted.text).toContain(
      '<DeleteMessageBatchResultEntry><Id>a</Id></DeleteMessageBatchResultEntry>',
    );
  });

  it('says that a queue does not exist in words of its own', async () => {
    const { status, text } = await form({ Action: 'ReceiveMessage' }, '/123456789012/nowhere');
    expect(status).toBe(400);
    expect(text).toContain('<Code>AWS.SimpleQueueService.NonExistentQueue</Code>');
    expect(text).toContain('The specified queue does not exist for this wsdl version.');
  });

  it('refuses what contradicts itself', async () => {
    const { status } = await form({ Action: 'CreateQueue', QueueName: 'a', 'QueueName.1': 'b' });
    expect(status).toBe(400);
  });
});
