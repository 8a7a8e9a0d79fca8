import { expect, it } from 'vitest';
import { nextFraction, randomStream } from '#engine';
import {
  addDurations,
  countDuration,
  DurationHistogram,
  percentile,
  percentileError,
} from './duration-histogram';

const histogramOf = (durations: readonly number[]) => {
  const histogram = new DurationHistogram();
  for (const duration of durations) countDuration(histogram, duration);
  return histogram;
};

it('is exact for short durations', () => {
  const histogram = histogramOf([0, 1, 2, 126, 127]);
  expect([1, 20, 40, 60, 80, 100].map((percent) => percentile(histogram, percent))).toEqual([
    0, 0, 1, 2, 126, 127,
  ]);
});

it('takes the nearest rank', () => {
  const histogram = histogramOf(Array.from({ length: 100 }, (_, i) => i + 1));
  expect([50, 90, 99].map((percent) => percentile(histogram, percent))).toEqual([50, 90, 99]);
});

it('says 0 of nothing', () => expect(percentile(new DurationHistogram(), 50)).toBe(0));

it('keeps every percentile within the stated error, from 1 µs to 15 minutes', () => {
  const stream = randomStream(3, 'durations');
  const durations = Array.from({ length: 20_000 }, () =>
    Math.floor(2 ** (nextFraction(stream) * Math.log2(900_000_000))),
  ).sort((a, b) => a - b);
  const histogram = histogramOf(durations);
  for (let percent = 1; percent <= 100; percent += 1) {
    const exact = durations[Math.ceil((percent * durations.length) / 100) - 1] as number;
    const error = Math.abs(percentile(histogram, percent) - exact) / exact;
    expect(error).toBeLessThanOrEqual(percentileError);
  }
});

it('does not grow with the number of durations', () => {
  const histogram = histogramOf(Array.from({ length: 100_000 }, (_, i) => 1_000 + (i % 24)));
  expect(histogram.doublings.filter((counts) => counts !== undefined)).toHaveLength(1);
});

it('adds up to the histogram of all', () => {
  const [some, others] = [
    [3, 400_000, 90_000_000],
    [1, 400_001],
  ] as const;
  const sum = histogramOf(some);
  addDurations(sum, histogramOf(others));
  expect(sum).toEqual(histogramOf([...some, ...others]));
});
