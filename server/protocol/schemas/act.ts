import { z } from 'zod';
import { invocationTypes, sourceIds } from '#engine';
import { maxClientContextCharacters, maxPayloadCharacters } from './bounds';

/** One call from an event source. An unknown function or a payload that is no JSON is Lambda's to refuse. */
export const actSchema = z.strictObject({
  source: z.enum(sourceIds),
  invocationType: z.enum(invocationTypes),
  functionName: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,170}$/, 'must be 1 to 170 letters, digits, -, _ or .'),
  qualifier: z
    .string()
    .regex(/^(\$LATEST|[A-Za-z0-9_-]{1,128})$/, 'must be a version, an alias or $LATEST')
    .nullable(),
  payload: z.string().max(maxPayloadCharacters).nullable(),
  callerMayInvoke: z.boolean(),
  serviceFaults: z.int().min(0).max(200_000),
  duplicates: z.int().min(0).max(10),
  lateMs: z.int().min(0).max(3_600_000),
  client: z
    .strictObject({
      timeoutMs: z.int().min(1).max(3_600_000),
      attempts: z.int().min(1).max(10),
    })
    .nullable(),
  sourceDeadLetter: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,80}$/, 'must be 1 to 80 letters, digits, - or _')
    .nullable(),
  clientContext: z.string().max(maxClientContextCharacters).optional(),
});
