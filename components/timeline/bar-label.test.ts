import { expect, it } from 'vitest';
import { placeBarLabel } from './bar-label';

const plot = { left: 100, right: 700 };

it('stands at the right end of its bar', () => {
  expect(placeBarLabel('412 ms Error', { left: 140, right: 214 }, plot, 12)).toEqual({
    x: 221,
    anchor: 'start',
  });
});

it('changes to the left where the right has no room', () => {
  expect(placeBarLabel('426 ms Error', { left: 586, right: 654 }, plot, 12)).toEqual({
    x: 579,
    anchor: 'end',
  });
});
