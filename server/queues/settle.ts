import type { Message, Receipt } from './message';
import { drop } from './put';
import type { Queue } from './queue';
import { tidy } from './tidy';

/** Deletes what a receipt stands for. A FIFO queue no longer takes the receipt once its message is visible again. */
export function remove(
  queue: Queue,
  receipt: Receipt,
  now: number,
): 'removed' | 'gone' | 'expired' {
  tidy(queue, now);
  const message = queue.messages.get(receipt.messageId);
  if (!message) return 'gone';
  if (queue.fifo && !holds(queue, message, receipt)) return 'expired';
  drop(queue, message);
  return 'removed';
}

/** Makes a message in flight visible in `seconds` from now; 0 lets go of it. */
export function changeVisibility(
  queue: Queue,
  receipt: Receipt,
  seconds: number,
  now: number,
): 'changed' | 'gone' | 'notInFlight' {
  tidy(queue, now);
  const message = queue.messages.get(receipt.messageId);
  if (!message) return 'gone';
  if (!holds(queue, message, receipt)) return 'notInFlight';
  message.visibleAt = now + seconds * 1_000;
  queue.touched?.add(message.id);
  if (seconds === 0) queue.inFlight.delete(message);
  return 'changed';
}

/** Empties the queue. */
export function purge(queue: Queue): void {
  for (const message of [...queue.messages.values()]) drop(queue, message);
}

/** Whether the receipt is the newest one of a message that is still in flight. */
const holds = ({ inFlight }: Queue, message: Message, { receiveCount }: Receipt): boolean =>
  inFlight.has(message) && message.receiveCount === receiveCount;
