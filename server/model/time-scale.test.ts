import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MILLISECOND, MINUTE, type Micros, SECOND } from '#engine';
import { createTimeScale } from './time-scale';

const failedThreeTimes: readonly Micros[] = [
  0, 18_000, 38_000, 62_000, 242_000, 642_000, 60_642_000, 61_042_000, 181_042_000, 181_442_000,
  181_472_000,
];

const scaleOf = (expanded?: ReadonlySet<Micros>) =>
  createTimeScale({ from: 0, to: 181_472_000, moments: failedThreeTimes, width: 738, expanded });

describe('a run with two retries', () => {
  it('has a gap for each wait, collapsed to 72 pixels', () => {
    const scale = scaleOf();
    expect(scale.gaps).toEqual([
      { from: 642_000, to: 60_642_000, collapsed: true },
      { from: 61_042_000, to: 181_042_000, collapsed: true },
    ]);
    for (const { from, to } of scale.gaps)
      expect(scale.toX(to) - scale.toX(from)).toBeCloseTo(72, 6);
  });

  it('gives every step at least 24 pixels', () => {
    const scale = scaleOf();
    const widths = failedThreeTimes
      .slice(1)
      .map((at, i) => scale.toX(at) - scale.toX(failedThreeTimes[i] ?? 0));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(24);
  });

  it('draws one gap to scale when it is expanded', () => {
    const scale = scaleOf(new Set([642_000]));
    expect(scale.gaps.map(({ collapsed }) => collapsed)).toEqual([false, true]);
    expect(scale.toX(60_642_000) - scale.toX(642_000)).toBeGreaterThan(200);
  });

  it('draws expanded gaps in true proportion to one another', () => {
    const scale = scaleOf(new Set([642_000, 61_042_000]));
    const [first, second] = scale.gaps.map(({ from, to }) => scale.toX(to) - scale.toX(from));
    expect((second ?? 0) / (first ?? 1)).toBeCloseTo(2, 6);
    expect(scale.toX(181_472_000)).toBeCloseTo(738, 6);
  });

  it('begins at 0 and ends at the width', () => {
    expect(scaleOf().toX(0)).toBe(0);
    expect(scaleOf().toX(181_472_000)).toBeCloseTo(738, 6);
  });
});

it('has no gap where nothing is longer than 3 s', () => {
  expect(createTimeScale({ from: 0, to: 3 * SECOND, moments: [SECOND], width: 500 }).gaps).toEqual(
    [],
  );
});

it('knows long work from a wait: ten times the usual step is not yet a gap', () => {
  const moments = [0, SECOND, 2 * SECOND, 3 * SECOND, 12 * SECOND];
  expect(createTimeScale({ from: 0, to: 12 * SECOND, moments, width: 500 }).gaps).toEqual([]);
});

it('has room for a wait of six hours and for nothing at all', () => {
  const long = createTimeScale({ from: 0, to: 6 * HOUR, moments: [MILLISECOND], width: 300 });
  expect(long.toX(6 * HOUR)).toBeCloseTo(300, 6);
  const empty = createTimeScale({ from: 5, to: 5, moments: [], width: 300 });
  expect(empty.toX(5)).toBe(0);
});

const scales = fc
  .record({
    moments: fc.array(fc.integer({ min: 0, max: 10 * MINUTE }), { minLength: 2, maxLength: 40 }),
    width: fc.integer({ min: 50, max: 4_000 }),
    expand: fc.boolean(),
  })
  .map(({ moments, width, expand }) => {
    const from = Math.min(...moments);
    const to = Math.max(...moments, from + 1);
    const expanded = new Set(expand ? moments : []);
    return { from, to, width, scale: createTimeScale({ from, to, moments, width, expanded }) };
  });

describe('whatever the moments', () => {
  it('a moment comes back from its pixel within a microsecond', () => {
    fc.assert(
      fc.property(
        scales,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ from, to, scale }, share) => {
          const at = Math.round(from + share * (to - from));
          expect(Math.abs(scale.toTime(scale.toX(at)) - at)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('later never lies further left, and nothing lies outside', () => {
    fc.assert(
      fc.property(
        scales,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        ({ from, to, width, scale }, shares) => {
          const xs = shares
            .sort((a, b) => a - b)
            .map((share) => scale.toX(from + share * (to - from)));
          for (const [i, x] of xs.entries()) {
            expect(x).toBeGreaterThanOrEqual(xs[i - 1] ?? 0);
            expect(x).toBeLessThanOrEqual(width + 1e-6);
          }
        },
      ),
    );
  });
});

it('keeps a short expanded gap visible beside one of hours', () => {
  const moments = [0, 10_000, 5 * SECOND, 5 * SECOND + 10_000, 6 * HOUR];
  const expanded = { has: () => true };
  const scale = createTimeScale({ from: 0, to: 6 * HOUR, moments, width: 600, expanded });
  const [short] = scale.gaps;
  expect(scale.toX(short?.to ?? 0) - scale.toX(short?.from ?? 0)).toBeCloseTo(10, 6);
  expect(scale.toX(6 * HOUR)).toBeCloseTo(600, 6);
});
