import { z } from 'zod';
import { maxPayloadCharacters } from './bounds';

const sourceId = z.enum([
  'sdk',
  'apigw-rest',
  'apigw-http',
  'alb',
  'cognito-pre-sign-up',
  'cloudfront-viewer-request',
  's3',
  'sns',
  'eventbridge-rule',
  'eventbridge-schedule',
  'ses',
]);

/** One call from an event source. An unknown function or a payload that is no JSON is Lambda's to refuse. */
export const actSchema = z.strictObject({
  source: sourceId,
  invocationType: z.enum(['RequestResponse', 'Event', 'DryRun']),
  functionName: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,170}$/, 'must be 1 to 170 letters, digits, -, _ or .'),
  payload: z.string().max(maxPayloadCharacters).nullable(),
  callerMayInvoke: z.boolean(),
});
