import { environmentOf } from '../assigned';
import { MILLISECOND } from '../micros';
import type { EnvironmentRecord, InvocationRecord, LeftWork } from '../records';
import { nextSeq, schedule, type World } from '../world';

/** An attempt begins in an environment in which an earlier one left work: that goes on beside it. */
export function resumeLeftWork(world: World, invocation: InvocationRecord, work: LeftWork): void {
  work.during = invocation;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'leftWork.resumed',
    rule: 'environment.left-work-resumes',
    run: invocation.runId,
    invocation: invocation.id,
    environment: work.environment.id,
    of: work.by.id,
    remaining: work.remaining,
  });
  if (work.remaining < work.environment.duration) {
    schedule(world, world.now + work.remaining, 'leftWorkDone', work);
  }
}

/** What an earlier invocation left behind is done at last, under the request id of another. */
export function finishLeftWork(world: World, work: LeftWork): void {
  const { environment, during, by } = work;
  if (during === null) throw new Error(`work of invocation ${by.id} went on during no invocation`);
  environment.leftWork = null;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'leftWork.finished',
    rule: 'environment.left-work-resumes',
    run: during.run.id,
    invocation: during.id,
    environment: environment.id,
    of: by.id,
  });
}

/** An attempt has returned: what is left to do stands still with the environment until the next one. */
export function freezeLeftWork(world: World, invocation: InvocationRecord): void {
  const environment = environmentOf(invocation);
  const { behaviour } = environment.settings;
  const { leftWork } = environment;
  if (leftWork !== null) {
    leftWork.remaining -= environment.duration;
    leftWork.during = null;
  } else if (behaviour.kind === 'leavesWork' && invocation.outcome?.kind === 'returned') {
    environment.leftWork = {
      environment,
      by: invocation,
      remaining: behaviour.workMs * MILLISECOND,
      during: null,
    };
  }
  const frozen = environment.leftWork;
  if (frozen === null) return;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'leftWork.frozen',
    rule: 'environment.left-work',
    run: invocation.runId,
    invocation: invocation.id,
    environment: environment.id,
    of: frozen.by.id,
    remaining: frozen.remaining,
  });
}

/** Forgets the work and says whose it was; 0 if there was none. */
export function dropLeftWork(environment: EnvironmentRecord): number {
  const of = environment.leftWork?.by.id ?? 0;
  environment.leftWork = null;
  return of;
}
