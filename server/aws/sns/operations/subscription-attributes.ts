import { z } from 'zod';
import { arnIn } from '../../messaging/messaging-state';
import { subscriptionArn } from '../../messaging/publish';
import { operation, subscriptionAt } from '../operation';
import { setSubscriptionAttribute } from '../subscription-attributes';

/** All attributes of a subscription. */
export const getSubscriptionAttributes = operation(
  z.object({ SubscriptionArn: z.string() }),
  ({ SubscriptionArn }, call) => {
    const { state } = call;
    const subscription = subscriptionAt(call, SubscriptionArn);
    const { topic, region, protocol, endpoint, raw, filter, filterScope } = subscription;
    return {
      Attributes: new Map([
        ['SubscriptionArn', subscriptionArn(state, subscription)],
        ['TopicArn', arnIn(state, region, 'sns', topic)],
        ['Owner', state.room.account.id],
        ['Protocol', protocol],
        ['Endpoint', endpoint],
        ['ConfirmationWasAuthenticated', 'true'],
        ['PendingConfirmation', 'false'],
        ...(filter === null ? [] : [['FilterPolicyScope', filterScope] as const]),
        ...subscription.attributes,
        ['RawMessageDelivery', String(raw)],
      ]),
    };
  },
);

/** Changes one attribute of a subscription. */
export const setSubscriptionAttributes = operation(
  z.object({
    SubscriptionArn: z.string(),
    AttributeName: z.string(),
    AttributeValue: z.string().default(''),
  }),
  ({ SubscriptionArn, AttributeName, AttributeValue }, call) => {
    const subscription = subscriptionAt(call, SubscriptionArn);
    setSubscriptionAttribute(call.state, subscription, AttributeName, AttributeValue);
    return null;
  },
);
