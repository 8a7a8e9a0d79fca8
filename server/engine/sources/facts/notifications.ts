import type { SourceFacts } from '../source';
import { asynchronousSource } from './asynchronous-source';
import { eventBridgeRepeats, s3Repeats, schedulerRepeats, snsRepeats } from './delivery-repeats';

/** The services whose trade is to tell others: storage, topics, buses and schedules. */
export const notificationFacts = {
  s3: asynchronousSource({
    name: 'Amazon S3',
    detail: 'Object created, removed or changed in a bucket',
    station: 'S3 bucket',
    repeats: s3Repeats,
    rule: 'source.s3',
  }),
  sns: asynchronousSource({
    name: 'Amazon SNS',
    detail: 'Message published to a topic',
    station: 'SNS topic',
    repeats: snsRepeats,
    rule: 'source.sns',
  }),
  'eventbridge-rule': asynchronousSource({
    name: 'Amazon EventBridge rule',
    detail: 'Event on a bus matched a pattern',
    station: 'EventBridge rule',
    repeats: eventBridgeRepeats,
    rule: 'source.eventbridge',
  }),
  'eventbridge-schedule': asynchronousSource({
    name: 'Amazon EventBridge schedule',
    detail: 'Scheduled rule, formerly CloudWatch Events',
    station: 'Scheduled rule',
    repeats: eventBridgeRepeats,
    rule: 'source.eventbridge',
  }),
  'eventbridge-scheduler': asynchronousSource({
    name: 'Amazon EventBridge Scheduler',
    detail: 'Schedule of EventBridge Scheduler came due',
    station: 'Scheduler',
    repeats: schedulerRepeats,
    rule: 'source.scheduler',
  }),
} as const satisfies Record<string, SourceFacts>;
