import type { PayloadFacts } from './payload';
import type { Call, InvocationRecord, RunRecord } from './records';
import type { World } from './world';

/** A new call of the Invoke API on behalf of a run. */
export function newInvocation(
  world: World,
  run: RunRecord,
  call: Call,
  payload: string | null,
  facts: PayloadFacts,
  chain: InvocationRecord['chain'],
): InvocationRecord {
  world.invocationCount += 1;
  run.pending += 1;
  return {
    id: world.invocationCount,
    runId: run.id,
    asynchronous: call.invocationType === 'Event',
    phase: 'called',
    attempts: 0,
    backOffs: 0,
    acceptedAt: 0,
    fn: null,
    environment: null,
    outcome: null,
    version: 0,
    condition: null,
    deliveries: 0,
    delivered: 0,
    run,
    call,
    payload,
    facts,
    chain,
  };
}
