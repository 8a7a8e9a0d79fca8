import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { alarmThroughSnsPayloads } from './alarm-through-sns';
import { autoScalingNotificationPayloads } from './auto-scaling-notification';
import { rdsEventPayloads } from './rds-event';
import { s3Event } from './s3';
import { sesBouncePayload } from './ses-notification';
import { snsDelivery } from './sns-delivery';

/** An application’s own message. */
export const snsEvent = (context: EventContext) =>
  snsDelivery(context, {
    topic: 'order-events',
    subject: 'Order placed',
    message: JSON.stringify(sampleOrder),
    attributes: { channel: { Type: 'String', Value: 'web' } },
  });

const withoutSubject = (context: EventContext) =>
  snsDelivery(context, {
    topic: 'order-events',
    subject: null,
    message: 'Order o-1042 was placed',
  });

/** The whole S3 notification is the message: JSON inside a string. */
export const s3InSnsEvent = (context: EventContext) =>
  snsDelivery(context, {
    topic: 'photo-events',
    subject: 'Amazon S3 Notification',
    message: JSON.stringify(s3Event(context)),
  });

/** What Lambda publishes when the dead-letter target of a function is a topic. */
export const deadLetterInSnsEvent = (context: EventContext) =>
  snsDelivery(context, {
    topic: 'failed-events',
    subject: null,
    message: JSON.stringify(sampleOrder),
    attributes: {
      RequestID: { Type: 'String', Value: uuidFrom(context.hex('failed request', 32)) },
      ErrorCode: { Type: 'Number', Value: '200' },
      ErrorMessage: { Type: 'String', Value: 'No such customer' },
    },
  });

const received = () => ({ received: 1 });

/** Amazon SNS that delivers a message to a subscribed function. */
export const snsPayloads: readonly SamplePayload[] = [
  { name: 'Message', event: snsEvent, healthyResult: received },
  { name: 'Message without a subject', event: withoutSubject, healthyResult: received },
  { name: 'S3 notification', event: s3InSnsEvent, healthyResult: received },
  { name: 'Dead letter of a function', event: deadLetterInSnsEvent, healthyResult: received },
  ...alarmThroughSnsPayloads,
  sesBouncePayload,
  ...rdsEventPayloads,
  ...autoScalingNotificationPayloads,
];
