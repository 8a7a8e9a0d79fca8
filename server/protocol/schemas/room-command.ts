import { z } from 'zod';
import { actSchema } from './act';
import { maxAdvanceMs } from './bounds';
import { changesSchema } from './changes';
import { functionConfigSchema } from './function-config';
import { paceSchema } from './pace';
import { targetSchema } from './target';

/** What an owner can ask of a room. */
export const roomCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('configureFunction'), config: functionConfigSchema }),
  z.strictObject({ type: z.literal('configureTarget'), target: targetSchema }),
  z.strictObject({
    type: z.literal('invoke'),
    act: actSchema,
    changes: changesSchema.optional(),
  }),
  z.strictObject({ type: z.literal('play') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('pace'), pace: paceSchema }),
  z.strictObject({ type: z.literal('step') }),
  z.strictObject({ type: z.literal('skipWait') }),
  z.strictObject({ type: z.literal('advance'), ms: z.number().min(0).max(maxAdvanceMs) }),
]);
