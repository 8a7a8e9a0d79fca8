import { z } from 'zod';
import { functionConfigSchema, paceSchema } from '#protocol/schemas/index';

// What the control API answers, for its document and for the tests that hold the answers against it.

const micros = z.int().min(0).describe('Virtual time, microseconds since the room began.');

export const clockAnswer = z.strictObject({
  revision: z.int().min(0).describe('Rises with every change of the transport.'),
  at: micros,
  ratePerMs: z
    .number()
    .min(0)
    .describe('Virtual microseconds in a millisecond of wall time; 0 while it stands.'),
  until: micros.nullable().describe('Time does not pass beyond this by itself.'),
  wallAt: z.number().describe('The server’s wall clock at `at`, milliseconds since 1970.'),
  playing: z.boolean(),
  pace: paceSchema,
  settled: z.boolean().describe('No accepted event, attempt, delivery or caller is pending.'),
});

const lastSeq = z.int().min(0).describe('Sequence number of the newest event.');

export const clockIs = z.strictObject({ clock: clockAnswer });

export const closedIs = z.strictObject({ closed: z.string().describe('The id of the room.') });

export const advanced = z.strictObject({
  clock: clockAnswer,
  lastSeq,
  exhausted: z
    .boolean()
    .optional()
    .describe('With `"until": "settled"`: whether `ms` or the limit of steps ended it before.'),
});

export const settledIs = z.strictObject({ settled: z.literal(true), lastSeq });

export const opened = z.strictObject({
  room: z.string().describe('The room’s id, for the addresses of this API.'),
  secret: z.string().describe('Makes its holder an owner: send it as a bearer token.'),
  accessKeyId: z.string().describe('Selects the room in AWS clients.'),
  secretAccessKey: z.string(),
  seed: z.int().min(0),
  epochMs: z.number().describe('Milliseconds since 1970 at virtual time 0.'),
});

export const event = z
  .looseObject({
    type: z.string(),
    seq: z.int().min(1),
    at: micros,
    run: z.int().min(0).describe('0: it belongs to the account, not to a run.'),
    rule: z.string().describe('The rule that made it happen.'),
    requestId: z.string().optional().describe('As AWS clients see it, where it concerns one.'),
  })
  .describe('A fact of the simulation, in the past tense; its other members depend on its type.');

export const eventsAre = z.strictObject({
  clock: clockAnswer,
  events: z.array(event).describe('In order, those after `since`.'),
  complete: z.boolean().describe('False if events after `since` are no longer kept.'),
  lastSeq,
  viewers: z.int().min(0),
});

export const functionIs = z.strictObject({ function: functionConfigSchema });

export const runtimeIs = z.strictObject({
  runtimeApi: z.string().describe('The value of `AWS_LAMBDA_RUNTIME_API`.'),
  runtimes: z.int().min(0).describe('How many wait there or run.'),
  attached: z.boolean().describe('Whether the function’s behaviour is the code of such a runtime.'),
});

export const refusal = z.strictObject({
  error: z.strictObject({
    code: z.string().describe('For a program.'),
    message: z.string().describe('For a person: what is wrong, and what to do.'),
  }),
});
