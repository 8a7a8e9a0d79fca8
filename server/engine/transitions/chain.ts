import { functionOf } from '../assigned';
import { assumptions } from '../assumptions';
import type { PayloadFacts } from '../payload';
import type { InvocationRecord } from '../records';
import { newInvocation } from '../spare-records';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';

/** An invocation causes another: its code or its destination invokes a function asynchronously. */
export function chain(
  world: World,
  by: InvocationRecord,
  functionName: string,
  how: 'onSuccess' | 'onFailure' | 'code',
  facts: PayloadFacts,
): void {
  const { name } = functionOf(by).config;
  by.run.chained += 1;
  const before = by.request.chain ?? {};
  const call = { functionName, qualifier: null, invocationType: 'Event' } as const;
  const invocation = newInvocation(world, by.run, {
    call,
    asynchronous: true,
    payload: how === 'code' ? '{}' : null,
    facts,
    chain: { ...before, [name]: (before[name] ?? 0) + 1 },
  });
  const until = world.now + assumptions.callTravel;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'invoke.chained',
    rule: how === 'code' ? 'invoke.by-code' : 'destination.record',
    run: by.runId,
    invocation: invocation.id,
    by: by.id,
    how,
    functionName,
    payloadBytes: facts.bytes,
    until,
  });
  schedule(world, until, due.callReachesLambda, invocation);
}
