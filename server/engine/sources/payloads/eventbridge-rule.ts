import { isoSeconds } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** An application’s own event on the default bus. */
export const eventBridgeRuleEvent = ({ accountId, region, epochMs, hex }: EventContext) => ({
  version: '0',
  id: uuidFrom(hex('event', 32)),
  'detail-type': 'OrderPlaced',
  source: 'com.example.shop',
  account: accountId,
  time: isoSeconds(epochMs),
  region,
  resources: [],
  detail: sampleOrder,
});

/** An EventBridge rule whose pattern matched an event. */
export const eventBridgeRulePayloads: readonly SamplePayload[] = [
  {
    name: 'Application’s own event',
    event: eventBridgeRuleEvent,
    healthyResult: () => ({ handled: 'OrderPlaced' }),
  },
];
