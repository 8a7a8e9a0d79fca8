import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';

/** A scheduled rule’s event: it says when and which rule, and its detail is empty. */
export const eventBridgeScheduleEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'Scheduled Event',
    source: 'aws.events',
    resources: [arnOf(context, 'events', 'rule/nightly-report')],
    detail: {},
  });

const written = () => ({ report: 'written' });

/** An EventBridge rule that fires on a schedule, formerly CloudWatch Events. */
export const eventBridgeSchedulePayloads: readonly SamplePayload[] = [
  { name: 'Scheduled event', event: eventBridgeScheduleEvent, healthyResult: written },
  { name: 'Your own input', event: () => ({ report: 'nightly' }), healthyResult: written },
];
