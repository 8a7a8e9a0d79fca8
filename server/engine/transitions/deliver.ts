import { deliveryFailure, recordBytes } from '../delivery-limits';
import type { DeliveryRecord, InvocationRecord } from '../records';
import type { DeadLetterTarget } from '../target';
import { nextSeq, type World } from '../world';
import { chain } from './chain';
import { lose } from './give-up';
import { settle } from './settle';

/** A dead letter or a record reaches its target, or cannot be sent. The last one of an event ends it. */
export function deliver(world: World, delivery: DeliveryRecord): void {
  const { invocation, purpose } = delivery;
  const delivered =
    purpose === 'deadLetter'
      ? deliverDeadLetter(world, delivery)
      : deliverRecord(world, delivery, purpose);
  invocation.deliveries -= 1;
  if (delivered) invocation.delivered += 1;
  if (invocation.deliveries > 0) return;
  if (invocation.condition !== null && invocation.delivered === 0) {
    lose(world, invocation, 'deliveryFailed');
  } else settle(world, invocation);
}

function deliverDeadLetter(world: World, delivery: DeliveryRecord): boolean {
  const { invocation } = delivery;
  const target = delivery.target as DeadLetterTarget;
  const reason = deliveryFailure(world, delivery);
  if (reason !== null) {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'deadLetter.failed',
      rule: 'dead-letter.failed',
      run: invocation.runId,
      invocation: invocation.id,
      target,
      reason,
    });
    return false;
  }
  const { outcome } = invocation;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'deadLetter.delivered',
    rule: outcome === null ? 'dead-letter.never-ran' : 'dead-letter.message',
    run: invocation.runId,
    invocation: invocation.id,
    target,
    errorCode: delivery.errorCode,
    outcome,
  });
  return true;
}

function deliverRecord(
  world: World,
  delivery: DeliveryRecord,
  how: 'onSuccess' | 'onFailure',
): boolean {
  const { invocation, target } = delivery;
  const reason = deliveryFailure(world, delivery);
  if (reason !== null) {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'destination.failed',
      rule: 'destination.failed',
      run: invocation.runId,
      invocation: invocation.id,
      target,
      reason,
    });
    return false;
  }
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'destination.delivered',
    rule: recordRule(invocation),
    run: invocation.runId,
    invocation: invocation.id,
    target,
    condition: invocation.condition ?? 'Success',
    attempts: invocation.attempts,
    outcome: invocation.outcome,
    version: invocation.version,
  });
  if (target.kind === 'lambda') {
    const facts = { bytes: recordBytes(invocation), fault: null };
    chain(world, invocation, target.name, how, facts);
  }
  return true;
}

const recordRule = ({ condition, outcome }: InvocationRecord) =>
  condition === null || outcome !== null ? 'destination.record' : 'destination.never-ran';
