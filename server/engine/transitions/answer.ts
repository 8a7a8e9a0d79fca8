import type { InvokeRefusal } from '../invoke-refusal';
import type { Outcome } from '../outcome';
import type { InvocationRecord } from '../records';
import type { RuleId } from '../rules';
import { nextSeq, type World } from '../world';
import { hear } from './call';
import { settle } from './settle';

/** What the Invoke API answers to whoever called it. */
export function answer(
  world: World,
  invocation: InvocationRecord,
  status: number,
  outcome: Outcome | null,
  rule: RuleId,
): void {
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'invoke.answered',
    rule,
    run: invocation.runId,
    invocation: invocation.id,
    status,
    outcome,
    refusal: null,
  });
  hear(world, invocation, outcome === null ? accepted : { kind: 'outcome', outcome });
}

const accepted = { kind: 'accepted' } as const;

/** The Invoke API does not take the call: nothing runs, nothing is queued. */
export function refuse(
  world: World,
  invocation: InvocationRecord,
  refusal: InvokeRefusal,
  rule: RuleId,
): void {
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'invoke.answered',
    rule,
    run: invocation.runId,
    invocation: invocation.id,
    status: refusal.status,
    outcome: null,
    refusal,
  });
  hear(world, invocation, { kind: 'refused', refusal });
  settle(world, invocation);
}
