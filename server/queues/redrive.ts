import type { Message } from './message';
import { put } from './put';
import type { Queue } from './queue';

/**
 * Puts a message that `from` gave up into its dead-letter queue. Its id and the moment it was first sent stay with it, so
 * that the time in the first queue counts towards what the second one retains, and so does how often it was received.
 */
export function redrive(from: Queue, message: Message, to: Queue, now: number): void {
  put(to, {
    ...message,
    deadLetterSource: from.name,
    visibleAt: now + to.settings.delayS * 1_000,
    firstReceivedAt: null,
  });
}
