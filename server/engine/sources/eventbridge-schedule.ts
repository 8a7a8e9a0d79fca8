import { arnOf } from './arn';
import { isoSeconds } from './date-text';
import type { EventContext, EventSource } from './source';
import { uuidFrom } from './uuid';

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
export const eventBridgeSchedule: EventSource = {
  id: 'eventbridge-schedule',
  name: 'Amazon EventBridge schedule',
  detail: 'Scheduled rule, formerly CloudWatch Events',
  station: 'Scheduled rule',
  path: 'asynchronous',
  invocationTypes: ['Event'],
  typeReason:
    'A scheduled rule always invokes asynchronously. Pick “CLI or SDK” to choose the type yourself.',
  whoRetries:
    'Lambda retries a failed event up to twice; EventBridge’s own 24 hours and 185 tries are only for calls that Lambda did not accept.',
  keywords: 'cloudwatch events cron rate timer nightly scheduled job',
  frontDoor: null,
  event: eventBridgeScheduleEvent,
  expectedResult: () => ({ report: 'written' }),
  rule: 'source.eventbridge',
};
