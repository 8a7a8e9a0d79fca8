import { assumptions } from './assumptions';
import type { Micros } from './micros';
import { MILLISECOND } from './micros';
import type { RunRecord } from './records';
import { type LambdaReply, type RepeatCause, type Repeats, sources } from './sources';
import { doubling } from './sources/repeat-delays';

/** How long whoever calls Lambda waits for one answer; null: as long as it takes. */
export function limitOf({ act }: RunRecord): Micros | null {
  if (act.client !== null) return act.client.timeoutMs * MILLISECOND;
  return sources[act.source].frontDoor?.limit ?? null;
}

/** When whoever calls Lambda calls again by itself; null: never. */
export function repeatsOf({ act }: RunRecord): Repeats | null {
  if (act.client === null) return sources[act.source].repeats;
  return {
    tries: act.client.attempts,
    delay: clientDelay,
    within: null,
    on: ['limit', 'throttled', 'serviceFault'],
    deadLetter: false,
    rule: 'client.repeats',
  };
}

/** What a reply is a reason to call again for; null if it is none. */
export function causeOf(reply: LambdaReply): RepeatCause | null {
  switch (reply.kind) {
    case 'accepted':
      return null;
    case 'outcome':
      return reply.outcome.kind === 'returned' ? null : 'functionError';
    case 'limitReached':
      return 'limit';
    case 'refused':
      switch (reply.refusal.status) {
        case 429:
          return 'throttled';
        case 500:
          return 'serviceFault';
        default:
          return 'refused';
      }
  }
}

const clientDelay = (repeat: number): Micros =>
  doubling(repeat, assumptions.clientBackOff, assumptions.clientBackOffLongest);
