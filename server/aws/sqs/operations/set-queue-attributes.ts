import { z } from 'zod';
import { forgetExpiry } from '#queues';
import { settingsOf } from '../../messaging/host-queue';
import { checkAttributes } from '../attributes';
import { sqsErrors } from '../errors';
import { operation, queueAt, queueInput } from '../operation';

/** Changes attributes; an empty policy takes it away. */
export const setQueueAttributes = operation(
  z.object({ ...queueInput, Attributes: z.record(z.string(), z.string()) }),
  ({ QueueUrl, Attributes }, call) => {
    const hosted = queueAt(call, QueueUrl);
    const { queue, attributes } = hosted;
    if ('FifoQueue' in Attributes && Attributes.FifoQueue !== attributes.get('FifoQueue')) {
      throw sqsErrors.invalidAttributeName('FifoQueue');
    }
    const accountId = call.state.room.account.id;
    checkAttributes(Attributes, queue.fifo, accountId);
    for (const [name, value] of Object.entries(Attributes)) {
      if (value === '') attributes.delete(name);
      else attributes.set(name, value);
    }
    queue.settings = settingsOf(attributes, accountId);
    forgetExpiry(queue);
    hosted.modifiedAt = call.now;
    hosted.quietUntil = 0;
    return null;
  },
);
