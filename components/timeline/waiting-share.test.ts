import { expect, it } from 'vitest';
import { MINUTE, SECOND } from '#engine';
import type { WaitState } from '#model';
import { waitingPercent } from './waiting-share';

const wait = (from: number, until: number): WaitState => ({
  invocation: 1,
  kind: 'retry',
  beforeAttempt: 2,
  reason: null,
  from,
  until,
  over: false,
});

it('never says 100 % while anything else happened', () => {
  const waits = [wait(1000, MINUTE + 1000), wait(MINUTE + 2000, 3 * MINUTE + 2000)];
  expect(waitingPercent(waits, 0, 3 * MINUTE + 3000)).toBe(99);
});

it('counts only what lies inside the stretch', () => {
  expect(waitingPercent([wait(0, MINUTE)], 0, 30 * SECOND)).toBe(100);
  expect(waitingPercent([wait(0, 10 * SECOND)], 5 * SECOND, 15 * SECOND)).toBe(50);
});

it('is nothing for a run without length', () => expect(waitingPercent([], 5, 5)).toBe(0));
