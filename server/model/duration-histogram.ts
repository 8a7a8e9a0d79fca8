/** Ranges in each doubling of the value. */
const RANGES = 64;
const RANGE_BITS = 6;

/** How far a percentile may lie from the exact one: half a range, at most 1/128 of the value. */
export const percentileError = 1 / (2 * RANGES);

/**
 * Counts of durations in log-linear ranges: exact below 128 µs, then 64 ranges in each doubling. Its size depends on
 * how widely the durations are spread, never on how many there are.
 */
export class DurationHistogram {
  /** By doubling; a doubling without durations has no counts. */
  readonly doublings: (Float64Array | undefined)[] = [];
}

/** Counts one duration in microseconds, below 2^31: 36 minutes, where Lambda’s longest is 15. */
export function countDuration({ doublings }: DurationHistogram, micros: number): void {
  const doubling = Math.max(0, 31 - RANGE_BITS - Math.clz32(micros));
  let counts = doublings[doubling];
  if (counts === undefined) counts = addDoubling(doublings, doubling);
  const range = micros >> doubling;
  counts[range] = (counts[range] as number) + 1;
}

/** Adds all counts of another histogram. */
export function addDurations(into: DurationHistogram, from: DurationHistogram): void {
  for (const [doubling, counts] of from.doublings.entries()) {
    if (counts === undefined) continue;
    const sums = into.doublings[doubling] ?? addDoubling(into.doublings, doubling);
    for (let range = 0; range < counts.length; range += 1) {
      sums[range] = (sums[range] as number) + (counts[range] as number);
    }
  }
}

/** The duration that `percent` of all durations do not exceed (nearest rank), in microseconds; 0 of none. */
export function percentile({ doublings }: DurationHistogram, percent: number): number {
  const total = doublings.reduce((sum, counts) => sum + (counts?.reduce(add, 0) ?? 0), 0);
  let before = 0;
  const rank = Math.max(1, Math.ceil((percent * total) / 100));
  for (const [doubling, counts] of doublings.entries()) {
    if (counts === undefined) continue;
    for (const [range, count] of counts.entries()) {
      before += count;
      // The middle of the range; where a range is one microsecond wide, that one.
      if (before >= rank) return (range + (doubling === 0 ? 0 : 0.5)) * 2 ** doubling;
    }
  }
  return 0;
}

function addDoubling(doublings: (Float64Array | undefined)[], doubling: number): Float64Array {
  // Filled from the start, so that the list never has holes.
  while (doublings.length <= doubling) doublings.push(undefined);
  const counts = new Float64Array(2 * RANGES);
  doublings[doubling] = counts;
  return counts;
}

const add = (a: number, b: number): number => a + b;
