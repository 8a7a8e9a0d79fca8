import { functionOf } from '../assigned';
import { assumptions } from '../assumptions';
import { destinationOf } from '../delivery-limits';
import { enter } from '../enter';
import type { GiveUpCondition } from '../event';
import { phase } from '../lifecycle';
import type { DeliveryRecord, InvocationRecord } from '../records';
import type { RuleId } from '../rules';
import type { Target } from '../target';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { settle } from './settle';

/** One attempt returned: the event is done, and its record goes to the destination for successes if there is one. */
export function succeed(world: World, invocation: InvocationRecord): void {
  enter(invocation, phase.succeeded);
  const target = destinationOf(invocation, true);
  const until = target === null ? world.now : world.now + assumptions.destinationDelivery;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.succeeded',
    rule: 'async.success',
    run: invocation.runId,
    invocation: invocation.id,
    attempts: invocation.attempts,
    until,
  });
  if (target === null) settle(world, invocation);
  else send(world, invocation, 'onSuccess', target, 200);
}

/**
 * Lambda stops trying: the event goes to the dead-letter queue, its record to the destination, or it is lost. `refusal`
 * is what a synchronous caller would have got in place of an event that never ran.
 */
export function giveUp(
  world: World,
  invocation: InvocationRecord,
  condition: GiveUpCondition,
  rule: RuleId,
  refusal: 400 | 429 | 500 = 429,
): void {
  enter(invocation, phase.givenUp);
  invocation.condition = condition;
  const { deadLetter } = functionOf(invocation).config;
  const target = destinationOf(invocation, false);
  const wanted = deadLetter !== null || target !== null;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.givenUp',
    rule,
    run: invocation.runId,
    invocation: invocation.id,
    condition,
    attempts: invocation.attempts,
    until: wanted ? world.now + assumptions.deadLetterDelivery : world.now,
  });
  const errorCode = invocation.outcome === null ? refusal : 200;
  if (deadLetter !== null) send(world, invocation, 'deadLetter', deadLetter, errorCode);
  if (target !== null) send(world, invocation, 'onFailure', target, errorCode);
  if (!wanted) lose(world, invocation, 'noTarget');
}

/** One call has caused so much that the simulation follows it no further: nothing of this event goes anywhere. */
export function cutChain(world: World, invocation: InvocationRecord): void {
  enter(invocation, phase.givenUp);
  invocation.condition = 'RecursiveInvocation';
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.givenUp',
    rule: 'async.chain-bound',
    run: invocation.runId,
    invocation: invocation.id,
    condition: 'RecursiveInvocation',
    attempts: invocation.attempts,
    until: world.now,
  });
  lose(world, invocation, 'noTarget');
}

/** Nothing of a given-up event arrived anywhere. */
export function lose(
  world: World,
  invocation: InvocationRecord,
  reason: 'noTarget' | 'deliveryFailed',
): void {
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.lost',
    rule: reason === 'noTarget' ? 'async.discarded' : 'async.undelivered',
    run: invocation.runId,
    invocation: invocation.id,
    reason,
  });
  settle(world, invocation);
}

function send(
  world: World,
  invocation: InvocationRecord,
  purpose: DeliveryRecord['purpose'],
  target: Target,
  errorCode: number,
): void {
  invocation.deliveries += 1;
  const span =
    purpose === 'deadLetter' ? assumptions.deadLetterDelivery : assumptions.destinationDelivery;
  schedule(world, world.now + span, due.deliveryArrives, {
    invocation,
    purpose,
    target,
    errorCode,
  });
}
