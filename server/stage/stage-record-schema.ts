import { z } from 'zod';
import {
  beatsSchema,
  holdSchema,
  questionSchema,
  scenarioSchema,
  stageTitleSchema,
  thingSchema,
  voterSchema,
} from '#protocol/schemas/index';
import type { StageRecord } from './stage-record';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What is kept of a presented room: the data folder is a boundary like any other. */
export const stageRecordSchema = z.strictObject({
  v: z.literal(1),
  code: z.string().min(1),
  room: z.string().min(1),
  title: stageTitleSchema,
  phase: z.enum(['running', 'ended']),
  secretDigest: digest,
  secondDigest: digest.nullable(),
  secondCame: z.boolean(),
  scenario: scenarioSchema,
  beats: beatsSchema,
  blank: z.boolean(),
  hold: holdSchema.nullable(),
  spotlight: thingSchema.nullable(),
  ballot: z
    .strictObject({
      id: z.int().min(1),
      run: z.int().min(1),
      question: questionSchema,
      phase: z.enum(['open', 'closed', 'revealed']),
      votes: z.array(z.tuple([voterSchema, z.int().min(0).max(7)]).readonly()).readonly(),
    })
    .nullable(),
  polls: z.int().min(0),
  revision: z.int().min(0),
  usedAtMs: z.number().min(0),
}) satisfies z.ZodType<StageRecord>;
