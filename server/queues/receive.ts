import type { Message } from './message';
import { drop } from './put';
import type { Queue } from './queue';
import { tidy } from './tidy';

export interface ReceiveOptions {
  readonly max: number;
  /** Null takes the queue's own. */
  readonly visibilityTimeoutS: number | null;
}

export interface Received {
  readonly messages: readonly Message[];
  /** Received once too often: they have left the queue, for `redrive` to put elsewhere. */
  readonly dead: readonly Message[];
}

/** Hands out what is visible, oldest first, and hides it for a while. */
export function receive(queue: Queue, options: ReceiveOptions, now: number): Received {
  tidy(queue, now);
  const { max, visibilityTimeoutS } = options;
  const hiddenMs = (visibilityTimeoutS ?? queue.settings.visibilityTimeoutS) * 1_000;
  const messages: Message[] = [];
  const dead: Message[] = [];
  // Whoever works on a message of a group holds the whole group: that keeps it in order.
  const closed = new Set<string | null>();
  if (queue.fifo) for (const { groupId } of queue.inFlight) closed.add(groupId);
  for (const message of queue.messages.values()) {
    if (messages.length === max) break;
    if (queue.fifo && closed.has(message.groupId)) continue;
    if (message.visibleAt > now) {
      closed.add(message.groupId);
      continue;
    }
    if (isExhausted(queue, message)) {
      drop(queue, message);
      dead.push(message);
      continue;
    }
    message.receiveCount += 1;
    queue.touched?.add(message.id);
    message.firstReceivedAt ??= now;
    message.visibleAt = now + hiddenMs;
    if (hiddenMs > 0) queue.inFlight.add(message);
    messages.push(message);
  }
  return { messages, dead };
}

const isExhausted = ({ settings: { redrive } }: Queue, { receiveCount }: Message): boolean =>
  redrive !== null && receiveCount >= redrive.maxReceiveCount;
