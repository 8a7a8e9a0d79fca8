import { z } from 'zod';
import { behaviourSchema } from './behaviour';
import { deadLetterTargetSchema, successTargetSchema, targetSchema } from './target';

/** A function name as CreateFunction allows it. */
const functionNameSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, - or _');

const qualifierName = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,128}$/, 'must be 1 to 128 letters, digits, - or _');

const versionNumber = z.int().min(1).max(10_000);

const code = {
  memoryMb: z.int().min(128).max(10_240),
  timeoutMs: z.int().min(1_000).max(900_000).multipleOf(1_000),
  initMs: z.int().min(0).max(3_600_000),
  behaviour: behaviourSchema,
};

const asynchronous = {
  retries: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  maximumEventAgeS: z.int().min(60).max(21_600),
  onSuccess: successTargetSchema.nullable(),
  onFailure: targetSchema.nullable(),
};

/** A function and its settings, within Lambda's own limits. What hangs together is the engine's to check. */
export const functionConfigSchema = z.strictObject({
  name: functionNameSchema,
  architecture: z.enum(['x86_64', 'arm64']),
  ...code,
  ...asynchronous,
  logFormat: z.enum(['Text', 'JSON']),
  deadLetter: deadLetterTargetSchema.nullable(),
  roleMaySend: z.boolean(),
  reservedConcurrency: z.int().min(0).max(1_000_000).nullable(),
  recursiveLoop: z.enum(['Terminate', 'Allow']),
  versions: z
    .array(z.strictObject({ version: versionNumber, ...code }))
    .max(100)
    .readonly(),
  aliases: z
    .array(
      z.strictObject({
        name: qualifierName,
        version: z.int().min(0).max(10_000),
        additional: z
          .strictObject({ version: versionNumber, weight: z.number().min(0).max(1) })
          .nullable(),
      }),
    )
    .max(100)
    .readonly(),
  qualifiers: z
    .array(
      z.strictObject({
        qualifier: qualifierName,
        asynchronous: z.strictObject(asynchronous).nullable(),
        provisionedConcurrency: z.int().min(0).max(10_000),
      }),
    )
    .max(100)
    .readonly(),
});
