import { z } from 'zod';

/** How virtual time passes. */
export const paceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('story') }),
  z.strictObject({ kind: z.literal('instant') }),
  z.strictObject({ kind: z.literal('manual'), answersCallers: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('auto') }),
  z.strictObject({ kind: z.literal('rate'), rate: z.number().min(0.25).max(600) }),
]);
