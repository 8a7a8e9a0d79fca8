import { lifecycle, type Phase, type PhaseName, phase } from './lifecycle';
import type { InvocationRecord } from './records';

/** For each phase, by its bit, the bits of those that may follow. */
const followers: number[] = [];
for (const [name, next] of Object.entries<readonly PhaseName[]>(lifecycle)) {
  followers[phase[name as PhaseName]] = next.reduce((bits, one) => bits | phase[one], 0);
}

/** Moves an invocation to its next phase; a move the table does not know is a bug and throws. */
export function enter(invocation: InvocationRecord, next: Phase): void {
  if (((followers[invocation.phase] as number) & next) === 0) {
    const [from, to] = [nameOf(invocation.phase), nameOf(next)];
    throw new Error(`invocation ${invocation.id} cannot go from ${from} to ${to}`);
  }
  invocation.phase = next;
}

const nameOf = (bit: Phase): string =>
  Object.entries(phase).find(([, known]) => known === bit)?.[0] ?? 'no phase';
