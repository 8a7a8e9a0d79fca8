import { isoMilliseconds } from './date-text';
import { sampleOrder } from './sample-order';
import type { EventContext, EventSource } from './source';

/** What the caller of the API sends is the caller’s own affair: any JSON value. */
const sdkEvent = ({ epochMs }: EventContext) => ({
  action: 'confirm-order',
  placedAt: isoMilliseconds(epochMs),
  order: sampleOrder,
});

/** The AWS CLI or an SDK that calls the Invoke API itself. */
export const sdk: EventSource = {
  id: 'sdk',
  name: 'CLI or SDK',
  detail: 'A direct call of the Invoke API',
  station: 'CLI or SDK',
  path: 'synchronous',
  invocationTypes: ['RequestResponse', 'Event', 'DryRun'],
  typeReason: 'The caller chooses the type; without a choice it is RequestResponse.',
  whoRetries:
    'Lambda repeats no synchronous call, so the caller must; it retries an asynchronous event twice.',
  keywords: 'aws lambda invoke direct boto3 javascript terminal command line console test api',
  frontDoor: null,
  event: sdkEvent,
  expectedResult: () => ({ statusCode: 200, body: '"Hello from Lambda!"' }),
  rule: 'source.sdk',
};
