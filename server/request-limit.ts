/** Counts requests of each address in windows of a second. */
export interface RequestLimit {
  /** Counts one more; false if that is too many. */
  take(address: string): boolean;
}

/** Addresses that are told apart in one window; more of them share the last count. */
const addressesAtOnce = 10_000;

export function createRequestLimit(perSecond: number, now: () => number): RequestLimit {
  const counts = new Map<string, number>();
  let windowStart = Number.NEGATIVE_INFINITY;

  return {
    take(address) {
      const moment = now();
      if (moment - windowStart >= 1_000) {
        windowStart = moment;
        counts.clear();
      }
      const key = counts.size < addressesAtOnce || counts.has(address) ? address : 'others';
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= perSecond;
    },
  };
}
