import { createQueue, type QueueSettings, type RedrivePolicy } from '#queues';
import { queueNameOf } from './arn';
import type { HostedQueue } from './hosted-queue';
import type { MessagingState } from './messaging-state';

/** The queue of that name, which comes into being if need be. Null if there are too many. */
export function hostQueue(state: MessagingState, name: string, now: number): HostedQueue | null {
  const known = state.queues.get(name);
  if (known) return known;
  if (state.queues.size >= state.limits.targets) return null;
  const attributes = new Map(Object.entries(defaultAttributes));
  if (name.endsWith('.fifo')) {
    for (const [key, value] of Object.entries(fifoAttributes)) attributes.set(key, value);
  }
  const hosted: HostedQueue = {
    queue: createQueue(name, settingsOf(attributes, state.room.account.id), now),
    attributes,
    tags: new Map(),
    modifiedAt: now,
    purgedAt: null,
    quietUntil: 0,
  };
  state.queues.set(name, hosted);
  state.redefined = true;
  return hosted;
}

/** Attributes that every queue has. */
const defaultAttributes = {
  DelaySeconds: '0',
  MaximumMessageSize: '1048576',
  MessageRetentionPeriod: '345600',
  ReceiveMessageWaitTimeSeconds: '0',
  VisibilityTimeout: '30',
  SqsManagedSseEnabled: 'true',
};

const fifoAttributes = {
  FifoQueue: 'true',
  ContentBasedDeduplication: 'false',
  DeduplicationScope: 'queue',
  FifoThroughputLimit: 'perQueue',
};

/** What the attributes mean for the messages. They were checked when they were set. */
export function settingsOf(
  attributes: ReadonlyMap<string, string>,
  accountId: string,
): QueueSettings {
  const number = (name: string) => Number(attributes.get(name));
  return {
    delayS: number('DelaySeconds'),
    maximumMessageBytes: number('MaximumMessageSize'),
    retentionS: number('MessageRetentionPeriod'),
    receiveWaitS: number('ReceiveMessageWaitTimeSeconds'),
    visibilityTimeoutS: number('VisibilityTimeout'),
    redrive: redriveOf(attributes.get('RedrivePolicy'), accountId),
    contentBasedDeduplication: attributes.get('ContentBasedDeduplication') === 'true',
    deduplicationScope:
      attributes.get('DeduplicationScope') === 'messageGroup' ? 'messageGroup' : 'queue',
  };
}

function redriveOf(policy: string | undefined, accountId: string): RedrivePolicy | null {
  if (!policy) return null;
  const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(policy) as {
    readonly deadLetterTargetArn: string;
    readonly maxReceiveCount: number | string;
  };
  const deadLetterQueue = queueNameOf(deadLetterTargetArn, accountId);
  return deadLetterQueue === null
    ? null
    : { deadLetterQueue, maxReceiveCount: Number(maxReceiveCount) };
}
