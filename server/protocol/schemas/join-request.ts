import { z } from 'zod';
import { actSchema } from './act';
import { functionConfigSchema } from './function-config';
import { voterSchema } from './stage';

/** A sequence number of a room's events. */
export const sinceSchema = z.int().min(0);

/** The form of a join. Its scenario and pace have schemas of their own, checked once the version is known to match. */
export const joinRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    version: z.int(),
    kind: z.literal('join'),
    room: z.string().min(1).max(64),
    secret: z.string().min(1).max(128).optional(),
    since: sinceSchema.optional(),
    epochMs: z.number().optional(),
  }),
  z.strictObject({
    version: z.int(),
    kind: z.literal('open'),
    scenario: z.unknown(),
    pace: z.unknown().optional(),
  }),
  z.strictObject({
    version: z.int(),
    kind: z.literal('fork'),
    run: z.int().min(1),
    at: z.int().min(0),
    change: z.strictObject({
      config: functionConfigSchema.nullable(),
      act: actSchema.nullable(),
    }),
  }),
  z.strictObject({
    version: z.int(),
    kind: z.literal('code'),
    code: z.string().min(1).max(24),
    secret: z.string().min(1).max(128).optional(),
    voter: voterSchema.optional(),
    room: z.string().min(1).max(64).optional(),
    since: sinceSchema.optional(),
    epochMs: z.number().optional(),
  }),
]);
