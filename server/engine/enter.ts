import { lifecycle, type Phase } from './lifecycle';
import type { InvocationRecord } from './records';

/** Which moves the table knows, by phase left and phase entered: looked up several times in every life. */
const moves = Object.fromEntries(
  Object.entries<readonly Phase[]>(lifecycle).map(([from, to]) => [from, new Set(to)]),
) as unknown as Readonly<Record<Phase, ReadonlySet<Phase>>>;

/** Moves an invocation to its next phase; a move the table does not know is a bug and throws. */
export function enter(invocation: InvocationRecord, phase: Phase): void {
  if (!moves[invocation.phase].has(phase)) {
    throw new Error(`invocation ${invocation.id} cannot go from ${invocation.phase} to ${phase}`);
  }
  invocation.phase = phase;
}
