import { expect, it } from 'vitest';
import { HOUR } from '#engine';
import { watchWords } from './watch';

const policy = (tries: number | null, within: number | null) =>
  watchWords.policy({ kind: 'caller', tries, within });

it('says how long a source calls again, by calls, by time or by both', () => {
  expect(policy(null, null)).toBe('Retries: the caller’s SDK calls again');
  expect(policy(3, null)).toBe('Retries: the source’s, at most 3 calls');
  expect(policy(185, 24 * HOUR)).toBe(
    'Retries: the source’s, at most 185 calls, for 24 hours at most',
  );
  expect(policy(Number.POSITIVE_INFINITY, 24 * HOUR)).toBe(
    'Retries: the source’s, for 24 hours at most',
  );
  expect(policy(Number.POSITIVE_INFINITY, null)).toBe(
    'Retries: the source’s, until Lambda takes it',
  );
});
