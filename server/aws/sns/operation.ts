import { parseArn, topicNameOf } from '../messaging/arn';
import { arnIn } from '../messaging/messaging-state';
import type { ServiceCall } from '../messaging/service-call';
import type { Subscription, Topic } from '../messaging/topic';
import { operationsWith } from '../protocols/operation';
import { snsErrors } from './errors';

/** Makes an operation of SNS. */
export const operation = operationsWith<ServiceCall>({
  missing: snsErrors.missing,
  malformed: snsErrors.malformed,
});

/** The topic of an ARN, or SNS's error. */
export function topicAt({ state }: ServiceCall, arn: string): Topic {
  if (parseArn(arn)?.service !== 'sns') {
    throw snsErrors.invalidParameter(
      `TopicArn Reason: An ARN must have at least 6 elements, not ${arn.split(':').length}`,
    );
  }
  const topic = state.topics.get(topicNameOf(arn, state.room.account.id) ?? '');
  if (!topic) throw snsErrors.topicNotFound();
  return topic;
}

/** The subscription of an ARN, or SNS's error. */
export function subscriptionAt({ state }: ServiceCall, arn: string): Subscription {
  const [topic, id] = parseArn(arn)?.resource.split(':') ?? [];
  if (id === undefined) {
    throw snsErrors.invalidParameter(
      `SubscriptionArn Reason: An ARN must have at least 6 elements, not ${arn.split(':').length}`,
    );
  }
  const subscription = state.subscriptions.get(id);
  if (!subscription || subscription.topic !== topic) throw snsErrors.subscriptionNotFound();
  return subscription;
}

/** The ARN of a topic, in the Region the client signed for. */
export const topicArn = ({ state, region }: ServiceCall, name: string): string =>
  arnIn(state, region, 'sns', name);
