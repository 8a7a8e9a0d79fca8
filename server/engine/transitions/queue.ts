import { assumptions } from '../assumptions';
import { enter } from '../enter';
import { phase } from '../lifecycle';
import { MILLISECOND } from '../micros';
import type { InvocationRecord } from '../records';
import { newInvocation } from '../spare-records';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { answer } from './answer';

/** 202: the caller hangs up, the event waits for a poller. */
export function queue(world: World, invocation: InvocationRecord): void {
  enter(invocation, phase.queued);
  answer(world, invocation, 202, null, 'invoke.asynchronous-202');
  invocation.acceptedAt = world.now;
  const { lateMs, duplicates } = invocation.run.act;
  const own = invocation.request.chain === null;
  const late = own ? lateMs * MILLISECOND : 0;
  const until = world.now + assumptions.queueHandOver + late;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.queued',
    rule: late > 0 ? 'async.order' : 'async.queue',
    run: invocation.runId,
    invocation: invocation.id,
    until,
  });
  schedule(world, until, due.handedOver, invocation);
  if (!own) return;
  for (let n = 1; n <= duplicates; n += 1) {
    duplicate(world, invocation, until + n * assumptions.duplicateDelay);
  }
}

/** The queue is eventually consistent: the same event, under the same request id, will be handed over once more. */
function duplicate(world: World, original: InvocationRecord, until: number): void {
  const copy = newInvocation(world, original.run, original.request);
  enter(copy, phase.queued);
  copy.fn = original.fn;
  copy.acceptedAt = original.acceptedAt;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.duplicated',
    rule: 'async.duplicate',
    run: original.runId,
    invocation: original.id,
    copy: copy.id,
    until,
  });
  schedule(world, until, due.handedOver, copy);
}
