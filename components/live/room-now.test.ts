import { describe, expect, it } from 'vitest';
import type { Clock } from '#protocol';
import { isMoving, roomNow } from './room-now';

const clock: Clock = {
  revision: 1,
  at: 5_000,
  ratePerMs: 60_000,
  until: 605_000,
  wallAt: 1_000,
  playing: true,
  pace: { kind: 'rate', rate: 60 },
  settled: false,
};

describe('roomNow', () => {
  it('passes at the rate of the clock', () => {
    expect(roomNow(clock, 1_000)).toBe(5_000);
    expect(roomNow(clock, 1_005)).toBe(305_000);
  });

  it('stops at the moment beyond which a new clock is needed', () => {
    expect(roomNow(clock, 9_000)).toBe(605_000);
    expect(isMoving(clock, 1_009)).toBe(true);
    expect(isMoving(clock, 9_000)).toBe(false);
  });

  it('never goes back before the clock’s own moment', () => {
    expect(roomNow(clock, 0)).toBe(5_000);
    expect(roomNow({ ...clock, until: 4_000 }, 2_000)).toBe(5_000);
  });

  it('stands while the room is paused', () => {
    expect(roomNow({ ...clock, ratePerMs: 0 }, 9_000)).toBe(5_000);
    expect(isMoving({ ...clock, ratePerMs: 0 }, 9_000)).toBe(false);
  });

  it('flows on where nothing is due', () => {
    expect(roomNow({ ...clock, until: null, ratePerMs: 1_000 }, 2_000)).toBe(1_005_000);
  });
});
