import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { TestAccount } from './messaging-account';

/** The calls that nearly every test of a queue needs, each queue with a name of its own. */
export function queueCalls(account: () => TestAccount) {
  let count = 0;

  async function queue(attributes: Record<string, string> = {}, suffix = ''): Promise<string> {
    count += 1;
    const made = await account().sqs.send(
      new CreateQueueCommand({ QueueName: `q${count}${suffix}`, Attributes: attributes }),
    );
    return made.QueueUrl ?? '';
  }

  return {
    queue,
    fifoQueue: (attributes: Record<string, string> = {}) =>
      queue({ FifoQueue: 'true', ...attributes }, '.fifo'),
    send: (QueueUrl: string, MessageBody: string, more: object = {}) =>
      account().sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more })),
    async receive(QueueUrl: string, more: Partial<ReceiveMessageCommandInput> = {}) {
      const { Messages = [] } = await account().sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }),
      );
      return Messages;
    },
    arnOf: (url: string) => `arn:aws:sqs:us-west-2:123456789012:${url.split('/').at(-1)}`,
  };
}
