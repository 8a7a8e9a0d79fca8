import { PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  PutFunctionEventInvokeConfigCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import {
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  type Message,
} from '@aws-sdk/client-sqs';
import { Consumer } from 'sqs-consumer';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
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
