import type { Queue } from '#queues';

/** A queue as SQS keeps it: what is in it, and everything that can be asked about it. */
export interface HostedQueue {
  readonly queue: Queue;
  /** Attributes that were set, in AWS's words. */
  readonly attributes: Map<string, string>;
  readonly tags: Map<string, string>;
  modifiedAt: number;
  purgedAt: number | null;
  /** Nothing will be visible in it before this moment unless something changes. */
  quietUntil: number;
}
