import { describe, expect, it } from 'vitest';
import { actsAt, play, poissonMoments } from './arrivals.fixture';
import type { ThrottleReason } from './invoke-refusal';

// Synchronous calls that arrive as a Poisson process at a function with reserved concurrency c, and are not repeated, are
// Erlang's loss system. It does not depend on how service times are distributed, so a constant one serves.

const SERVICE_MS = 1_000;
const WARM_UP = 1_000;
const BATCHES = 30;
const BATCH = 700;

/** Student's t with 29 degrees of freedom, two-sided 99.9 %: a right model fails the nine pairs for one seed in 110. */
const STUDENT = 3.659;

/** The share of calls that are lost when `load` of them would be in flight on average. */
function erlangB(load: number, servers: number): number {
  let lost = 1;
  for (let n = 1; n <= servers; n += 1) lost = (load * lost) / (n + load * lost);
  return lost;
}

interface Throttling {
  /** Mean of the batches and half the width of its confidence interval. */
  readonly share: number;
  readonly halfWidth: number;
  readonly reasons: ReadonlySet<ThrottleReason>;
}

function throttling(load: number, reservedConcurrency: number, seed: number): Throttling {
  const perSecond = load / (SERVICE_MS / 1_000);
  const moments = poissonMoments(seed, perSecond, WARM_UP + BATCHES * BATCH);
  const lost = new Uint8Array(moments.length);
  const reasons = new Set<ThrottleReason>();
  play(
    {
      reservedConcurrency,
      behaviour: { kind: 'succeeds', result: 'null', durationMs: SERVICE_MS },
    },
    actsAt(moments),
    (event) => {
      if (event.type !== 'invoke.answered' || event.refusal?.code !== 'throttled') return;
      lost[event.run - 1] = 1;
      reasons.add(event.refusal.reason);
    },
  );
  const batches = Array.from({ length: BATCHES }, (_, n) => {
    const from = WARM_UP + n * BATCH;
    return lost.subarray(from, from + BATCH).reduce((sum, one) => sum + one, 0) / BATCH;
  });
  const share = batches.reduce((sum, batch) => sum + batch, 0) / BATCHES;
  const variance = batches.reduce((sum, batch) => sum + (batch - share) ** 2, 0) / (BATCHES - 1);
  return { share, halfWidth: STUDENT * Math.sqrt(variance / BATCHES), reasons };
}

describe('throttled synchronous calls', () => {
  it.each([
    [0.5, 1],
    [1, 1],
    [2, 1],
    [3, 5],
    [5, 5],
    [8, 5],
    [14, 20],
    [20, 20],
    [28, 20],
  ])('with a load of %f and reserved concurrency %i are as many as Erlang B says', (load, c) => {
    const { share, halfWidth, reasons } = throttling(load, c, 100 * load + c);
    expect(Math.abs(share - erlangB(load, c))).toBeLessThan(halfWidth);
    // Narrow enough to tell the formula from its neighbours, and never the limit of requests a second.
    expect(Math.abs(share - erlangB(load, c + 1))).toBeGreaterThan(halfWidth);
    expect(halfWidth).toBeLessThan(0.03);
    expect([...reasons]).toEqual(['ReservedFunctionConcurrentInvocationLimitExceeded']);
  });
});
