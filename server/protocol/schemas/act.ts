import { z } from 'zod';
import { invocationTypes, sourceIds } from '#engine';
import { maxPayloadCharacters } from './bounds';

/** One call from an event source. An unknown function or a payload that is no JSON is Lambda's to refuse. */
export const actSchema = z.strictObject({
  source: z.enum(sourceIds),
  invocationType: z.enum(invocationTypes),
  functionName: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,170}$/, 'must be 1 to 170 letters, digits, -, _ or .'),
  payload: z.string().max(maxPayloadCharacters).nullable(),
  callerMayInvoke: z.boolean(),
});
