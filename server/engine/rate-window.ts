import type { Micros } from './micros';

/** Admits at most `limit` in any sliding `span`: the moments of the last `limit` admissions, as plain data. */
export interface RateWindow {
  readonly limit: number;
  readonly span: Micros;
  /** A ring of `limit` moments once it is full. */
  readonly admitted: Micros[];
  oldest: number;
}

export const rateWindow = (limit: number, span: Micros): RateWindow => ({
  limit,
  span,
  admitted: [],
  oldest: 0,
});

/** Whether one more at `now` keeps the limit. */
export function admits({ limit, span, admitted, oldest }: RateWindow, now: Micros): boolean {
  if (admitted.length < limit) return true;
  return limit > 0 && (admitted[oldest] as Micros) <= now - span;
}

/** Notes one admission; only after `admits` said yes. */
export function admit(window: RateWindow, now: Micros): void {
  if (window.admitted.length < window.limit) {
    window.admitted.push(now);
    return;
  }
  window.admitted[window.oldest] = now;
  window.oldest = (window.oldest + 1) % window.limit;
}
