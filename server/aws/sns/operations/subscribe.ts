import { z } from 'zod';
import { functionOf, queueNameOf } from '../../messaging/arn';
import { nextId } from '../../messaging/messaging-state';
import { subscriptionArn } from '../../messaging/publish';
import type { Subscription } from '../../messaging/topic';
import { snsErrors } from '../errors';
import { operation, topicAt } from '../operation';
import { setSubscriptionAttribute } from '../subscription-attributes';

const simulated = ['sqs', 'lambda'] as const;

/** Subscribes a queue or a function: it is confirmed at once, as within one account. */
export const subscribe = operation(
  z.object({
    TopicArn: z.string(),
    Protocol: z.string(),
    Endpoint: z.string().max(2_048).optional(),
    Attributes: z.record(z.string(), z.string()).default({}),
  }),
  ({ TopicArn, Protocol, Endpoint = '', Attributes }, call) => {
    const { state, region } = call;
    const topic = topicAt(call, TopicArn);
    const protocol = simulated.find((one) => one === Protocol);
    if (protocol === undefined) {
      // AWS knows more protocols; nothing here would deliver to them.
      throw snsErrors.invalidParameter(
        `Protocol Reason: Lambdarium delivers to ${simulated.join(' and ')}, not to ${Protocol.slice(0, 40)}`,
      );
    }
    checkEndpoint(protocol, Endpoint, state.room.account.id, topic.fifo);
    const known = [...state.subscriptions.values()].find(
      (one) => one.topic === topic.name && one.protocol === protocol && one.endpoint === Endpoint,
    );
    if (known) return { SubscriptionArn: subscriptionArn(state, known) };
    if (state.subscriptions.size >= state.limits.subscriptions) {
      throw snsErrors.tooManySubscriptions(state.limits.subscriptions);
    }
    const subscription: Subscription = {
      id: nextId(state),
      topic: topic.name,
      region,
      protocol,
      endpoint: Endpoint,
      attributes: new Map(),
      raw: false,
      filter: null,
      filterScope: 'MessageAttributes',
      deadLetterQueue: null,
    };
    for (const [name, value] of Object.entries(Attributes)) {
      setSubscriptionAttribute(state, subscription, name, value);
    }
    state.subscriptions.set(subscription.id, subscription);
    return { SubscriptionArn: subscriptionArn(state, subscription) };
  },
);

function checkEndpoint(
  protocol: Subscription['protocol'],
  endpoint: string,
  accountId: string,
  fifoTopic: boolean,
): void {
  const queue = queueNameOf(endpoint, accountId);
  if (protocol === 'sqs' ? queue === null : functionOf(endpoint, accountId) === null) {
    throw snsErrors.invalidParameter(
      protocol === 'sqs' ? 'SQS endpoint ARN' : 'Lambda endpoint ARN',
    );
  }
  if (queue?.endsWith('.fifo') && !fifoTopic) {
    throw snsErrors.invalidParameter(
      'Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics',
    );
  }
}
