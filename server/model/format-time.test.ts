import { describe, expect, it } from 'vitest';
import { HOUR, MILLISECOND, MINUTE, SECOND } from '#engine';
import {
  formatAge,
  formatClock,
  formatCountdown,
  formatMilliseconds,
  formatSince,
  formatSpan,
  formatTimer,
  groupDigits,
  plural,
  spokenDuration,
} from './format-time';

it('writes the clock to the millisecond and never below zero', () => {
  expect(formatClock(181_469_000)).toBe('+00:03:01.469');
  expect(formatClock(6 * HOUR)).toBe('+06:00:00.000');
  expect(formatClock(-5)).toBe('+00:00:00.000');
});

it('writes moments without needless digits', () => {
  expect(formatSince(0)).toBe('+0:00');
  expect(formatSince(38 * MILLISECOND)).toBe('+0:00.038');
  expect(formatSince(181_442_000)).toBe('+3:01.442');
  expect(formatSince(6 * HOUR + MINUTE)).toBe('+6:01:00');
});

it.each([
  [0, '0 ms', '0 milliseconds'],
  [MILLISECOND, '1 ms', '1 millisecond'],
  [400 * MILLISECOND, '400 ms', '400 milliseconds'],
  [SECOND, '1 s', '1 second'],
  [1_500 * MILLISECOND, '1.5 s', '1.5 seconds'],
  [10 * SECOND, '10 s', '10 seconds'],
  [MINUTE, '1 min', '1 minute'],
  [150 * SECOND, '2 min 30 s', '2 minutes 30 seconds'],
  [HOUR, '1 hour', '1 hour'],
  [6 * HOUR, '6 hours', '6 hours'],
  [HOUR + 30 * MINUTE + 5 * SECOND, '1 hour 30 min', '1 hour 30 minutes'],
])('a span of %i µs is written %s and spoken %s', (span, written, spoken) => {
  expect(formatSpan(span)).toBe(written);
  expect(spokenDuration(span)).toBe(spoken);
});

describe('whole seconds', () => {
  it('a countdown rounds up, so it is over when the wait is', () => {
    expect(formatCountdown(57 * SECOND + 1)).toBe('58 s');
    expect(formatCountdown(117 * SECOND)).toBe('1 min 57 s');
    expect(formatCountdown(0)).toBe('0 s');
    expect(formatCountdown(-1)).toBe('0 s');
  });

  it('an age rounds down', () => {
    expect(formatAge(12 * SECOND + 999_999)).toBe('12 s');
    expect(formatAge(62 * SECOND)).toBe('1 min 2 s');
  });
});

it('groups digits and counts', () => {
  expect(formatMilliseconds(1_431)).toBe('1,431 ms');
  expect(groupDigits(1_048_576)).toBe('1,048,576');
  expect(plural(1, { one: '# attempt', other: '# attempts' })).toBe('1 attempt');
  expect(plural(3, { one: '# attempt', other: '# attempts' })).toBe('3 attempts');
});

it('counts a wait down in few characters, rounded up', () => {
  expect(formatTimer(-1)).toBe('0:00');
  expect(formatTimer(40_001_000)).toBe('0:41');
  expect(formatTimer(82 * SECOND)).toBe('1:22');
  expect(formatTimer(6 * HOUR - SECOND)).toBe('5:59:59');
});
