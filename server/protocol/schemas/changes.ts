import { z } from 'zod';
import { functionConfigSchema } from './function-config';
import { inOrder } from './in-order';

/** Settings made while something runs, in the order of their moments. */
export const changesSchema = z
  .array(z.strictObject({ at: z.int().min(0), config: functionConfigSchema }))
  .max(100)
  .refine(inOrder, { error: 'changes must stand in the order of their moments' })
  .readonly();
