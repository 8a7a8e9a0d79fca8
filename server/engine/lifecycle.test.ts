import { describe, expect, it } from 'vitest';
import { enter } from './enter';
import { lifecycle, type Phase } from './lifecycle';
import type { InvocationRecord } from './records';

const phases = Object.keys(lifecycle) as Phase[];
const at = (phase: Phase) => ({ id: 1, phase }) as InvocationRecord;

describe('the lifecycle of an invocation', () => {
  it('reaches every phase from the call', () => {
    const reached = new Set<Phase>(['called']);
    for (const phase of reached) for (const next of lifecycle[phase]) reached.add(next);
    expect([...reached].sort()).toEqual([...phases].sort());
  });

  it('can always come to its end', () => {
    const ends = (phase: Phase, seen: Phase[] = []): boolean =>
      phase === 'settled' ||
      lifecycle[phase].some((next) => !seen.includes(next) && ends(next, [...seen, phase]));
    expect(phases.filter((phase) => !ends(phase))).toEqual([]);
  });

  it('knows no move out of its end', () => {
    expect(() => enter(at('settled'), 'running')).toThrow('cannot go from settled to running');
  });

  it.each(phases)('moves from %s as the table says and in no other way', (phase) => {
    for (const next of phases) {
      const allowed = (lifecycle[phase] as readonly Phase[]).includes(next);
      if (allowed) expect(() => enter(at(phase), next)).not.toThrow();
      else expect(() => enter(at(phase), next)).toThrow();
    }
  });
});
