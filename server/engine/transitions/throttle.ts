import { asynchronousOf } from '../assigned';
import { assumptions } from '../assumptions';
import { enter } from '../enter';
import type { ThrottleReason } from '../invoke-refusal';
import { phase } from '../lifecycle';
import { type Micros, SECOND } from '../micros';
import { quotas } from '../quotas';
import type { InvocationRecord } from '../records';
import { doubling } from '../sources/repeat-delays';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { giveUp } from './give-up';

/** No concurrency is free: the event goes back to the queue for a while, without using up a retry. */
export function throttle(world: World, invocation: InvocationRecord, reason: ThrottleReason): void {
  const delay = backOff(world, invocation, 429);
  if (delay === null) return;
  const until = world.now + delay;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.throttled',
    rule: 'async.throttled',
    run: invocation.runId,
    invocation: invocation.id,
    reason,
    throttles: invocation.backOffs,
    delay,
    until,
  });
  schedule(world, until, due.backOffOver, invocation);
}

/** Lambda itself failed to run it: the event goes back to the queue in the same way. */
export function backOffFault(world: World, invocation: InvocationRecord): void {
  const delay = backOff(world, invocation, 500);
  if (delay === null) return;
  const until = world.now + delay;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.systemFault',
    rule: 'async.system-fault',
    run: invocation.runId,
    invocation: invocation.id,
    faults: invocation.backOffs,
    delay,
    until,
  });
  schedule(world, until, due.backOffOver, invocation);
}

/** How long the event waits now: 1 s, 2 s, 4 s … 5 min. Null if it would grow too old, and then it is given up. */
function backOff(world: World, invocation: InvocationRecord, refusal: 429 | 500): Micros | null {
  invocation.backOffs += 1;
  // That it doubles is our model; AWS says that it grows exponentially between the two.
  const delay = doubling(invocation.backOffs, assumptions.backOffFirst, quotas.backOffLongest);
  const age = world.now + delay - invocation.acceptedAt;
  if (age > asynchronousOf(invocation).maximumEventAgeS * SECOND) {
    giveUp(world, invocation, 'EventAgeExceeded', 'async.event-age', refusal);
    return null;
  }
  enter(invocation, phase.backingOff);
  return delay;
}
