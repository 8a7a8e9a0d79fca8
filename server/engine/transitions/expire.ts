import { assumptions } from '../assumptions';
import type { EnvironmentRecord } from '../records';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { dropLeftWork } from './left-work';

/** Looks whether an environment has been idle for long enough to be taken away. */
export function expire(world: World, environment: EnvironmentRecord): void {
  environment.checkScheduled = false;
  const { idle } = environment.version;
  const place = idle.indexOf(environment);
  if (place < 0) return;
  const expiresAt = environment.idleSince + assumptions.environmentIdle;
  if (expiresAt > world.now) {
    environment.checkScheduled = true;
    schedule(world, expiresAt, due.idleCheck, environment);
    return;
  }
  idle.splice(place, 1);
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'environment.expired',
    rule: environment.leftWork.length === 0 ? 'environment.idle' : 'environment.left-work',
    run: 0,
    environment: environment.id,
    lostWorkOf: dropLeftWork(environment),
  });
}
