import { z } from 'zod';
import { acceptMessage, messageInput } from '../accept-message';
import { operation, queueAt, queueInput } from '../operation';

/** Puts a message into a queue. */
export const sendMessage = operation(
  z.object({ ...queueInput, ...messageInput }),
  ({ QueueUrl, ...message }, call) => acceptMessage(call, queueAt(call, QueueUrl), message),
);
