import { drop, expiryOf } from './put';
import type { Queue } from './queue';

/** Brings a queue up to date: what is too old goes, what was in flight too long is visible again. */
export function tidy(queue: Queue, now: number): void {
  for (const message of queue.inFlight) {
    if (message.visibleAt <= now) queue.inFlight.delete(message);
  }
  if (now >= queue.expiresAt) dropExpired(queue, now);
  for (const [key, { until }] of queue.deduplicated) {
    if (until > now) break;
    queue.deduplicated.delete(key);
  }
}

/** To be called after the queue's retention was changed. */
export function forgetExpiry(queue: Queue): void {
  queue.expiresAt = 0;
}

function dropExpired(queue: Queue, now: number): void {
  let next = Number.POSITIVE_INFINITY;
  // A dead-letter queue holds messages older than those before them, so all are looked at.
  for (const message of queue.messages.values()) {
    const expiry = expiryOf(queue, message);
    if (expiry <= now) drop(queue, message);
    else next = Math.min(next, expiry);
  }
  queue.expiresAt = next;
}
