/** What a swarm of viewers is to do. */
export interface SwarmTask {
  readonly kind: 'ours' | 'bare';
  readonly url: string;
  readonly viewers: number;
  readonly framesPerSecond: number;
  readonly seconds: number;
  readonly actions: number;
  /** What the baseline is to send. */
  readonly frameBytes: number;
}

export interface Percentiles {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface SwarmReport {
  readonly joins: Percentiles;
  readonly joinedAfterMs: number;
  readonly frames: Percentiles;
  readonly framesPerSecond: number;
  readonly frameBytes: number;
  readonly actions: Percentiles;
  readonly skewP95Ms: number;
  readonly eventsPerSecond: number;
  /** Events that some viewer did not get, over all of them. */
  readonly missed: number;
}

/** Tells the process that measures the server where the swarm is. */
export type Tell = (kind: 'streaming' | 'streamed') => void;

export const wallNow = (): number => performance.timeOrigin + performance.now();

export const pass = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

export function percentilesOf(values: readonly number[]): Percentiles {
  return { p50Ms: percentile(values, 0.5), p99Ms: percentile(values, 0.99) };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}
