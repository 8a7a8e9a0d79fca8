import { describe, expect, it } from 'vitest';
import { serverOffset } from './server-offset';

describe('serverOffset', () => {
  it('assumes that the answer left half way', () => {
    expect(serverOffset([{ sentAt: 1_000, serverNow: 6_050, receivedAt: 1_100 }])).toBe(5_000);
  });

  it('takes the median, so that one slow answer does not count', () => {
    const pings = [10, 12, 11, 900, 9].map((offset) => ({
      sentAt: 0,
      serverNow: offset,
      receivedAt: 0,
    }));
    expect(serverOffset(pings)).toBe(11);
  });

  it('takes the middle of two and 0 of none', () => {
    expect(
      serverOffset([
        { sentAt: 0, serverNow: 4, receivedAt: 0 },
        { sentAt: 0, serverNow: 6, receivedAt: 0 },
      ]),
    ).toBe(5);
    expect(serverOffset([])).toBe(0);
  });
});
