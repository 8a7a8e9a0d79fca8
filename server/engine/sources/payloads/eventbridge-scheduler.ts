import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';

/** What a schedule without an input sends: unlike a rule’s, the detail is the text `{}`. */
export const schedulerDefaultEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'Scheduled Event',
    source: 'aws.scheduler',
    resources: [arnOf(context, 'scheduler', 'schedule/default/nightly-report')],
    detail: '{}',
  });

const written = () => ({ report: 'written' });

/** EventBridge Scheduler with its templated target for Lambda. */
export const eventBridgeSchedulerPayloads: readonly SamplePayload[] = [
  { name: 'Your own input', event: () => ({ report: 'nightly' }), healthyResult: written },
  { name: 'No input (unverified)', event: schedulerDefaultEvent, healthyResult: written },
];
