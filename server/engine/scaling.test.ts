import { describe, expect, it } from 'vitest';
import { actsAt, mostWithin, play, poissonMoments } from './arrivals.fixture';
import { defaultFunction } from './defaults';
import type { SimulationEvent } from './event';
import { createInvariantChecker } from './invariants';
import type { ThrottleReason } from './invoke-refusal';
import { MILLISECOND, MINUTE, type Micros, SECOND } from './micros';

const takes = (durationMs: number) => ({ kind: 'succeeds', result: 'null', durationMs }) as const;
const atOnce = (count: number): Micros[] => Array.from({ length: count }, () => 0);

/** Enough that only the scaling rate limits anything. */
const RAISED = 100_000;

/** Collects what limits act on, under the invariant checker. */
function watch() {
  const checker = createInvariantChecker();
  const newEnvironments: Micros[] = [];
  const starts: Micros[] = [];
  const refusals = new Map<string, number>();
  const reasons = new Set<ThrottleReason>();
  const onEvent = (event: SimulationEvent) => {
    checker.check(event);
    if (event.type === 'environment.initializing') newEnvironments.push(event.at);
    if (event.type === 'attempt.started') starts.push(event.at);
    if (event.type === 'event.throttled') reasons.add(event.reason);
    if (event.type === 'invoke.answered' && event.refusal?.code === 'throttled') {
      reasons.add(event.refusal.reason);
      refusals.set(event.rule, (refusals.get(event.rule) ?? 0) + 1);
    }
  };
  return { onEvent, finish: checker.finish, newEnvironments, starts, refusals, reasons };
}

describe('the scaling rate, with the account’s limit raised', () => {
  it('gives a spike of 4,000 synchronous calls exactly 1,000 environments', () => {
    const seen = watch();
    play({ behaviour: takes(2_000) }, actsAt(atOnce(4_000)), seen.onEvent, RAISED);
    seen.finish();
    expect(seen.newEnvironments).toHaveLength(1_000);
    expect([...seen.refusals]).toEqual([['concurrency.scaling-rate', 3_000]]);
    expect([...seen.reasons]).toEqual(['ConcurrentInvocationLimitExceeded']);
  });

  it('gives another 1,000 ten seconds later, and not a microsecond earlier', () => {
    const spikes = (at: Micros) => {
      const seen = watch();
      const moments = [...atOnce(1_500), ...atOnce(1_500).map(() => at)];
      play({ behaviour: takes(20_000), timeoutMs: 60_000 }, actsAt(moments), seen.onEvent, RAISED);
      return seen.newEnvironments.length;
    };
    expect(spikes(10 * SECOND - 1)).toBe(1_000);
    expect(spikes(10 * SECOND)).toBe(2_000);
  });

  it('never gives more than 1,000 in any ten seconds, and nearly always that under pressure', () => {
    const seen = watch();
    const moments = poissonMoments(5, 250, 10_000);
    play({ behaviour: takes(60_000), timeoutMs: 90_000 }, actsAt(moments), seen.onEvent, RAISED);
    seen.finish();
    expect(mostWithin(seen.newEnvironments, 10 * SECOND)).toBe(1_000);
    // 40 s of arrivals: four spans, each used up.
    expect(seen.newEnvironments.length).toBe(4_000);
  });

  it('is each function’s own', () => {
    const seen = watch();
    const behaviour = takes(2_000);
    play(
      [{ behaviour }, { name: 'other', behaviour }],
      [...actsAt(atOnce(1_100)), ...actsAt(atOnce(500), { functionName: 'other' })],
      seen.onEvent,
      RAISED,
    );
    expect(seen.newEnvironments).toHaveLength(1_500);
    expect([...seen.refusals]).toEqual([['concurrency.scaling-rate', 100]]);
  });

  it('lets events wait for their turn: 3,000 at once all run, without a retry', () => {
    const seen = watch();
    play(
      { behaviour: takes(60_000), timeoutMs: 90_000 },
      actsAt(atOnce(3_000), { invocationType: 'Event' }),
      seen.onEvent,
      RAISED,
    );
    seen.finish();
    expect(seen.starts).toHaveLength(3_000);
    expect(mostWithin(seen.newEnvironments, 10 * SECOND)).toBe(1_000);
    expect([...seen.reasons]).toEqual(['ConcurrentInvocationLimitExceeded']);
  });

  it('does not count environments that are used again', () => {
    const seen = watch();
    const waves = [0, 1, 2, 3].flatMap((n) => atOnce(900).map(() => n * SECOND));
    play({ behaviour: takes(500) }, actsAt(waves), seen.onEvent, RAISED);
    expect(seen.newEnvironments).toHaveLength(900);
    expect(seen.starts).toHaveLength(3_600);
  });
});

describe('requests per second', () => {
  const quick = { behaviour: takes(1) };

  it('are ten for each reserved execution in any second, under any arrivals', () => {
    const seen = watch();
    const moments = poissonMoments(6, 60, 6_000);
    play({ ...quick, reservedConcurrency: 2 }, actsAt(moments), seen.onEvent);
    seen.finish();
    expect(mostWithin(seen.starts, SECOND)).toBe(20);
    // Three times as many want to run: nearly all of the 20 a second are used.
    expect(seen.starts.length).toBeGreaterThan(0.95 * 20 * 100);
    expect(seen.refusals.get('invoke.request-rate-429')).toBeGreaterThan(3_500);
  });

  it('are 10,000 for an account of 1,000', () => {
    const seen = watch();
    const moments = Array.from({ length: 12_000 }, (_, n) => n * 80);
    play(quick, actsAt(moments), seen.onEvent);
    expect(mostWithin(seen.starts, SECOND)).toBe(10_000);
    expect([...seen.reasons]).toEqual(['FunctionInvocationRateLimitExceeded']);
    expect([...seen.refusals]).toEqual([['invoke.request-rate-429', 2_000]]);
  });

  it('do not limit events', () => {
    const seen = watch();
    const moments = Array.from({ length: 300 }, (_, n) => n * 3 * MILLISECOND);
    play(
      { ...quick, reservedConcurrency: 1 },
      actsAt(moments, { invocationType: 'Event' }),
      seen.onEvent,
    );
    expect(mostWithin(seen.starts, SECOND)).toBe(300);
    expect([...seen.reasons]).toEqual([]);
  });

  it('make synchronous calls of a provisioned environment spill over after ten, and events never', () => {
    const version = { ...defaultFunction, ...quick, version: 1, initMs: 0 };
    const spills = (invocationType: 'RequestResponse' | 'Event') => {
      let count = 0;
      play(
        {
          ...quick,
          versions: [version],
          qualifiers: [{ qualifier: '1', asynchronous: null, provisionedConcurrency: 1 }],
        },
        actsAt(
          Array.from({ length: 30 }, (_, n) => 2 * MINUTE + n * 10 * MILLISECOND),
          { invocationType, qualifier: '1' },
        ),
        (event) => {
          if (event.type === 'attempt.started' && event.concurrency === 'spillover') count += 1;
        },
      );
      return count;
    };
    expect(spills('RequestResponse')).toBe(20);
    expect(spills('Event')).toBe(0);
  });
});

describe('concurrency', () => {
  it('that a function has reserved is its own, guarantee and cap', () => {
    const seen = watch();
    const behaviour = takes(1_000);
    play(
      [{ behaviour }, { name: 'other', behaviour, reservedConcurrency: 300 }],
      [...actsAt(atOnce(750)), ...actsAt(atOnce(310), { functionName: 'other' })],
      seen.onEvent,
    );
    expect(seen.starts).toHaveLength(700 + 300);
    expect([...seen.reasons]).toEqual([
      'ConcurrentInvocationLimitExceeded',
      'ReservedFunctionConcurrentInvocationLimitExceeded',
    ]);
    expect([...seen.refusals]).toEqual([['invoke.throttled-429', 60]]);
  });

  it('of the account ends at its limit', () => {
    const seen = watch();
    play({ behaviour: takes(1_000) }, actsAt(atOnce(950)), seen.onEvent, 900);
    expect(seen.starts).toHaveLength(900);
    expect([...seen.reasons]).toEqual(['ConcurrentInvocationLimitExceeded']);
    expect([...seen.refusals]).toEqual([['invoke.throttled-429', 50]]);
  });
});
