import { expect, it } from 'vitest';
import { HOUR, MILLISECOND, MINUTE, SECOND } from '#engine';
import { trackTime } from './track-time';

it('says a moment in few characters', () => {
  expect(trackTime(0)).toBe('0 s');
  expect(trackTime(38 * MILLISECOND)).toBe('38 ms');
  expect(trackTime(412 * MILLISECOND)).toBe('0.4 s');
  expect(trackTime(MINUTE + SECOND)).toBe('1:01');
  expect(trackTime(2 * HOUR + 5 * SECOND)).toBe('2:00:05');
});
