import { z } from 'zod';
import type { RoomRecord, Standing } from '#protocol';
import { functionConfigSchema, paceSchema } from '#protocol/schemas/index';

const micros = z.int().min(0);

/** What a row of the table of rooms holds as JSON: the data folder is a boundary like any other. */
export const headerSchema = z.strictObject({
  room: z.string().min(1),
  seed: z.int().min(0).max(4_294_967_295),
  epochMs: z.number(),
}) satisfies z.ZodType<RoomRecord['header']>;

export const keysSchema = z.strictObject({
  secretDigest: z.string().regex(/^[0-9a-f]{64}$/),
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
}) satisfies z.ZodType<NonNullable<RoomRecord['keys']>>;

export const standingSchema = z.strictObject({
  at: micros,
  seq: z.int().min(0),
  revision: z.int().min(0),
  playing: z.boolean(),
  pace: paceSchema,
  watched: z.boolean(),
  planned: z
    .array(
      z.strictObject({
        at: micros,
        config: functionConfigSchema,
        plannedAt: micros,
        made: z.boolean(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Standing>;

/** Commands were checked before they were written: here it is their shape alone that tells damage. */
export const entriesSchema = z.array(
  z.object({ at: micros, command: z.looseObject({ type: z.string() }) }),
);
