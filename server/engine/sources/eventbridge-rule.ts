import { isoSeconds } from './date-text';
import { sampleOrder } from './sample-order';
import type { EventContext, EventSource } from './source';
import { uuidFrom } from './uuid';

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
export const eventBridgeRule: EventSource = {
  id: 'eventbridge-rule',
  name: 'Amazon EventBridge rule',
  detail: 'Event on a bus matched a pattern',
  station: 'EventBridge rule',
  path: 'asynchronous',
  invocationTypes: ['Event'],
  typeReason:
    'EventBridge always invokes asynchronously. Pick “CLI or SDK” to choose the type yourself.',
  whoRetries:
    'Lambda retries a failed event up to twice; EventBridge’s own 24 hours and 185 tries are only for calls that Lambda did not accept.',
  keywords: 'cloudwatch events event bus pattern match event-driven',
  frontDoor: null,
  event: eventBridgeRuleEvent,
  expectedResult: () => ({ handled: 'OrderPlaced' }),
  rule: 'source.eventbridge',
};
