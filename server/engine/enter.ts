import { lifecycle, type Phase } from './lifecycle';
import type { InvocationRecord } from './records';

const phases = Object.keys(lifecycle) as readonly Phase[];

/** One bit for each phase, and for each phase the bits of those that may follow: a move is checked several times a life. */
const bits = Object.fromEntries(phases.map((phase, n) => [phase, 1 << n])) as Record<Phase, number>;
const followers = Object.fromEntries(
  phases.map((phase) => {
    const next: readonly Phase[] = lifecycle[phase];
    return [phase, next.reduce((mask, one) => mask | bits[one], 0)];
  }),
) as Record<Phase, number>;

/** Moves an invocation to its next phase; a move the table does not know is a bug and throws. */
export function enter(invocation: InvocationRecord, phase: Phase): void {
  if ((followers[invocation.phase] & bits[phase]) === 0) {
    throw new Error(`invocation ${invocation.id} cannot go from ${invocation.phase} to ${phase}`);
  }
  invocation.phase = phase;
}
