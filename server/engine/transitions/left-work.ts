import { environmentOf } from '../assigned';
import { assumptions } from '../assumptions';
import { MILLISECOND } from '../micros';
import type { EnvironmentRecord, InvocationRecord, LeftWork } from '../records';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';

/** An attempt begins in an environment in which earlier ones left work: all of it goes on beside it. */
export function resumeLeftWork(
  world: World,
  invocation: InvocationRecord,
  leftWork: readonly LeftWork[],
): void {
  for (const work of leftWork) {
    work.during = invocation;
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'leftWork.resumed',
      rule: 'environment.left-work-resumes',
      run: invocation.runId,
      invocation: invocation.id,
      environment: work.environment.id,
      of: work.by,
      remaining: work.remaining,
    });
    // What needs exactly as long as the attempt is done with it: its timer is set first.
    if (work.remaining <= work.environment.duration) {
      schedule(world, world.now + work.remaining, due.leftWorkDone, work);
    }
  }
}

/** What an earlier invocation left behind is done at last, under the request id of another. */
export function finishLeftWork(world: World, work: LeftWork): void {
  const { environment, during, by } = work;
  if (during === null) throw new Error(`work of invocation ${by} went on during no invocation`);
  environment.leftWork.splice(environment.leftWork.indexOf(work), 1);
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'leftWork.finished',
    rule: 'environment.left-work-resumes',
    run: during.runId,
    invocation: during.id,
    environment: environment.id,
    of: by,
  });
}

/** An attempt has ended: what is left to do stands still with the environment until the next one. */
export function freezeLeftWork(world: World, invocation: InvocationRecord): void {
  const environment = environmentOf(invocation);
  const { behaviour } = environment.settings;
  const { leftWork } = environment;
  for (const work of leftWork) {
    work.remaining -= environment.duration;
    work.during = null;
  }
  const leaves = behaviour.kind === 'leavesWork' && invocation.outcome?.kind === 'returned';
  if (leaves && leftWork.length < assumptions.leftWorkKept) {
    leftWork.push({
      environment,
      by: invocation.id,
      remaining: behaviour.workMs * MILLISECOND,
      during: null,
    });
  }
  for (const { by, remaining } of leftWork) {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'leftWork.frozen',
      rule: 'environment.left-work',
      run: invocation.runId,
      invocation: invocation.id,
      environment: environment.id,
      of: by,
      remaining,
    });
  }
}

/** Forgets the work and says whose it was. */
export function dropLeftWork({ leftWork }: EnvironmentRecord): readonly number[] {
  if (leftWork.length === 0) return nobody;
  return leftWork.splice(0).map(({ by }) => by);
}

const nobody: readonly number[] = [];
