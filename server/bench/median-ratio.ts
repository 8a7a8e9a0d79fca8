/** Runs two pieces of work in turn, after one warm-up each, and gives the median of time A ÷ time B, pair by pair. */
export function medianRatio(
  pairs: number,
  a: () => unknown,
  b: () => unknown,
): { readonly median: number; readonly seconds: number } {
  const timed = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1_000;
  };
  timed(a);
  timed(b);
  const rows = Array.from({ length: pairs }, () => ({ a: timed(a), b: timed(b) }));
  return {
    median: median(rows.map((row) => row.a / row.b)),
    seconds: median(rows.map((row) => row.a)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
