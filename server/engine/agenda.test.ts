import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Agenda } from './agenda';
import type { InvocationRecord } from './records';
import { due, type Timer } from './timer';

const subject = {} as InvocationRecord;
const kinds = [due.checked, due.retryDue, due.finished] as const;
const timer = (at: number, seq: number): Timer => ({
  at,
  seq,
  kind: kinds[seq % kinds.length] ?? due.checked,
  subject,
});

const set = (agenda: Agenda, { at, seq, kind }: Timer): void =>
  agenda.schedule(at, seq, kind, subject);

/** What the agenda gives next, with the number it announced for it. */
function takeNext(agenda: Agenda, until = Number.POSITIVE_INFINITY): Timer | undefined {
  const seq = agenda.nextSeq;
  const kind = agenda.nextKind;
  if (!agenda.take(until)) return undefined;
  expect(agenda.kind).toBe(kind);
  return { at: agenda.at, seq, kind: agenda.kind, subject: agenda.subject } as Timer;
}

const drain = (agenda: Agenda): Timer[] => {
  const taken: Timer[] = [];
  for (let next = takeNext(agenda); next !== undefined; next = takeNext(agenda)) taken.push(next);
  return taken;
};

describe('Agenda', () => {
  it('gives timers in the order of their moments, and equal moments in the order they were set', () => {
    const agenda = new Agenda();
    [timer(30, 1), timer(10, 2), timer(30, 3), timer(10, 4), timer(20, 5)].forEach((one) => {
      set(agenda, one);
    });
    expect(drain(agenda).map(({ seq }) => seq)).toEqual([2, 4, 5, 1, 3]);
    expect(agenda.size).toBe(0);
  });

  it('keeps what is not due', () => {
    const agenda = new Agenda();
    set(agenda, timer(10, 1));
    expect(agenda.take(9)).toBe(false);
    expect(agenda.nextAt).toBe(10);
    expect(takeNext(agenda, 10)?.seq).toBe(1);
    expect(agenda.nextAt).toBe(Number.POSITIVE_INFINITY);
    expect(agenda.nextKind).toBeNull();
    expect(agenda.take(Number.POSITIVE_INFINITY)).toBe(false);
  });

  it('is a priority queue for every mixture of setting and taking', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(50), { freq: 3 }), { maxLength: 200 }), (steps) => {
        const agenda = new Agenda();
        const model: Timer[] = [];
        steps.forEach((at, index) => {
          const seq = index + 1;
          if (at === null) {
            model.sort((a, b) => a.at - b.at || a.seq - b.seq);
            expect(takeNext(agenda)).toEqual(model.shift());
          } else {
            const one = timer(at, seq);
            set(agenda, one);
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
