import { z } from 'zod';

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
]);
