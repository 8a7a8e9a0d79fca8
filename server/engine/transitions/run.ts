import { environmentOf, functionOf } from '../assigned';
import { assumptions } from '../assumptions';
import { decideOutcome } from '../decide-outcome';
import { enter } from '../enter';
import type { InvocationRecord } from '../records';
import { nextSeq, schedule, type World } from '../world';

/** The handler begins. The earlier of its end and the time-out is scheduled, so nothing ever needs cancelling. */
export function run(
  world: World,
  invocation: InvocationRecord,
  start: 'cold' | 'warm' | 'restarted',
): void {
  enter(invocation, 'running');
  const environment = environmentOf(invocation);
  environment.needsRestart = false;
  invocation.attempts += 1;
  const restart = start === 'restarted' ? assumptions.init : 0;
  const { outcome, duration } = decideOutcome(functionOf(invocation), invocation, restart);
  invocation.outcome = outcome;
  invocation.duration = duration;
  const until = world.now + duration;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'attempt.started',
    rule:
      start === 'cold'
        ? 'environment.cold-start'
        : start === 'warm'
          ? 'environment.reuse'
          : 'environment.reset',
    run: invocation.run.id,
    invocation: invocation.id,
    attempt: invocation.attempts,
    environment: environment.id,
    start,
    until,
  });
  schedule(world, until, 'finished', invocation);
}
