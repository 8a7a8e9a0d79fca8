import {
  CreateQueueCommand,
  DeleteMessageCommand,
  SendMessageBatchCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestAccount, type TestAccount } from './messaging-account';
import { queueCalls } from './queue-calls';
import { refusal } from './refusal';

// The whole server and the SDK are at work in each of these tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let account: TestAccount;

beforeAll(async () => {
  account = await openTestAccount();
});
afterAll(() => account.close());

const { queue, send, receive, arnOf } = queueCalls(() => account);

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
