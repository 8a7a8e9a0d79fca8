import { describe, expect, it } from 'vitest';
import { addCosts, costOfAttempt, formatDollars, repetitionOf, repetitionWords } from './cost';
import { noCost } from './no-cost';
import { simulatedRun } from './simulated-run';

const onDemand = { architecture: 'x86_64', provisioned: false } as const;

it('bills a request and GB-seconds at 1,024 MB a GB', () => {
  const cost = costOfAttempt({ ...onDemand, billedMs: 1_000, memoryMb: 1_024 });
  expect(cost.requestDollars).toBeCloseTo(0.000_000_2, 12);
  expect(cost.computeDollars).toBeCloseTo(0.000_016_666_7, 12);
  expect(cost.dollars).toBeCloseTo(0.000_016_866_7, 12);
});

it('adds attempts up, as the picture of the workbench says: 1,431 ms at 512 MB', () => {
  const sum = [412 + 195, 398, 426]
    .map((billedMs) => costOfAttempt({ ...onDemand, billedMs, memoryMb: 512 }))
    .reduce(addCosts, noCost);
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

it('is cheaper on arm64, and where the environment was provisioned', () => {
  const second = { billedMs: 1_000, memoryMb: 1_024 };
  const compute = (architecture: 'x86_64' | 'arm64', provisioned: boolean) =>
    costOfAttempt({ ...second, architecture, provisioned }).computeDollars;
  expect(compute('arm64', false)).toBeCloseTo(0.000_013_333_4, 12);
  expect(compute('x86_64', true)).toBeCloseTo(0.000_009_722_2, 12);
  expect(compute('arm64', true)).toBeCloseTo(0.000_007_777_8, 12);
});

describe('what running more than once costs', () => {
  const throwsAfter = (durationMs: number) =>
    ({ kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs }) as const;

  it('is nothing after one attempt', () => {
    const { at } = simulatedRun();
    expect(repetitionOf(at(1_000_000).attempts)).toMatchObject({ retries: 0, share: 0 });
  });

  it('is two of three equal attempts for two retries', () => {
    const { end } = simulatedRun({ initMs: 0, behaviour: throwsAfter(400) });
    const repetition = repetitionOf(end.attempts);
    expect(repetition).toMatchObject({ retries: 2, copies: 0, repeatedCalls: 0 });
    expect(repetition.share).toBeCloseTo(2 / 3, 12);
    expect(repetition.cost.dollars).toBeCloseTo((end.cost.dollars * 2) / 3, 15);
  });

  it('tells copies and repeated calls from retries', () => {
    const copied = simulatedRun(
      { behaviour: throwsAfter(400), retries: 0 },
      {
        source: 's3',
        invocationType: 'Event',
        duplicates: 1,
      },
    );
    expect(repetitionOf(copied.end.attempts)).toMatchObject({ retries: 0, copies: 1 });
    const repeated = simulatedRun(
      { behaviour: { kind: 'succeeds', result: null, durationMs: 1_000 } },
      {
        source: 'sdk',
        invocationType: 'RequestResponse',
        client: { timeoutMs: 500, attempts: 2 },
      },
    );
    expect(repetitionOf(repeated.end.attempts)).toMatchObject({ retries: 0, repeatedCalls: 1 });
  });

  it.each([
    [{ retries: 2, share: 0.664 }, '2 retries: 66 %'],
    [{ retries: 1, copies: 1, share: 0.5 }, '1 retry and 1 copy: 50 %'],
    [{ copies: 3, repeatedCalls: 1, share: 0.25 }, '3 copies and 1 repeated call: 25 %'],
    [{ repeatedCalls: 2, share: 0.001 }, '2 repeated calls: under 1 %'],
    [{ retries: 1, share: 0.999 }, '1 retry: over 99 %'],
  ])('%o is said as “%s”', (repetition, words) => {
    const nothing = { retries: 0, copies: 0, repeatedCalls: 0, cost: noCost };
    expect(repetitionWords({ ...nothing, ...repetition })).toBe(words);
  });
});
