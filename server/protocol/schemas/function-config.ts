import { z } from 'zod';
import { behaviourSchema } from './behaviour';
import { targetSchema } from './target';

/** A function name as CreateFunction allows it. */
const functionNameSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, - or _');

/** A function and its settings, within Lambda's own limits. */
export const functionConfigSchema = z.strictObject({
  name: functionNameSchema,
  memoryMb: z.int().min(128).max(10_240),
  timeoutMs: z.int().min(1_000).max(900_000).multipleOf(1_000),
  retries: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  maximumEventAgeS: z.int().min(60).max(21_600),
  deadLetter: targetSchema.nullable(),
  roleMaySend: z.boolean(),
  reservedConcurrency: z.int().min(0).max(1_000_000).nullable(),
  behaviour: behaviourSchema,
});
