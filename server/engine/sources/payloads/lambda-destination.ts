import { arnOf } from '../arn';
import { isoMilliseconds } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

type Condition = 'Success' | 'RetriesExhausted' | 'EventAgeExceeded' | 'ZeroReservedConcurrency';

/** The head of every record. The ARN names a version even where nobody asked for one. */
const head = <TCondition extends Condition>(
  context: EventContext,
  condition: TCondition,
  approximateInvokeCount: number,
) => ({
  version: '1.0',
  timestamp: isoMilliseconds(context.epochMs),
  requestContext: {
    requestId: uuidFrom(context.hex('first request', 32)),
    functionArn: arnOf(context, 'lambda', 'function:resize-image:$LATEST'),
    condition,
    approximateInvokeCount,
  },
  requestPayload: sampleOrder,
});

/** The record of an invocation that succeeded. */
export const successRecord = (context: EventContext) => ({
  ...head(context, 'Success', 1),
  responseContext: { statusCode: 200, executedVersion: '$LATEST' },
  responsePayload: { status: 'resized' },
});

/** The record of an event that was given up: the error is that of the last attempt, the status is 200 all the same. */
export const failureRecord = (
  context: EventContext,
  condition: 'RetriesExhausted' | 'EventAgeExceeded',
) => ({
  ...head(context, condition, condition === 'RetriesExhausted' ? 3 : 1),
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: {
    errorType: 'Error',
    errorMessage: 'No such image',
    trace: ['Error: No such image', '    at Runtime.handler (file:///var/task/index.mjs:7:9)'],
  },
});

/** The record of an event whose function may not run at all: there is no response to tell of. */
export const neverRunRecord = (context: EventContext) =>
  head(context, 'ZeroReservedConcurrency', 0);

const noted = () => ({ noted: 1 });

/** Another function whose destination is this one. */
export const lambdaDestinationPayloads: readonly SamplePayload[] = [
  { name: 'Success', event: successRecord, healthyResult: noted },
  {
    name: 'Retries exhausted',
    event: (context) => failureRecord(context, 'RetriesExhausted'),
    healthyResult: noted,
  },
  {
    name: 'Event too old',
    event: (context) => failureRecord(context, 'EventAgeExceeded'),
    healthyResult: noted,
  },
  { name: 'Reserved concurrency 0', event: neverRunRecord, healthyResult: noted },
];
