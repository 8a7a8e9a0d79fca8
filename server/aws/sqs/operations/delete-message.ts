import { z } from 'zod';
import { remove } from '#queues';
import type { HostedQueue } from '../../messaging/hosted-queue';
import { checkBatch, eachEntry } from '../batch';
import { sqsErrors } from '../errors';
import { operation, queueAt, queueInput } from '../operation';
import { readReceiptHandle } from '../receipt-handle';

/** Deletes a message by a receipt. What is gone already is deleted well. */
export const deleteMessage = operation(
  z.object({ ...queueInput, ReceiptHandle: z.string() }),
  ({ QueueUrl, ReceiptHandle }, call) => {
    deleteFrom(queueAt(call, QueueUrl), ReceiptHandle, call.now);
    return null;
  },
);

/** Deletes up to ten messages, each for itself. */
export const deleteMessageBatch = operation(
  z.object({
    ...queueInput,
    Entries: z.array(z.object({ Id: z.string(), ReceiptHandle: z.string() })).default([]),
  }),
  ({ QueueUrl, Entries }, call) => {
    const hosted = queueAt(call, QueueUrl);
    checkBatch(Entries, 'DeleteMessageBatchRequestEntry');
    return eachEntry(Entries, ({ ReceiptHandle }) => {
      deleteFrom(hosted, ReceiptHandle, call.now);
      return {};
    });
  },
);

function deleteFrom(hosted: HostedQueue, handle: string, now: number): void {
  const { queue } = hosted;
  const result = remove(queue, readReceiptHandle(queue.name, handle), now);
  // The next of its group may be visible now.
  hosted.quietUntil = 0;
  if (result !== 'expired') return;
  throw sqsErrors.invalidParameterValue(
    `Value ${handle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.`,
  );
}
