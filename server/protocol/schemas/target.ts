import { z } from 'zod';

/** A standard SQS queue or SNS topic. */
export const targetSchema = z.strictObject({
  kind: z.enum(['sqs', 'sns']),
  name: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/, 'must be 1 to 80 letters, digits, - or _'),
});
