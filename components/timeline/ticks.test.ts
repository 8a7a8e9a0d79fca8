import { expect, it } from 'vitest';
import { axisTicks } from './ticks';

const ticks = (moments: readonly number[], taken?: { x: number; width: number }) =>
  axisTicks(
    moments,
    (at) => at,
    (at) => `+${at}`,
    400,
    12,
    taken,
  ).map(({ at }) => at);

it('labels moments in order and leaves out those that would touch', () => {
  expect(ticks([200, 0, 20, 100, 210])).toEqual([0, 100, 200]);
});

it('leaves out a label that would stick out at the end', () => {
  expect(ticks([0, 395])).toEqual([0]);
});

it('leaves the place of another label free', () => {
  expect(ticks([0, 100, 200, 300], { x: 190, width: 60 })).toEqual([0, 100, 300]);
});
