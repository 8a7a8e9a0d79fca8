import { expect, it } from 'vitest';
import { addCosts, costOfAttempt, formatDollars, noCost } from './cost';

it('bills a request and GB-seconds at 1,024 MB a GB', () => {
  const cost = costOfAttempt(1_000, 1_024);
  expect(cost.requestDollars).toBeCloseTo(0.000_000_2, 12);
  expect(cost.computeDollars).toBeCloseTo(0.000_016_666_7, 12);
  expect(cost.dollars).toBeCloseTo(0.000_016_866_7, 12);
});

it('adds attempts up, as the picture of the workbench says: 1,431 ms at 512 MB', () => {
  const sum = [412 + 195, 398, 426].map((ms) => costOfAttempt(ms, 512)).reduce(addCosts, noCost);
  expect(sum).toMatchObject({ requests: 3, billedMs: 1_431 });
  expect(formatDollars(sum.requestDollars)).toBe('$0.00000060');
  expect(formatDollars(sum.computeDollars)).toBe('$0.00001193');
  expect(formatDollars(sum.dollars)).toBe('$0.00001253');
});

it('writes cents as people do', () => {
  expect(formatDollars(0)).toBe('$0.00');
  expect(formatDollars(0.2)).toBe('$0.20');
  expect(formatDollars(1_204.5)).toBe('$1,204.50');
});
