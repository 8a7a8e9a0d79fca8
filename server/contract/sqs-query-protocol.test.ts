import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestAccount, type TestAccount } from './messaging-account';

// The whole server and the SDK are at work in each of these tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let account: TestAccount;

beforeAll(async () => {
  account = await openTestAccount();
});
afterAll(() => account.close());

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
