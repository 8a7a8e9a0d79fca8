import { enter } from '../enter';
import { phase } from '../lifecycle';
import type { InvocationRecord, RunRecord } from '../records';
import { spareInvocation, spareRun } from '../spare-records';
import { nextSeq, type World } from '../world';

/** The end of an invocation. */
export function settle(world: World, invocation: InvocationRecord): void {
  enter(invocation, phase.settled);
  const { run } = invocation;
  spareInvocation(world, invocation);
  settleOne(world, run);
}

/** One thing less is pending in a run; the last one ends it. */
export function settleOne(world: World, run: RunRecord): void {
  run.pending -= 1;
  if (run.pending > 0) return;
  world.openRuns -= 1;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'run.ended',
    rule: 'run.ended',
    run: run.id,
  });
  spareRun(world, run);
}
