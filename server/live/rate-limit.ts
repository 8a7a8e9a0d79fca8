/** Counts messages in windows of a second. */
export interface RateLimit {
  /** Counts one more; false if that is too many. */
  take(): boolean;
}

export function createRateLimit(perSecond: number, now: () => number): RateLimit {
  let windowStart = Number.NEGATIVE_INFINITY;
  let taken = 0;
  return {
    take() {
      const moment = now();
      if (moment - windowStart >= 1_000) {
        windowStart = moment;
        taken = 0;
      }
      taken += 1;
      return taken <= perSecond;
    },
  };
}
