import { expect, it } from 'vitest';
import { rowOf, verdictOf } from './measurement';

const ratio = { what: 'a ratio', value: 0.5, unit: '×', detail: 'five of ten' };

it.each([
  [{ ...ratio, must: { atLeast: 0.5 } }, 'holds'],
  [{ ...ratio, must: { atLeast: 0.51 } }, 'BROKEN'],
  [{ ...ratio, must: { atMost: 0.5 } }, 'holds'],
  [{ ...ratio, must: { atMost: 0.49 } }, 'BROKEN'],
  [{ ...ratio, value: Number.NaN, must: { atMost: 1 } }, 'BROKEN'],
  [{ what: 'a ratio', skipped: 'no baseline here' }, 'skipped'],
])('%o: %s', (measurement, verdict) => {
  expect(verdictOf(measurement)).toBe(verdict);
  expect(rowOf(measurement)).toMatch(new RegExp(`^${verdict} .*a ratio`));
});

it('says in a row what was measured, its bound, and why a row was skipped', () => {
  expect(rowOf({ ...ratio, must: { atLeast: 0.35 } })).toBe(
    'holds       0.50 ×   (at least 0.35)  a ratio; five of ten',
  );
  expect(rowOf({ what: 'a ratio', skipped: 'no baseline here' })).toBe(
    'skipped a ratio: no baseline here',
  );
});
