import type { Message } from './message';

/** What can be set on a queue and changes what becomes of its messages. */
export interface QueueSettings {
  readonly delayS: number;
  readonly maximumMessageBytes: number;
  readonly retentionS: number;
  /** How long a consumer waits for a message that does not say so itself. */
  readonly receiveWaitS: number;
  readonly visibilityTimeoutS: number;
  readonly redrive: RedrivePolicy | null;
  readonly contentBasedDeduplication: boolean;
  readonly deduplicationScope: 'queue' | 'messageGroup';
}

/** Where a message goes that was received `maxReceiveCount` times and never deleted. */
export interface RedrivePolicy {
  readonly deadLetterQueue: string;
  readonly maxReceiveCount: number;
}

/** A queue and everything in it: a plain record, changed by the functions beside it. */
export interface Queue {
  readonly name: string;
  readonly fifo: boolean;
  readonly createdAt: number;
  settings: QueueSettings;
  /** In the order of their arrival. */
  readonly messages: Map<string, Message>;
  /** Those that a consumer has received and neither deleted nor let go of, as far as is known. */
  readonly inFlight: Set<Message>;
  bytes: number;
  /** Nothing in the queue grows too old before this moment. */
  expiresAt: number;
  sequence: number;
  readonly deduplicated: Map<string, Deduplicated>;
  /** Ids of messages that have come, changed or gone since whoever keeps them looked; null while nobody does. */
  touched: Set<string> | null;
}

/** A message of a FIFO queue that makes equal ones duplicates for five minutes, even after it was deleted. */
interface Deduplicated {
  readonly messageId: string;
  readonly sequenceNumber: string;
  readonly until: number;
}

export const defaultQueueSettings: QueueSettings = {
  delayS: 0,
  maximumMessageBytes: 1_048_576,
  retentionS: 345_600,
  receiveWaitS: 0,
  visibilityTimeoutS: 30,
  redrive: null,
  contentBasedDeduplication: false,
  deduplicationScope: 'queue',
};

/** A queue without messages; a name that ends in `.fifo` makes it first-in first-out. */
export const createQueue = (name: string, settings: QueueSettings, now: number): Queue => ({
  name,
  fifo: name.endsWith('.fifo'),
  createdAt: now,
  settings,
  messages: new Map(),
  inFlight: new Set(),
  bytes: 0,
  expiresAt: Number.POSITIVE_INFINITY,
  sequence: 0,
  deduplicated: new Map(),
  touched: null,
});
