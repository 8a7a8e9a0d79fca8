import { lifecycle, type Phase } from './lifecycle';
import type { InvocationRecord } from './records';

/** Moves an invocation to its next phase; a move the table does not know is a bug and throws. */
export function enter(invocation: InvocationRecord, phase: Phase): void {
  const allowed: readonly Phase[] = lifecycle[invocation.phase];
  if (!allowed.includes(phase)) {
    throw new Error(`invocation ${invocation.id} cannot go from ${invocation.phase} to ${phase}`);
  }
  invocation.phase = phase;
}
