import { describe, expect, it } from 'vitest';
import { loopBetween, markEnd, stretchOf } from './loop';

describe('markEnd', () => {
  it('takes one end after the other, in any order', () => {
    const begun = markEnd(null, 1, 'from', 10);
    expect(stretchOf(begun)).toBeNull();
    expect(stretchOf(markEnd(begun, 1, 'to', 20))).toEqual({ from: 10, to: 20 });
    expect(stretchOf(markEnd(markEnd(null, 1, 'to', 20), 1, 'from', 10))).toEqual({
      from: 10,
      to: 20,
    });
  });

  it('moves an end without stopping the loop', () => {
    const on = { run: 1, from: 10, to: 20, on: true };
    expect(markEnd(on, 1, 'to', 30)).toEqual({ run: 1, from: 10, to: 30, on: true });
  });

  it('forgets the other end where it would be on the wrong side, and stops', () => {
    const on = { run: 1, from: 10, to: 20, on: true };
    expect(markEnd(on, 1, 'from', 20)).toEqual({ run: 1, from: 20, to: null, on: false });
    expect(markEnd(on, 1, 'to', 5)).toEqual({ run: 1, from: null, to: 5, on: false });
  });

  it('knows nothing of another run’s ends', () => {
    const other = { run: 1, from: 10, to: 20, on: true };
    expect(markEnd(other, 2, 'to', 30)).toEqual({ run: 2, from: null, to: 30, on: false });
  });
});

it('lies between two moments in either order, and needs some time between them', () => {
  expect(stretchOf(loopBetween(1, 20, 10))).toEqual({ from: 10, to: 20 });
  expect(loopBetween(1, 10, 10)).toBeNull();
});
