import type { Call, InvocationRecord, RunRecord } from './records';
import type { World } from './world';

/** A new call of the Invoke API on behalf of a run. */
export function newInvocation(
  world: World,
  run: RunRecord,
  call: Call,
  chain: InvocationRecord['chain'],
): InvocationRecord {
  world.invocationCount += 1;
  run.pending += 1;
  return {
    id: world.invocationCount,
    run,
    call,
    chain,
    phase: 'called',
    fn: null,
    acceptedAt: 0,
    attempts: 0,
    backOffs: 0,
    faulted: false,
    environment: null,
    initDuration: 0,
    duration: 0,
    outcome: null,
    version: 0,
    condition: null,
    deliveries: 0,
    delivered: 0,
  };
}
