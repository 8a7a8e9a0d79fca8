import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Agenda } from './agenda';
import type { RunRecord } from './records';
import type { Timer } from './timer';

const subject = {} as RunRecord;
const timer = (at: number, seq: number): Timer => ({
  at,
  seq,
  kind: 'callReachesFrontDoor',
  subject,
});

const drain = (agenda: Agenda): Timer[] => {
  const taken: Timer[] = [];
  for (;;) {
    const next = agenda.takeDue(Number.POSITIVE_INFINITY);
    if (next === undefined) return taken;
    taken.push(next);
  }
};

describe('Agenda', () => {
  it('gives timers in the order of their moments, and equal moments in the order they were set', () => {
    const agenda = new Agenda();
    [timer(30, 1), timer(10, 2), timer(30, 3), timer(10, 4), timer(20, 5)].forEach((one) => {
      agenda.schedule(one);
    });
    expect(drain(agenda).map(({ seq }) => seq)).toEqual([2, 4, 5, 1, 3]);
    expect(agenda.size).toBe(0);
  });

  it('keeps what is not due', () => {
    const agenda = new Agenda();
    agenda.schedule(timer(10, 1));
    expect(agenda.takeDue(9)).toBeUndefined();
    expect(agenda.peek()?.at).toBe(10);
    expect(agenda.takeDue(10)?.seq).toBe(1);
    expect(agenda.peek()).toBeUndefined();
  });

  it('is a priority queue for every mixture of setting and taking', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(50), { freq: 3 }), { maxLength: 200 }), (steps) => {
        const agenda = new Agenda();
        const model: Timer[] = [];
        steps.forEach((at, seq) => {
          if (at === null) {
            model.sort((a, b) => a.at - b.at || a.seq - b.seq);
            expect(agenda.takeDue(Number.POSITIVE_INFINITY)).toBe(model.shift());
          } else {
            const one = timer(at, seq);
            agenda.schedule(one);
            model.push(one);
          }
          expect(agenda.size).toBe(model.length);
        });
        model.sort((a, b) => a.at - b.at || a.seq - b.seq);
        expect(agenda.toArray()).toEqual(model);
        expect(drain(agenda)).toEqual(model);
      }),
    );
  });
});
