import { z } from 'zod';
import { operation, queueAt, urlOf } from '../operation';

/** The URL of a queue by its name. */
export const getQueueUrl = operation(
  z.object({ QueueName: z.string(), QueueOwnerAWSAccountId: z.string().optional() }),
  ({ QueueName, QueueOwnerAWSAccountId }, call) => {
    const owner = QueueOwnerAWSAccountId ?? call.state.room.account.id;
    return { QueueUrl: urlOf(call, queueAt(call, `/${owner}/${QueueName}`).queue.name) };
  },
);
