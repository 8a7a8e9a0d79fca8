import { describe, expect, it } from 'vitest';
import { americanTime, isoOffset, slashedDay, spacedTime } from './date-text';

const noon = Date.UTC(2026, 10, 1, 12, 0, 0, 5);

describe('the ways in which services write a time', () => {
  it.each([
    [Date.UTC(2026, 0, 9, 0, 4, 3), 'Jan 9, 2026 12:04:03 AM'],
    [Date.UTC(2026, 10, 1, 11, 59, 59, 999), 'Nov 1, 2026 11:59:59 AM'],
    [noon, 'Nov 1, 2026 12:00:00 PM'],
    [Date.UTC(2026, 11, 31, 23, 0, 0), 'Dec 31, 2026 11:00:00 PM'],
  ])('American: %i', (epochMs, text) => {
    expect(americanTime(epochMs)).toBe(text);
  });

  it('with offset, with a space, as folders', () => {
    expect(americanTime(noon, ', ')).toBe('Nov 1, 2026, 12:00:00 PM');
    expect(isoOffset(noon)).toBe('2026-11-01T12:00:00.005+0000');
    expect(spacedTime(noon)).toBe('2026-11-01 12:00:00.005');
    expect(slashedDay(noon)).toBe('2026/11/01');
  });
});
