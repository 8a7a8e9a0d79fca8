import { z } from 'zod';
import { acceptMessage, messageInput } from '../accept-message';
import { checkBatch, eachEntry } from '../batch';
import { sqsErrors } from '../errors';
import { operation, queueAt, queueInput } from '../operation';

/** All bodies of a batch together. */
const mostBytes = 1_048_576;

/** Puts up to ten messages into a queue, each for itself. */
export const sendMessageBatch = operation(
  z.object({
    ...queueInput,
    Entries: z.array(z.object({ Id: z.string(), ...messageInput })).default([]),
  }),
  ({ QueueUrl, Entries }, call) => {
    const hosted = queueAt(call, QueueUrl);
    checkBatch(Entries, 'SendMessageBatchRequestEntry');
    const bytes = Entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.MessageBody), 0);
    if (bytes > mostBytes) throw sqsErrors.batchTooLong(mostBytes, bytes);
    return eachEntry(Entries, (entry) => acceptMessage(call, hosted, entry));
  },
);
