import { arnOf, endpointDomain } from '../arn';
import { base64OfHex } from '../base64';
import { isoMilliseconds } from '../date-text';
import type { EventContext } from '../source';
import { uuidFrom } from '../uuid';

export interface TopicMessage<TSubject extends string | null> {
  readonly topic: string;
  readonly subject: TSubject;
  readonly message: string;
  readonly attributes?: Record<string, { Type: string; Value: string }>;
}

/**
 * One message of a standard topic as it reaches a function. Here SNS writes keys with capitals and `SigningCertUrl`
 * with a small “rl”; to a queue it writes `SigningCertURL`.
 */
export function snsDelivery<TSubject extends string | null>(
  context: EventContext,
  { topic, subject, message, attributes = {} }: TopicMessage<TSubject>,
) {
  const { region, epochMs, hex } = context;
  const topicArn = arnOf(context, 'sns', topic);
  const subscription = `${topicArn}:${uuidFrom(hex('subscription', 32))}`;
  const endpoint = `https://sns.${region}.${endpointDomain(region)}`;
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: subscription,
        Sns: {
          Type: 'Notification' as const,
          MessageId: uuidFrom(hex('message', 32)),
          TopicArn: topicArn,
          Subject: subject,
          Message: message,
          Timestamp: isoMilliseconds(epochMs),
          SignatureVersion: '1',
          Signature: base64OfHex(hex('signature', 512)),
          SigningCertUrl: `${endpoint}/SimpleNotificationService-${hex('certificate', 32)}.pem`,
          UnsubscribeUrl: `${endpoint}/?Action=Unsubscribe&SubscriptionArn=${subscription}`,
          MessageAttributes: attributes,
        },
      },
    ],
  };
}
