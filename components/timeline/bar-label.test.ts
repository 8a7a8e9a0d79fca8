import { expect, it } from 'vitest';
import { placeBarLabel } from './bar-label';

const plot = { left: 100, right: 700 };

it('stands at the right end of its bar', () => {
  expect(placeBarLabel('412 ms Error', { left: 140, right: 214 }, plot, 12)).toEqual({
    text: '412 ms Error',
    x: 221,
    anchor: 'start',
  });
});

it('changes to the left where the right has no room', () => {
  expect(placeBarLabel('426 ms Error', { left: 586, right: 654 }, plot, 12)).toEqual({
    text: '426 ms Error',
    x: 579,
    anchor: 'end',
  });
});

it('is cut where neither side has room for all of it', () => {
  const { text, anchor } = placeBarLabel('412 ms Error', { left: 150, right: 660 }, plot, 12);
  expect(anchor).toBe('end');
  expect(text).toBe('412…');
});
