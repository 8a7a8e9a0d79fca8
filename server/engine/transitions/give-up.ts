import { functionOf } from '../assigned';
import { assumptions } from '../assumptions';
import { deliveryFailure } from '../dead-letter-limits';
import { enter } from '../enter';
import type { GiveUpCondition } from '../event';
import type { InvocationRecord } from '../records';
import type { RuleId } from '../rules';
import { nextSeq, schedule, type World } from '../world';
import { settle } from './settle';

/** Lambda stops trying: the event goes to the dead-letter queue, or it is lost. */
export function giveUp(
  world: World,
  invocation: InvocationRecord,
  condition: GiveUpCondition,
  rule: RuleId,
): void {
  enter(invocation, 'givenUp');
  const { deadLetter } = functionOf(invocation).config;
  const until = deadLetter === null ? world.now : world.now + assumptions.deadLetterDelivery;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.givenUp',
    rule,
    run: invocation.run.id,
    invocation: invocation.id,
    condition,
    attempts: invocation.attempts,
    until,
  });
  if (deadLetter === null) {
    lose(world, invocation, 'noTarget');
    return;
  }
  invocation.deadLetter = deadLetter;
  schedule(world, until, 'deadLetterArrives', invocation);
}

/** The dead letter reaches its queue or topic, or cannot be sent and is gone. */
export function deliverDeadLetter(world: World, invocation: InvocationRecord): void {
  const target = invocation.deadLetter;
  if (target === null) throw new Error(`invocation ${invocation.id} has no dead-letter target`);
  const reason = deliveryFailure(world, invocation, target);
  if (reason !== null) {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'deadLetter.failed',
      rule: 'dead-letter.failed',
      run: invocation.run.id,
      invocation: invocation.id,
      target,
      reason,
    });
    lose(world, invocation, 'deliveryFailed');
    return;
  }
  const { outcome } = invocation;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'deadLetter.delivered',
    rule: outcome === null ? 'dead-letter.never-ran' : 'dead-letter.message',
    run: invocation.run.id,
    invocation: invocation.id,
    target,
    errorCode: outcome === null ? 429 : 200,
    outcome,
  });
  settle(world, invocation);
}

function lose(
  world: World,
  invocation: InvocationRecord,
  reason: 'noTarget' | 'deliveryFailed',
): void {
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.lost',
    rule: reason === 'noTarget' ? 'async.discarded' : 'dead-letter.failed',
    run: invocation.run.id,
    invocation: invocation.id,
    reason,
  });
  settle(world, invocation);
}
