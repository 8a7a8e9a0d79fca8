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
  {
    name: 'A bare string',
    event: () => 'confirm o-1042',
    healthyResult: () => 'confirmed',
  },
];

/** An SDK that reads the response as a stream: the chunks, put together, are any text; ours is JSON. */
export const sdkStreamPayloads: readonly SamplePayload[] = [
  {
    name: 'Your own input',
    event: () => ({ question: 'Which teas are in stock?', format: 'text' }),
    healthyResult: () => 'Green tea, black tea and a little oolong.',
  },
];
