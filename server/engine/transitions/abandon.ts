import { assumptions } from '../assumptions';
import { repeatsOf } from '../patience';
import type { CallerRecord, RunRecord } from '../records';
import { type RepeatCause, sources } from '../sources';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { settleOne } from './settle';

/** Nobody calls Lambda again: what it never took goes to the source's own dead-letter queue, or is gone. */
export function abandon(
  world: World,
  run: RunRecord,
  caller: CallerRecord,
  cause: RepeatCause,
): void {
  const queue = run.act.sourceDeadLetter;
  const until = queue === null ? world.now : world.now + assumptions.deadLetterDelivery;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'call.abandoned',
    rule: repeatsOf(run)?.rule ?? sources[run.act.source].rule,
    run: run.id,
    tries: caller.tries,
    cause,
    until,
  });
  if (queue === null) {
    settleOne(world, run);
    return;
  }
  caller.reply = null;
  schedule(world, until, due.sourceDeadLetterArrives, run);
}

/** The message reaches the source's dead-letter queue, if that exists. */
export function deliverSourceDeadLetter(world: World, run: RunRecord): void {
  const { act, caller } = run;
  const queue = act.sourceDeadLetter;
  if (queue === null || caller === null) {
    throw new Error(`run ${run.id} has no dead-letter queue of its source`);
  }
  const exists = world.targets.some(({ kind, name }) => kind === 'sqs' && name === queue);
  if (exists) {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'sourceDeadLetter.delivered',
      rule: 'source.dead-letter',
      run: run.id,
      queue,
      tries: caller.tries,
    });
  } else {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'sourceDeadLetter.failed',
      rule: 'source.dead-letter',
      run: run.id,
      queue,
    });
  }
  settleOne(world, run);
}
