import { expect, it } from 'vitest';
import { placeStops } from './place-stops';

it('leaves a stop at its moment where there is room', () =>
  expect(placeStops([10, 100, 300], 400)).toEqual([10, 100, 300]));

it('puts stops of nearly one moment beside each other, in their order', () =>
  expect(placeStops([10, 12, 13, 100], 400)).toEqual([10, 36, 62, 100]));

it('has none beyond the right end', () =>
  expect(placeStops([390, 395, 400], 400)).toEqual([348, 374, 400]));

it('has none where there are none', () => expect(placeStops([], 400)).toEqual([]));
