import { expect, it } from 'vitest';
import { createRequestLimit } from './request-limit';

it('lets an address make so many requests in a second, and again in the next', () => {
  let now = 0;
  const limit = createRequestLimit(2, () => now);
  expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([true, true, false]);
  expect(limit.take('b')).toBe(true);
  now = 1_000;
  expect(limit.take('a')).toBe(true);
});

it('counts what is beyond ten thousand addresses as one', () => {
  const limit = createRequestLimit(1, () => 0);
  for (let i = 0; i < 10_000; i += 1) expect(limit.take(`address ${i}`)).toBe(true);
  expect(limit.take('one more')).toBe(true);
  expect(limit.take('and another')).toBe(false);
});
