import { arnOf } from '../arn';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';
import { ec2StateChangeEvent } from './ec2-state-change';
import { guardDutyFindingEvent } from './guardduty-finding';
import { healthEvent } from './health-event';
import { successRecord } from './lambda-destination';
import { s3CreatedOnBus, s3DeletedOnBus } from './s3-eventbridge';

/** An application’s own event on the default bus. */
export const eventBridgeRuleEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'OrderPlaced',
    source: 'com.example.shop',
    detail: sampleOrder,
  });

/** An archived event comes once more and names its replay. */
export const replayedEvent = (context: EventContext) => ({
  ...eventBridgeRuleEvent(context),
  'replay-name': 'orders-of-yesterday',
});

const partnerEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'ticket.created',
    source: 'aws.partner/example.com/12345/tickets',
    resources: [],
    detail: { ticket: { id: 'T-204', priority: 'high' } },
  });

/** The record of a function’s destination on a bus: the source is plainly “lambda”, the bus comes first. */
export const destinationOnBus = (context: EventContext) =>
  busEvent(context, {
    detailType: 'Lambda Function Invocation Result - Success',
    source: 'lambda',
    resources: [
      arnOf(context, 'events', 'event-bus/default'),
      arnOf(context, 'lambda', 'function:resize-image:$LATEST'),
    ],
    detail: successRecord(context),
  });

const handled = () => ({ handled: 1 });

/** An EventBridge rule whose pattern matched an event. */
export const eventBridgeRulePayloads: readonly SamplePayload[] = [
  {
    name: 'Application’s own event',
    event: eventBridgeRuleEvent,
    healthyResult: () => ({ handled: 'OrderPlaced' }),
  },
  { name: 'Replayed from an archive', event: replayedEvent, healthyResult: handled },
  { name: 'Event of a partner', event: partnerEvent, healthyResult: handled },
  { name: 'S3 object created', event: s3CreatedOnBus, healthyResult: handled },
  { name: 'S3 object deleted', event: s3DeletedOnBus, healthyResult: handled },
  { name: 'EC2 instance state', event: ec2StateChangeEvent, healthyResult: handled },
  { name: 'GuardDuty finding', event: guardDutyFindingEvent, healthyResult: handled },
  { name: 'Health event', event: healthEvent, healthyResult: handled },
  { name: 'Lambda destination record', event: destinationOnBus, healthyResult: handled },
  {
    name: 'Your own input',
    event: () => ({ order: sampleOrder.orderId, reason: 'The target’s input replaces the event.' }),
    healthyResult: handled,
  },
];
