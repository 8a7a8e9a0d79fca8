import { endpointDomain } from '#engine/sources/arn';
import type { MessageAttribute } from '#queues';
import { passesFilter } from '../patterns/filter-policy';
import { functionOf, queueNameOf } from './arn';
import { deliverToQueue } from './enqueue';
import { invokeLater } from './follow-up';
import { arnIn, type MessagingState } from './messaging-state';
import type { Subscription } from './topic';

/** A message that a topic took. */
export interface TopicMessage {
  readonly id: string;
  readonly topic: string;
  readonly topicArn: string;
  readonly subject: string | null;
  readonly body: string;
  /** Bodies for single protocols, where the publisher gave a structure. */
  readonly bodies: Readonly<Partial<Record<Subscription['protocol'], string>>>;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly groupId: string | null;
  readonly deduplicationId: string | null;
  readonly sequenceNumber: string | null;
  /** See `RunOrigin`. */
  readonly hops: number;
}

/** Hands a message on to everybody who subscribes to the topic and lets it through. */
export function publish(state: MessagingState, message: TopicMessage, now: number): void {
  for (const subscription of state.subscriptions.values()) {
    if (subscription.topic !== message.topic || !lets(subscription, message)) continue;
    if (subscription.protocol === 'sqs') toQueue(state, subscription, message, now);
    else toFunction(state, subscription, message, now);
  }
}

const lets = ({ filter, filterScope }: Subscription, { body, attributes }: TopicMessage): boolean =>
  filter === null || passesFilter(filter, filterScope, { body, attributes });

function toQueue(
  state: MessagingState,
  subscription: Subscription,
  message: TopicMessage,
  now: number,
): void {
  const { groupId, deduplicationId } = message;
  const body = message.bodies.sqs ?? message.body;
  const parcel = subscription.raw
    ? { body, attributes: message.attributes, groupId, deduplicationId }
    : {
        body: JSON.stringify(notificationOf(state, subscription, { ...message, body }, now)),
        groupId,
        deduplicationId,
      };
  const name = queueNameOf(subscription.endpoint, state.room.account.id);
  if (name !== null && deliverToQueue(state, name, parcel, now)) return;
  const { deadLetterQueue } = subscription;
  if (deadLetterQueue !== null) deliverToQueue(state, deadLetterQueue, parcel, now);
}

function toFunction(
  state: MessagingState,
  subscription: Subscription,
  message: TopicMessage,
  now: number,
): void {
  const fn = functionOf(subscription.endpoint, state.room.account.id);
  if (fn === null) return;
  const body = message.bodies.lambda ?? message.body;
  const { SigningCertURL, UnsubscribeURL, MessageAttributes, ...rest } = notificationOf(
    state,
    subscription,
    { ...message, body },
    now,
  );
  // To a function SNS spells two keys differently, and leaves none out.
  const Sns = {
    ...rest,
    Subject: message.subject,
    SigningCertUrl: SigningCertURL,
    UnsubscribeUrl: UnsubscribeURL,
    MessageAttributes: MessageAttributes ?? {},
  };
  const record = {
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: subscriptionArn(state, subscription),
    Sns,
  };
  invokeLater(state, {
    source: 'sns',
    functionName: fn.name,
    qualifier: fn.qualifier,
    payload: JSON.stringify({ Records: [record] }),
    deadLetterQueue: subscription.deadLetterQueue,
    origin: { hops: message.hops, rule: null },
  });
}

/** The ARN of a subscription: its topic's, and its id. */
export const subscriptionArn = (
  state: MessagingState,
  { region, topic, id }: Pick<Subscription, 'region' | 'topic' | 'id'>,
): string => `${arnIn(state, region, 'sns', topic)}:${id}`;

/** What a queue gets that does not ask for raw delivery. */
function notificationOf(
  state: MessagingState,
  subscription: Subscription,
  message: TopicMessage,
  now: number,
) {
  const { region } = subscription;
  const endpoint = `https://sns.${region}.${endpointDomain(region)}`;
  const attributes = Object.entries(message.attributes);
  return {
    Type: 'Notification',
    MessageId: message.id,
    ...(message.sequenceNumber === null ? {} : { SequenceNumber: message.sequenceNumber }),
    TopicArn: message.topicArn,
    ...(message.subject === null ? {} : { Subject: message.subject }),
    Message: message.body,
    Timestamp: new Date(Math.floor(now)).toISOString(),
    SignatureVersion: '1',
    Signature: 'not signed: this topic is simulated',
    SigningCertURL: `${endpoint}/SimpleNotificationService.pem`,
    UnsubscribeURL: `${endpoint}/?Action=Unsubscribe&SubscriptionArn=${subscriptionArn(state, subscription)}`,
    ...(attributes.length === 0
      ? {}
      : {
          MessageAttributes: Object.fromEntries(
            attributes.map(([name, { dataType, value }]) => [
              name,
              {
                Type: dataType,
                Value: typeof value === 'string' ? value : Buffer.from(value).toString('base64'),
              },
            ]),
          ),
        }),
  };
}
