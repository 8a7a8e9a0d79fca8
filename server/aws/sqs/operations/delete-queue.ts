import { z } from 'zod';
import { operation, queueAt, queueInput } from '../operation';

/** Deletes a queue and everything in it. */
export const deleteQueue = operation(z.object(queueInput), async ({ QueueUrl }, call) => {
  const { name } = queueAt(call, QueueUrl).queue;
  call.state.queues.delete(name);
  await call.removeTarget({ kind: 'sqs', name });
  return null;
});
