/** The workload both sides run: events at 1,000 a second, 0.1 s of execution, p(fail) 0.3, two retries, then dropped. */
export const workload = {
  invocations: 1_000_000,
  gapMicros: 1_000,
  durationMicros: 100_000,
  failure: 0.3,
  retryGapsMicros: [60_000_000, 120_000_000],
} as const;
