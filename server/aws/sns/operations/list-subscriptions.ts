import { z } from 'zod';
import { arnIn } from '../../messaging/messaging-state';
import { subscriptionArn } from '../../messaging/publish';
import type { ServiceCall } from '../../messaging/service-call';
import type { Subscription } from '../../messaging/topic';
import { pageOf } from '../../protocols/page';
import { snsErrors } from '../errors';
import { operation, topicAt } from '../operation';

const pageSize = 100;

/** All subscriptions, a hundred at a time. */
export const listSubscriptions = operation(
  z.object({ NextToken: z.string().optional() }),
  ({ NextToken }, call) => list(call, [...call.state.subscriptions.values()], NextToken),
);

/** Those of one topic. */
export const listSubscriptionsByTopic = operation(
  z.object({ TopicArn: z.string(), NextToken: z.string().optional() }),
  ({ TopicArn, NextToken }, call) => {
    const { name } = topicAt(call, TopicArn);
    const own = [...call.state.subscriptions.values()].filter(({ topic }) => topic === name);
    return list(call, own, NextToken);
  },
);

function list(
  { state }: ServiceCall,
  subscriptions: readonly Subscription[],
  token: string | undefined,
): object {
  const ids = subscriptions.map(({ id }) => id).sort();
  const { items, next } = pageOf(ids, token, pageSize, () =>
    snsErrors.invalidParameter('NextToken'),
  );
  const Subscriptions = items.flatMap((id) => {
    const one = state.subscriptions.get(id);
    if (!one) return [];
    return {
      SubscriptionArn: subscriptionArn(state, one),
      Owner: state.room.account.id,
      Protocol: one.protocol,
      Endpoint: one.endpoint,
      TopicArn: arnIn(state, one.region, 'sns', one.topic),
    };
  });
  return { Subscriptions, NextToken: next };
}
