import { queueNameOf } from '../messaging/arn';
import type { MessagingState } from '../messaging/messaging-state';
import type { Subscription } from '../messaging/topic';
import { readPattern } from '../patterns/event-pattern';
import { snsErrors } from './errors';

/** Sets an attribute of a subscription, or throws SNS's error. An empty text takes it away. */
export function setSubscriptionAttribute(
  state: MessagingState,
  subscription: Subscription,
  name: string,
  value: string,
): void {
  const set = setters[name];
  if (!set) throw snsErrors.invalidParameter('AttributeName');
  set(subscription, value, state.room.account.id);
  if (value === '') subscription.attributes.delete(name);
  else subscription.attributes.set(name, value);
}

type Setter = (subscription: Subscription, value: string, accountId: string) => void;

const setters: Readonly<Record<string, Setter>> = {
  RawMessageDelivery(subscription, value) {
    if (!/^(true|false|)$/i.test(value)) {
      throw snsErrors.invalidParameter(
        'Attributes Reason: RawMessageDelivery: Invalid value. Must be true or false.',
      );
    }
    if (subscription.protocol === 'lambda' && value.toLowerCase() === 'true') {
      throw snsErrors.invalidParameter(
        'Attributes Reason: RawMessageDelivery: Delivery protocol [lambda] does not support raw message delivery.',
      );
    }
    subscription.raw = value.toLowerCase() === 'true';
  },

  FilterPolicy(subscription, value) {
    if (value === '' || value === '{}') {
      subscription.filter = null;
      return;
    }
    const read = value.length > longestFilter ? null : readPattern(value);
    if (!read?.ok) {
      const reason = read?.reason ?? `longer than ${longestFilter} characters`;
      throw snsErrors.invalidParameter(`FilterPolicy: ${reason}`);
    }
    subscription.filter = read.pattern;
  },

  FilterPolicyScope(subscription, value) {
    if (value !== 'MessageAttributes' && value !== 'MessageBody') {
      throw snsErrors.invalidParameter(
        `FilterPolicyScope: Invalid value [${value.slice(0, 100)}]. Please use either MessageBody or MessageAttributes`,
      );
    }
    subscription.filterScope = value;
  },

  RedrivePolicy(subscription, value, accountId) {
    subscription.deadLetterQueue = value === '' ? null : deadLetterQueueOf(value, accountId);
  },

  DeliveryPolicy(_, value) {
    if (value !== '') parse(value, 'DeliveryPolicy');
  },
};

const longestFilter = 30_720;

function deadLetterQueueOf(policy: string, accountId: string): string {
  const { deadLetterTargetArn } = parse(policy, 'RedrivePolicy');
  const queue =
    typeof deadLetterTargetArn === 'string' ? queueNameOf(deadLetterTargetArn, accountId) : null;
  if (queue === null) {
    throw snsErrors.invalidParameter('RedrivePolicy: deadLetterTargetArn is an invalid arn');
  }
  return queue;
}

function parse(text: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
  } catch {
    // What is no JSON is refused in the same words.
  }
  throw snsErrors.invalidParameter(`${name}: failed to parse JSON.`);
}
