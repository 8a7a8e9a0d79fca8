import { functionOf } from '../assigned';
import { assumptions } from '../assumptions';
import { enter } from '../enter';
import type { ThrottleReason } from '../invoke-refusal';
import { type Micros, SECOND } from '../micros';
import { quotas } from '../quotas';
import type { InvocationRecord } from '../records';
import { nextSeq, schedule, type World } from '../world';
import { giveUp } from './give-up';

/** No concurrency is free: the event goes back to the queue for a while, without using up a retry. */
export function throttle(world: World, invocation: InvocationRecord, reason: ThrottleReason): void {
  invocation.throttles += 1;
  const delay = backOff(invocation.throttles);
  const until = world.now + delay;
  const longest = functionOf(invocation).config.maximumEventAgeS * SECOND;
  if (until - invocation.acceptedAt > longest) {
    giveUp(world, invocation, 'EventAgeExceeded', 'async.event-age');
    return;
  }
  enter(invocation, 'backingOff');
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.throttled',
    rule: 'async.throttled',
    run: invocation.run.id,
    invocation: invocation.id,
    reason,
    throttles: invocation.throttles,
    delay,
    until,
  });
  schedule(world, until, 'backOffOver', invocation);
}

/** 1 s, 2 s, 4 s … 5 min. That it doubles is our model; AWS says that it grows exponentially between those two. */
function backOff(throttles: number): Micros {
  let delay: Micros = assumptions.backOffFirst;
  for (let n = 1; n < throttles && delay < quotas.backOffLongest; n += 1) delay *= 2;
  return Math.min(delay, quotas.backOffLongest);
}
