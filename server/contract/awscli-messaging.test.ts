import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../app';
import { startTestApp } from '../start-test-app';

/** Debian's, which still speaks SQS's query protocol. */
const cli = '/usr/bin/aws';
const run = promisify(execFile);

let app: App & { readonly url: string };

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function aws(...parameters: string[]): Promise<string> {
  const { stdout } = await run(
    cli,
    [...parameters, '--endpoint-url', app.url, '--region', 'us-west-2', '--output', 'json'],
    {
      env: {
        NODE_ENV: 'test',
        PATH: '/usr/bin:/bin',
        HOME: '/nonexistent',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_PAGER: '',
      },
    },
  );
  return stdout;
}

const json = async (...parameters: string[]): Promise<Record<string, unknown>> => {
  const text = await aws(...parameters);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
};

describe.skipIf(!existsSync(cli))('Debian’s awscli', () => {
  it('receives and deletes the dead letter of a function', async () => {
    const put = await fetch(`${app.url}/api/rooms/local/functions/fails`, {
      method: 'PUT',
      body: JSON.stringify({
        behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'boom', durationMs: 5 },
        deadLetter: { kind: 'sqs', name: 'dead' },
      }),
    });
    expect(put.status).toBe(200);
    await aws(
      ...['lambda', 'invoke', '--function-name', 'fails', '--invocation-type', 'Event'],
      ...['--payload', 'eyJhIjogMX0=', '/dev/null'],
    );
    const { QueueUrl } = await json('sqs', 'get-queue-url', '--queue-name', 'dead');
    const queue = ['--queue-url', String(QueueUrl)];
    const { Messages } = (await json(
      ...['sqs', 'receive-message', ...queue, '--wait-time-seconds', '5'],
      ...['--attribute-names', 'All', '--message-attribute-names', 'All'],
    )) as { Messages: Record<string, unknown>[] };
    expect(Messages).toMatchObject([
      {
        Body: '{"a": 1}',
        Attributes: { ApproximateReceiveCount: '1' },
        MessageAttributes: { ErrorMessage: { StringValue: 'boom', DataType: 'String' } },
      },
    ]);
    const handle = String(Messages[0]?.ReceiptHandle);
    expect(await aws('sqs', 'delete-message', ...queue, '--receipt-handle', handle)).toBe('');
    expect(await aws('sqs', 'receive-message', ...queue)).toBe('');
  }, 60_000);

  it('publishes through a topic, and puts events on the bus', async () => {
    const { QueueUrl } = await json('sqs', 'create-queue', '--queue-name', 'inbox');
    const endpoint = 'arn:aws:sqs:us-west-2:123456789012:inbox';
    const { TopicArn } = await json('sns', 'create-topic', '--name', 'news');
    const topic = ['--topic-arn', String(TopicArn)];
    await json(
      ...['sns', 'subscribe', ...topic, '--protocol', 'sqs'],
      ...['--notification-endpoint', endpoint, '--attributes', 'RawMessageDelivery=true'],
    );
    const { MessageId } = await json('sns', 'publish', ...topic, '--message', 'extra & <extra>');
    expect(MessageId).toMatch(/^[0-9a-f-]{36}$/);
    await json('events', 'put-rule', '--name', 'all', '--event-pattern', '{"source":["shop"]}');
    await json('events', 'put-targets', '--rule', 'all', '--targets', `Id=1,Arn=${endpoint}`);
    const entry = '[{"Source":"shop","DetailType":"order","Detail":"{\\"n\\":1}"}]';
    await json('events', 'put-events', '--entries', entry);
    const { Messages } = (await json(
      ...['sqs', 'receive-message', '--queue-url', String(QueueUrl)],
      ...['--max-number-of-messages', '10'],
    )) as { Messages: { Body: string }[] };
    expect(Messages.map(({ Body }) => Body)).toEqual([
      'extra & <extra>',
      expect.stringContaining('"detail":{"n":1}'),
    ]);
  }, 90_000);

  it('shows a refusal in AWS’s words', async () => {
    await expect(aws('sqs', 'get-queue-url', '--queue-name', 'nowhere')).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'An error occurred (AWS.SimpleQueueService.NonExistentQueue) when calling the GetQueueUrl operation: The specified queue does not exist for this wsdl version.',
      ),
    });
  }, 30_000);
});
