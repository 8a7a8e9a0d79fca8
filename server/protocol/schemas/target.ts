import { z } from 'zod';

const name = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/, 'must be 1 to 80 letters, digits, - or _');
/** A function, an event bus or a bucket: dots and slashes occur in some of them. */
const wideName = z
  .string()
  .regex(/^[A-Za-z0-9._/-]{1,256}$/, 'must be 1 to 256 letters, digits, -, _, . or /');

/** A standard SQS queue or SNS topic. */
export const deadLetterTargetSchema = z.strictObject({ kind: z.enum(['sqs', 'sns']), name });

export const successTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['sqs', 'sns']), name }),
  z.strictObject({ kind: z.enum(['lambda', 'eventbridge']), name: wideName }),
]);

/** A place that events can go to. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['sqs', 'sns']), name }),
  z.strictObject({ kind: z.enum(['lambda', 'eventbridge', 's3']), name: wideName }),
]);
