import { describe, expect, it } from 'vitest';
import { enter } from './enter';
import { lifecycle, type PhaseName, phase } from './lifecycle';
import type { InvocationRecord } from './records';

const phases = Object.keys(lifecycle) as PhaseName[];
const at = (name: PhaseName) => ({ id: 1, phase: phase[name] }) as InvocationRecord;

describe('the lifecycle of an invocation', () => {
  it('reaches every phase from the call', () => {
    const reached = new Set<PhaseName>(['called']);
    for (const name of reached) for (const next of lifecycle[name]) reached.add(next);
    expect([...reached].sort()).toEqual([...phases].sort());
  });

  it('can always come to its end', () => {
    const ends = (name: PhaseName, seen: PhaseName[] = []): boolean =>
      name === 'settled' ||
      lifecycle[name].some((next) => !seen.includes(next) && ends(next, [...seen, name]));
    expect(phases.filter((name) => !ends(name))).toEqual([]);
  });

  it('knows no move out of its end', () => {
    expect(() => enter(at('settled'), phase.running)).toThrow('cannot go from settled to running');
  });

  it.each(phases)('moves from %s as the table says and in no other way', (name) => {
    for (const next of phases) {
      const allowed = (lifecycle[name] as readonly PhaseName[]).includes(next);
      if (allowed) expect(() => enter(at(name), phase[next])).not.toThrow();
      else expect(() => enter(at(name), phase[next])).toThrow();
    }
  });
});
