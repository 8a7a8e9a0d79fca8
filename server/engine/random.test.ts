import { expect, it } from 'vitest';
import { hexOf, nextFraction, nextUint32, randomStream } from './random';

it('gives the same numbers for the same seed and purpose, on every machine', () => {
  const stream = randomStream(42, 'my-lambda/failure');
  const first = [nextUint32(stream), nextUint32(stream), nextUint32(stream)];
  expect(first).toEqual([2290628153, 341598076, 387834827]);
});

it('gives streams of different purposes different numbers', () => {
  expect(nextUint32(randomStream(42, 'a'))).not.toBe(nextUint32(randomStream(42, 'b')));
  expect(nextUint32(randomStream(1, 'a'))).not.toBe(nextUint32(randomStream(2, 'a')));
});

it('spreads fractions evenly over 0 to 1', () => {
  const stream = randomStream(7, 'spread');
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i += 1) {
    const tenth = Math.floor(nextFraction(stream) * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // Five standard deviations of a binomial count of 10,000 are about 474.
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(474);
});

it('writes hexadecimal of any length', () => {
  expect(hexOf(1, 'id', 21)).toMatch(/^[0-9a-f]{21}$/);
  expect(hexOf(1, 'id', 8)).toBe(hexOf(1, 'id', 21).slice(0, 8));
});
