import { z } from 'zod';
import { accountSchema } from './account';
import { actSchema } from './act';
import { changesSchema } from './changes';
import { functionConfigSchema } from './function-config';
import { inOrder } from './in-order';
import { targetSchema } from './target';

/** 2100-01-01T00:00:00Z. */
const latestEpochMs = 4_102_444_800_000;

const seedSchema = z.int().min(0).max(4_294_967_295);

const scheduledAct = actSchema.extend({ at: z.int().min(0) });

/** Everything that determines a run before it starts. */
export const scenarioSchema = z.strictObject({
  v: z.literal(1),
  seed: seedSchema,
  epochMs: z.int().min(0).max(latestEpochMs),
  account: accountSchema,
  targets: z.array(targetSchema).max(100).readonly(),
  functions: z
    .array(functionConfigSchema)
    .max(100)
    .refine((functions) => new Set(functions.map(({ name }) => name)).size === functions.length, {
      error: 'each function must have a name of its own',
    })
    .readonly(),
  changes: changesSchema,
  acts: z
    .array(scheduledAct)
    .max(1_000)
    .refine(inOrder, { error: 'acts must stand in the order of their moments' })
    .readonly(),
});
