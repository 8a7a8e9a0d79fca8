import { z } from 'zod';
import { changeVisibility } from '#queues';
import type { HostedQueue } from '../../messaging/hosted-queue';
import { ServiceError } from '../../protocols/service-error';
import { checkBatch, eachEntry } from '../batch';
import { sqsErrors } from '../errors';
import { operation, queueAt, queueInput } from '../operation';
import { readReceiptHandle } from '../receipt-handle';

/** Gives a consumer more time, or less, for a message in flight. */
export const changeMessageVisibility = operation(
  z.object({ ...queueInput, ReceiptHandle: z.string(), VisibilityTimeout: z.int() }),
  ({ QueueUrl, ReceiptHandle, VisibilityTimeout }, call) => {
    change(queueAt(call, QueueUrl), ReceiptHandle, VisibilityTimeout, call.now);
    return null;
  },
);

/** The same for up to ten messages, each for itself. */
export const changeMessageVisibilityBatch = operation(
  z.object({
    ...queueInput,
    Entries: z
      .array(
        z.object({
          Id: z.string(),
          ReceiptHandle: z.string(),
          VisibilityTimeout: z.int().default(0),
        }),
      )
      .default([]),
  }),
  ({ QueueUrl, Entries }, call) => {
    const hosted = queueAt(call, QueueUrl);
    checkBatch(Entries, 'ChangeMessageVisibilityBatchRequestEntry');
    return eachEntry(Entries, ({ ReceiptHandle, VisibilityTimeout }) => {
      change(hosted, ReceiptHandle, VisibilityTimeout, call.now);
      return {};
    });
  },
);

function change(hosted: HostedQueue, handle: string, seconds: number, now: number): void {
  if (seconds < 0 || seconds > 43_200) {
    throw sqsErrors.invalidParameterValue(
      `Value ${seconds} for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and 43200.`,
    );
  }
  const { queue } = hosted;
  const result = changeVisibility(queue, readReceiptHandle(queue.name, handle), seconds, now);
  hosted.quietUntil = 0;
  switch (result) {
    case 'changed':
      return;
    case 'gone':
      throw sqsErrors.invalidParameterValue(
        `Value ${handle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`,
      );
    case 'notInFlight':
      throw new ServiceError(
        400,
        'MessageNotInflight',
        'The specified message is not in flight.',
        'AWS.SimpleQueueService.MessageNotInflight',
      );
    default:
      result satisfies never;
  }
}
