import { isoMilliseconds } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';

/** What the caller of the API sends is the caller’s own affair: any JSON value. */
const sdkEvent = ({ epochMs }: EventContext) => ({
  action: 'confirm-order',
  placedAt: isoMilliseconds(epochMs),
  order: sampleOrder,
});

/** The AWS CLI or an SDK that calls the Invoke API itself. */
export const sdkPayloads: readonly SamplePayload[] = [
  {
    name: 'An order',
    event: sdkEvent,
    healthyResult: () => ({ statusCode: 200, body: '"Hello from Lambda!"' }),
  },
];
