import { InvokeCommand } from '@aws-sdk/client-lambda';
import { CreateQueueCommand, type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { TestAccount } from './messaging-account';
import { whileAdvancing } from './while-advancing';

export const arn = (service: string, resource: string) =>
  `arn:aws:${service}:us-west-2:123456789012:${resource}`;

/** A function's behaviour that ends each event in its dead-letter queue. */
export const failing = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'boom',
  durationMs: 10,
} as const;

/** Seconds that three attempts take, a minute and two minutes apart, and everything around them. */
export const threeAttempts = 240;

/** What a test does that follows an event from its call to where it ends up. */
export const eventCalls = (account: () => TestAccount) => ({
  createQueue: async (QueueName: string) =>
    (await account().sqs.send(new CreateQueueCommand({ QueueName }))).QueueUrl ?? '',

  createFunction: (name: string, settings: object) =>
    account().control('PUT', `functions/${name}`, settings),

  async receive(QueueUrl: string): Promise<readonly Message[]> {
    const { Messages = [] } = await account().sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        AttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
    );
    return Messages;
  },

  /** At pace manual even the answer 202 takes an advance. */
  invoke(FunctionName: string, payload: string) {
    const event = { FunctionName, InvocationType: 'Event', Payload: Buffer.from(payload) } as const;
    return whileAdvancing(account().lambda.send(new InvokeCommand(event)), account().advance);
  },
});
