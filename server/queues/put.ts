import type { Message } from './message';
import type { Queue } from './queue';

/** Puts a message at the end of the queue. */
export function put(queue: Queue, message: Message): void {
  queue.messages.set(message.id, message);
  queue.touched?.add(message.id);
  queue.bytes += message.bytes;
  queue.expiresAt = Math.min(queue.expiresAt, expiryOf(queue, message));
}

/** Takes a message out of the queue for good. */
export function drop(queue: Queue, message: Message): void {
  if (!queue.messages.delete(message.id)) return;
  queue.inFlight.delete(message);
  queue.touched?.add(message.id);
  queue.bytes -= message.bytes;
}

/** When the queue no longer keeps the message. */
export const expiryOf = ({ settings }: Queue, { sentAt }: Message): number =>
  sentAt + settings.retentionS * 1_000;
