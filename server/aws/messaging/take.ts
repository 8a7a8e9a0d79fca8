import { type Message, type ReceiveOptions, receive, redrive } from '#queues';
import type { HostedQueue } from './hosted-queue';
import type { MessagingState } from './messaging-state';

/** Receives from a queue; what was received too often goes to its dead-letter queue, or is gone if there is none. */
export function take(
  state: MessagingState,
  hosted: HostedQueue,
  options: ReceiveOptions,
  now: number,
): readonly Message[] {
  if (now < hosted.quietUntil) return [];
  const { queue } = hosted;
  const { messages, dead } = receive(queue, options, now);
  if (dead.length > 0) {
    const target = state.queues.get(queue.settings.redrive?.deadLetterQueue ?? '');
    for (const message of dead) if (target) redrive(queue, message, target.queue, now);
    if (target) target.quietUntil = 0;
  }
  if (messages.length === 0) hosted.quietUntil = nextVisible(hosted, now);
  return messages;
}

function nextVisible({ queue }: HostedQueue, now: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { visibleAt } of queue.messages.values()) {
    if (visibleAt > now && visibleAt < next) next = visibleAt;
  }
  return next;
}
