import { arnOf, endpointDomain } from '../arn';
import { base64OfHex } from '../base64';
import { isoMilliseconds } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** One message of a standard topic. SNS writes these keys with capitals, and `SigningCertUrl` with a small “rl”. */
export const snsEvent = (context: EventContext) => {
  const { region, epochMs, hex } = context;
  const topic = arnOf(context, 'sns', 'order-events');
  const subscription = `${topic}:${uuidFrom(hex('subscription', 32))}`;
  const endpoint = `https://sns.${region}.${endpointDomain(region)}`;
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: subscription,
        Sns: {
          Type: 'Notification',
          MessageId: uuidFrom(hex('message', 32)),
          TopicArn: topic,
          Subject: 'Order placed',
          Message: JSON.stringify(sampleOrder),
          Timestamp: isoMilliseconds(epochMs),
          SignatureVersion: '1',
          Signature: base64OfHex(hex('signature', 512)),
          SigningCertUrl: `${endpoint}/SimpleNotificationService-${hex('certificate', 32)}.pem`,
          UnsubscribeUrl: `${endpoint}/?Action=Unsubscribe&SubscriptionArn=${subscription}`,
          MessageAttributes: { channel: { Type: 'String', Value: 'web' } },
        },
      },
    ],
  };
};

/** Amazon SNS that delivers a message to a subscribed function. */
export const snsPayloads: readonly SamplePayload[] = [
  {
    name: 'Message',
    event: snsEvent,
    healthyResult: () => ({ received: 1 }),
  },
];
