import { z } from 'zod';
import { maxResultCharacters, maxSourceCharacters } from './bounds';
import { jsonText } from './json-text';

const durationMs = z.int().min(0).max(3_600_000);
const errorType = z.string().min(1).max(256);
const errorMessage = z.string().max(4_096);

/** What the function does when it runs. */
export const behaviourSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('succeeds'),
    result: jsonText(maxResultCharacters).nullable(),
    durationMs,
  }),
  z.strictObject({
    kind: z.literal('returnsError'),
    result: jsonText(maxResultCharacters),
    durationMs,
  }),
  z.strictObject({ kind: z.literal('throws'), errorType, errorMessage, durationMs }),
  z.strictObject({ kind: z.literal('timesOut') }),
  z.strictObject({ kind: z.literal('outOfMemory'), durationMs }),
  z.strictObject({ kind: z.literal('exits'), exitCode: z.int().min(0).max(255), durationMs }),
  z.strictObject({ kind: z.literal('failsInit'), errorType, errorMessage }),
  z.strictObject({
    kind: z.literal('failsFirst'),
    times: z.int().min(0).max(1_000_000),
    durationMs,
  }),
  z.strictObject({
    kind: z.literal('failsSometimes'),
    probability: z.number().min(0).max(1),
    durationMs,
  }),
  z.strictObject({ kind: z.literal('throwsValue'), text: errorMessage, durationMs }),
  z.strictObject({
    kind: z.literal('returnsMuch'),
    bytes: z.int().min(2).max(1_000_000_000),
    durationMs,
  }),
  z.strictObject({ kind: z.literal('returnsNoJson'), durationMs }),
  z.strictObject({ kind: z.literal('rejectsUnhandled'), reason: errorMessage, durationMs }),
  z.strictObject({ kind: z.literal('throwsOutside'), errorType, errorMessage, durationMs }),
  z.strictObject({ kind: z.literal('neverSettles'), durationMs }),
  z.strictObject({
    kind: z.literal('leavesWork'),
    workMs: z.int().min(1).max(3_600_000),
    durationMs,
  }),
  z.strictObject({
    kind: z.literal('invokes'),
    functionName: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be a function name'),
    durationMs,
  }),
  z.strictObject({
    kind: z.literal('unavailable'),
    forMs: z.int().min(0).max(86_400_000),
    durationMs,
  }),
  z.strictObject({
    kind: z.literal('code'),
    by: z.enum(['package', 'attached', 'page']),
    source: z.string().max(maxSourceCharacters).default(''),
  }),
  z
    .strictObject({ kind: z.literal('slow'), minMs: durationMs, maxMs: durationMs })
    .refine(({ minMs, maxMs }) => minMs <= maxMs, {
      error: 'minMs must not exceed maxMs',
      path: ['minMs'],
    }),
]);
