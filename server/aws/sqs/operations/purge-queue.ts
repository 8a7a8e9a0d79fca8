import { z } from 'zod';
import { purge } from '#queues';
import { sqsErrors } from '../errors';
import { operation, queueAt, queueInput } from '../operation';

/** A queue is purged once a minute at most. */
const intervalMs = 60_000;

/** Deletes all messages of a queue. */
export const purgeQueue = operation(z.object(queueInput), ({ QueueUrl }, call) => {
  const hosted = queueAt(call, QueueUrl);
  const { queue, purgedAt } = hosted;
  if (purgedAt !== null && call.now < purgedAt + intervalMs) {
    throw sqsErrors.purgeQueueInProgress(queue.name);
  }
  hosted.purgedAt = call.now;
  purge(queue);
  return null;
});
