import type { Micros } from '#engine';
import type { WaitState } from '#model';

/** What share of a stretch of time was spent waiting, in whole per cent; never 100 while anything else happened. */
export function waitingPercent(waits: readonly WaitState[], from: Micros, to: Micros): number {
  if (to <= from) return 0;
  const waited = waits.reduce(
    (sum, wait) => sum + Math.max(0, Math.min(to, wait.until) - Math.max(from, wait.from)),
    0,
  );
  const percent = Math.round((100 * waited) / (to - from));
  return waited < to - from ? Math.min(99, percent) : percent;
}
