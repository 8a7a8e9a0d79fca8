import { describe, expect, it } from 'vitest';
import { listMove } from './list-keys';

describe('the keys of a list', () => {
  it.each([
    ['ArrowDown', 2, 3],
    ['ArrowUp', 2, 1],
    ['Home', 5, 0],
    ['End', 5, 19],
    ['PageDown', 5, 13],
    ['PageUp', 5, 0],
  ])('%s from %i leads to %i', (key, from, to) => {
    expect(listMove(key, from, 20)).toBe(to);
  });

  it('goes round at both ends', () => {
    expect(listMove('ArrowDown', 19, 20)).toBe(0);
    expect(listMove('ArrowUp', 0, 20)).toBe(19);
  });

  it('leaves other keys, and empty lists, alone', () => {
    expect(listMove('a', 0, 20)).toBeNull();
    expect(listMove('Enter', 0, 20)).toBeNull();
    expect(listMove('End', -1, 0)).toBeNull();
  });
});
