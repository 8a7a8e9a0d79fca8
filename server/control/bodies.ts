import { z } from 'zod';
import { withDefaults } from '#model/scenario-defaults';
import {
  functionConfigSchema,
  maxAdvanceMs,
  paceSchema,
  scenarioSchema,
} from '#protocol/schemas/index';

const paceName = z.enum(['story', 'instant', 'manual', 'auto']);

/** `POST /api/rooms`: everything may be left out, in the scenario too. */
export const openBody = z.strictObject({
  scenario: z
    .preprocess(withDefaults, scenarioSchema)
    .refine(({ changes }) => changes.length === 0, {
      error: 'a room makes no changes by itself: send them when they are due',
    })
    .optional(),
  /** The room's seed; without one the scenario's own, or a random one. */
  seed: z.number().int().min(0).max(4_294_967_295).optional(),
  pace: z.union([paceName.transform((kind) => ({ kind })), paceSchema]).default({ kind: 'auto' }),
});

/** `PUT …/clock`: `{ "pace": "manual" }` (with `"answersCallers": true` clients are answered all the same) or `{ "rate": 60 }`, and `{ "playing": false }` to pause. */
export const clockBody = z
  .strictObject({
    pace: paceName.optional(),
    rate: z.number().min(0.25).max(600).optional(),
    playing: z.boolean().optional(),
    answersCallers: z.boolean().optional(),
  })
  .refine(({ pace, rate, playing }) => (pace ?? rate ?? playing) !== undefined, {
    error: 'give a pace, a rate or playing',
  })
  .refine(({ pace, rate }) => pace === undefined || rate === undefined, {
    error: 'give a pace or a rate, not both',
  })
  .refine(({ pace, answersCallers }) => answersCallers === undefined || pace === 'manual', {
    error: 'answersCallers goes with pace manual alone',
  });

/** `PUT …/functions/{name}`: what is left out stays as it is. */
export const functionBody = functionConfigSchema.omit({ name: true }).partial();

/** `POST …/advance`; with `"until": "settled"` only as far as something is pending, and `ms` at most. */
export const advanceBody = z.strictObject({
  ms: z.number().min(0).max(maxAdvanceMs),
  until: z.literal('settled').optional(),
});

/** The query of `GET …/events`. */
export const eventsQuery = z.strictObject({ since: z.coerce.number().int().min(0).default(0) });
