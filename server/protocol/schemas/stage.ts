import { z } from 'zod';
import { maxBeats, maxNoteCharacters, maxTitleCharacters } from './bounds';

/** A browser's random name among the voters: long enough that nobody meets another's. */
export const voterSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,40}$/, 'must be 16 to 40 letters, digits, - or _');

const moment = z.int().min(0);
export const stageTitleSchema = z.string().max(maxTitleCharacters);

export const beatsSchema = z
  .array(
    z.strictObject({
      id: z.int().min(1).max(1_000_000),
      at: moment,
      title: stageTitleSchema,
      note: z.string().max(maxNoteCharacters),
    }),
  )
  .max(maxBeats)
  .refine((beats) => new Set(beats.map(({ id }) => id)).size === beats.length, {
    error: 'each beat must have a number of its own',
  })
  .readonly();

export const questionSchema = z.strictObject({
  kind: z.enum(['runs', 'status', 'end', 'record', 'again', 'over']),
  options: z.array(z.string().min(1).max(40)).min(2).max(8).readonly(),
});

export const holdSchema = z.strictObject({
  run: z.int().min(1),
  at: moment,
  why: z.enum(['frozen', 'looking']),
});

export const thingSchema = z
  .string()
  .regex(/^[a-z]{1,20}-[A-Za-z0-9]{1,20}$/, 'must name a thing of a run');

/** What a presenter can ask besides the commands of the room. */
export const stageCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('beats'), beats: beatsSchema }),
  z.strictObject({ type: z.literal('blank'), on: z.boolean() }),
  z.strictObject({ type: z.literal('hold'), hold: holdSchema.nullable() }),
  z.strictObject({
    type: z.literal('spotlight'),
    thing: thingSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('goTo'), at: moment }),
  z.strictObject({ type: z.literal('invoke') }),
  z.strictObject({ type: z.literal('ask'), run: z.int().min(1), question: questionSchema }),
  z.strictObject({ type: z.literal('poll'), step: z.enum(['close', 'reveal', 'dismiss']) }),
  z.strictObject({ type: z.literal('handOver') }),
  z.strictObject({ type: z.literal('takeBack') }),
  z.strictObject({ type: z.literal('end') }),
]);

export const presentRequestSchema = z.strictObject({
  title: stageTitleSchema,
  scenario: z.unknown(),
});

export const voteSchema = z.strictObject({ poll: z.int().min(1), option: z.int().min(0).max(7) });

/** A device's clock may be years off. */
export const clockReportSchema = z.strictObject({
  offsetMs: z.number().min(-1e13).max(1e13),
  latencyMs: z.number().min(0).max(600_000),
  serverNow: z.number().min(0).max(1e14),
});
