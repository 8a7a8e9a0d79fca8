import type { ServiceCall } from '../messaging/service-call';
import type { Operations } from '../protocols/operation';
import { createTopic } from './operations/create-topic';
import { deleteTopic } from './operations/delete-topic';
import { listSubscriptions, listSubscriptionsByTopic } from './operations/list-subscriptions';
import { listTopics } from './operations/list-topics';
import { publishMessage } from './operations/publish';
import { publishBatch } from './operations/publish-batch';
import { subscribe } from './operations/subscribe';
import {
  getSubscriptionAttributes,
  setSubscriptionAttributes,
} from './operations/subscription-attributes';
import { listTagsForResource, tagResource, untagResource } from './operations/tags';
import { getTopicAttributes, setTopicAttributes } from './operations/topic-attributes';
import { unsubscribe } from './operations/unsubscribe';

/** What SNS can be asked, by the names of its API. */
export const snsOperations: Operations<ServiceCall> = {
  CreateTopic: createTopic,
  DeleteTopic: deleteTopic,
  GetSubscriptionAttributes: getSubscriptionAttributes,
  GetTopicAttributes: getTopicAttributes,
  ListSubscriptions: listSubscriptions,
  ListSubscriptionsByTopic: listSubscriptionsByTopic,
  ListTagsForResource: listTagsForResource,
  ListTopics: listTopics,
  Publish: publishMessage,
  PublishBatch: publishBatch,
  SetSubscriptionAttributes: setSubscriptionAttributes,
  SetTopicAttributes: setTopicAttributes,
  Subscribe: subscribe,
  TagResource: tagResource,
  Unsubscribe: unsubscribe,
  UntagResource: untagResource,
};
