import type { Queue } from './queue';
import { tidy } from './tidy';

export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** How many messages there are of each sort. */
export function countMessages(queue: Queue, now: number): QueueCounts {
  tidy(queue, now);
  let hidden = 0;
  for (const { visibleAt } of queue.messages.values()) if (visibleAt > now) hidden += 1;
  const inFlight = queue.inFlight.size;
  return { visible: queue.messages.size - hidden, inFlight, delayed: hidden - inFlight };
}

/** When the first of the messages in flight becomes visible again; null if none is in flight. */
export function heldUntil(queue: Queue, now: number): number | null {
  let first: number | null = null;
  for (const { visibleAt } of queue.inFlight) {
    if (visibleAt > now && (first === null || visibleAt < first)) first = visibleAt;
  }
  return first;
}
