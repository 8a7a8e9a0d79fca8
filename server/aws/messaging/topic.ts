import type { FilterPolicy } from '../patterns/filter-policy';

export interface Topic {
  readonly name: string;
  readonly fifo: boolean;
  readonly createdAt: number;
  /** Attributes that were set, in AWS's words. */
  readonly attributes: Map<string, string>;
  readonly tags: Map<string, string>;
}

/** What gets a topic's messages. */
export interface Subscription {
  /** The last part of its ARN. */
  readonly id: string;
  readonly topic: string;
  /** The Region the subscriber asked in: ARNs that go with a message are rendered in it. */
  readonly region: string;
  readonly protocol: 'sqs' | 'lambda';
  /** ARN of the queue or function. */
  readonly endpoint: string;
  /** Attributes that were set, in AWS's words. */
  readonly attributes: Map<string, string>;
  raw: boolean;
  filter: FilterPolicy | null;
  filterScope: 'MessageAttributes' | 'MessageBody';
  /** Name of the queue for what cannot be delivered. */
  deadLetterQueue: string | null;
}
