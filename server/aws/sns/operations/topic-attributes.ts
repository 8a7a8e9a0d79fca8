import { z } from 'zod';
import { operation, topicArn, topicAt } from '../operation';
import { checkTopicAttribute } from '../topic-attributes';

/** All attributes of a topic. */
export const getTopicAttributes = operation(
  z.object({ TopicArn: z.string() }),
  ({ TopicArn }, call) => {
    const topic = topicAt(call, TopicArn);
    const { state } = call;
    const own = [...state.subscriptions.values()].filter((one) => one.topic === topic.name);
    return {
      Attributes: new Map([
        ['TopicArn', topicArn(call, topic.name)],
        ['Owner', state.room.account.id],
        ['DisplayName', ''],
        ['SubscriptionsConfirmed', String(own.length)],
        ['SubscriptionsPending', '0'],
        ['SubscriptionsDeleted', '0'],
        ...topic.attributes,
      ]),
    };
  },
);

/** Changes one attribute of a topic. */
export const setTopicAttributes = operation(
  z.object({
    TopicArn: z.string(),
    AttributeName: z.string(),
    AttributeValue: z.string().default(''),
  }),
  ({ TopicArn, AttributeName, AttributeValue }, call) => {
    const topic = topicAt(call, TopicArn);
    checkTopicAttribute(AttributeName, AttributeValue, topic.fifo);
    if (AttributeValue === '') topic.attributes.delete(AttributeName);
    else topic.attributes.set(AttributeName, AttributeValue);
    return null;
  },
);
