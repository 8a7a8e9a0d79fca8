import { arnOf } from '../arn';
import { isoSeconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** A scheduled rule’s event: it says when and which rule, and its detail is empty. */
export const eventBridgeScheduleEvent = (context: EventContext) => ({
  version: '0',
  id: uuidFrom(context.hex('event', 32)),
  'detail-type': 'Scheduled Event' as const,
  source: 'aws.events',
  account: context.accountId,
  time: isoSeconds(context.epochMs),
  region: context.region,
  resources: [arnOf(context, 'events', 'rule/nightly-report')],
  detail: {},
});

/** An EventBridge rule that fires on a schedule, formerly CloudWatch Events. */
export const eventBridgeSchedulePayloads: readonly SamplePayload[] = [
  {
    name: 'Scheduled event',
    event: eventBridgeScheduleEvent,
    healthyResult: () => ({ report: 'written' }),
  },
];
