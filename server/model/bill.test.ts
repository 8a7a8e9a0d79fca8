import { describe, expect, it } from 'vitest';
import {
  defaultAccount,
  defaultEpochMs,
  defaultFunction,
  type FunctionConfig,
  MINUTE,
  randomScenario,
  runScenario,
  SECOND,
  type SimulationEvent,
} from '#engine';
import { type BillOptions, billOf } from './bill';
import { prices } from './prices';
import { behindAlias, simulatedEvents } from './simulated-events';
import { countUsage, createUsage } from './usage';

const bill = (
  events: readonly SimulationEvent[],
  options: BillOptions = { freeTier: false },
  epochMs = defaultEpochMs,
) => {
  const usage = createUsage(epochMs);
  for (const event of events) countUsage(usage, event);
  return billOf(usage, options);
};

type Finished = Extract<SimulationEvent, { type: 'attempt.finished' }>;

/** A function and one attempt of it, said outright: for amounts that no simulation reaches. */
function attempts(
  config: Partial<FunctionConfig>,
  finished: readonly Partial<Finished>[],
): readonly SimulationEvent[] {
  const fact = { seq: 0, at: 0, rule: 'run.ended' } as const;
  const named: FunctionConfig = { ...defaultFunction, name: 'f', ...config };
  const events: SimulationEvent[] = [
    { ...fact, type: 'function.configured', run: 0, config: named },
  ];
  for (const [n, attempt] of finished.entries()) {
    const run = n + 1;
    events.push(
      {
        ...fact,
        type: 'call.sent',
        run,
        source: 'sdk',
        invocationType: 'RequestResponse',
        functionName: 'f',
        qualifier: null,
        payload: '{}',
        payloadBytes: 2,
        callerMayInvoke: true,
        until: 0,
      },
      {
        ...fact,
        type: 'attempt.finished',
        run,
        invocation: run,
        attempt: 1,
        environment: 1,
        outcome: { kind: 'returned', body: '{}' },
        duration: 0,
        initDuration: 0,
        billedMs: 0,
        memoryMb: 1_024,
        maxMemoryUsedMb: 72,
        version: 0,
        provisioned: false,
        ...attempt,
      },
      { ...fact, type: 'run.ended', run },
    );
  }
  return events;
}

/** One attempt of this many GB-seconds. */
const gbSeconds = (amount: number, more: Partial<Finished> = {}): Partial<Finished> => ({
  billedMs: amount * 1_000,
  memoryMb: 1_024,
  ...more,
});

const throws = { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 400 } as const;

describe('requests', () => {
  it('cost $0.20 a million, on both architectures', () => {
    for (const architecture of ['x86_64', 'arm64'] as const) {
      const { lines } = bill(attempts({ architecture }, [{}, {}, {}]));
      expect(lines).toMatchObject([{ item: 'requests', quantity: 3, price: 0.000_000_2 }]);
      expect(lines[0]?.dollars).toBeCloseTo(0.000_000_6, 15);
    }
  });

  it('are none where nothing ran: throttled, refused, DryRun', () => {
    const events = simulatedEvents({ reservedConcurrency: 0 }, [
      { at: 0 },
      { at: 0, invocationType: 'Event' },
      { at: 0, invocationType: 'DryRun' },
      { at: 0, callerMayInvoke: false },
    ]);
    expect(bill(events)).toMatchObject({ lines: [], dollars: 0 });
  });
});

describe('duration', () => {
  it('is billed in GB of 1,024 MB', () => {
    const { lines } = bill(attempts({}, [{ billedMs: 1_431, memoryMb: 512 }]));
    // 1.431 s × 0.5 GB × $0.0000166667
    expect(lines[1]).toMatchObject({ item: 'duration', architecture: 'x86_64', tier: 1 });
    expect(lines[1]?.quantity).toBeCloseTo(0.715_5, 12);
    expect(lines[1]?.dollars).toBeCloseTo(0.000_011_925_023_85, 15);
  });

  it('costs less after 6 and 15 billion GB-seconds of a month on x86_64', () => {
    const { lines } = bill(attempts({}, [gbSeconds(10e9), gbSeconds(6e9)]));
    expect(lines.filter(({ item }) => item === 'duration')).toMatchObject([
      { tier: 1, quantity: 6e9, price: 0.000_016_666_7 },
      { tier: 2, quantity: 9e9, price: 0.000_015 },
      { tier: 3, quantity: 1e9, price: 0.000_013_333_4 },
    ]);
    const { dollars } = bill(attempts({}, [gbSeconds(10e9), gbSeconds(6e9)]));
    // 100,000.20 + 135,000 + 13,333.40, and two requests
    expect(dollars).toBeCloseTo(248_333.600_000_4, 6);
  });

  it('costs less after 7.5 and 18.75 billion GB-seconds of a month on arm64', () => {
    const { lines } = bill(attempts({ architecture: 'arm64' }, [gbSeconds(20e9)]));
    const duration = lines.filter(({ item }) => item === 'duration');
    expect(duration).toMatchObject([
      { tier: 1, quantity: 7.5e9, price: 0.000_013_333_4, unverified: null },
      { tier: 2, quantity: 11.25e9, price: 0.000_012_000_1, unverified: null },
      { tier: 3, quantity: 1.25e9, price: 0.000_010_666_7 },
    ]);
    expect(duration[2]?.unverified).toContain('unverified');
    // 100,000.50 + 135,001.125 + 13,333.375
    expect(duration.reduce((sum, { dollars }) => sum + dollars, 0)).toBeCloseTo(248_335, 6);
  });

  it('begins anew each month', () => {
    // The scenario's epoch is 1 November 2026; 30 days later it is December.
    const later = 30 * 24 * 60 * MINUTE;
    const { lines } = bill(attempts({}, [gbSeconds(6e9), gbSeconds(6e9, { at: later })]));
    expect(lines.filter(({ item }) => item === 'duration')).toMatchObject([
      { month: '2026-11', tier: 1, quantity: 6e9 },
      { month: '2026-12', tier: 1, quantity: 6e9 },
    ]);
  });

  it('of a time-out is the whole time-out', () => {
    const events = simulatedEvents({ behaviour: { kind: 'timesOut' }, initMs: 0 }, [{ at: 0 }]);
    expect(bill(events).lines[1]?.quantity).toBeCloseTo(3 / 8, 12);
  });
});

describe('INIT', () => {
  it('is billed with the duration, rounded up once: 5,622.492 + 698.806 ms are 6,322', () => {
    const { lines, parts } = bill(
      attempts({}, [{ duration: 5_622_492, initDuration: 698_806, billedMs: 6_322 }]),
    );
    expect(lines[1]?.quantity).toBeCloseTo(6.322, 12);
    // Without INIT it would have been 5,623 ms.
    expect(parts.init.gbSeconds).toBeCloseTo(0.699, 12);
    expect(parts.init.dollars).toBeCloseTo(0.699 * 0.000_016_666_7, 15);
    expect(parts.init.requests).toBe(0);
  });

  it('costs nothing in a warm environment', () => {
    const events = simulatedEvents({}, [{ at: 0 }, { at: SECOND }]);
    // (40 + 180) + 40 ms at 128 MB
    expect(bill(events).lines[1]?.quantity).toBeCloseTo(0.26 / 8, 12);
    expect(bill(events).parts.init.gbSeconds).toBeCloseTo(0.18 / 8, 12);
  });
});

describe('provisioned concurrency', () => {
  const gigabyte = { ...defaultFunction, memoryMb: 1_024 };

  it('is billed from allocation to the last event, rounded up to 5 minutes', () => {
    // Two environments of 1 GB; the last event comes after a little more than 7 minutes.
    const events = simulatedEvents(behindAlias(gigabyte, 2), [{ at: 7 * MINUTE }]).filter(
      ({ type }) => type !== 'environment.expired',
    );
    const line = bill(events).lines.find(({ item }) => item === 'provisionedAllocated');
    expect(line).toMatchObject({ quantity: 1_200, price: 0.000_004_166_7, month: null });
    expect(line?.dollars).toBeCloseTo(0.005_000_04, 12);
  });

  it('ends when it is taken away', () => {
    const config: FunctionConfig = { ...gigabyte, name: 'f', ...behindAlias(gigabyte, 1) };
    const events = simulatedEvents(config, [{ at: 0 }, { at: 60 * MINUTE }], {
      changes: [{ at: 11 * MINUTE, config: { ...config, qualifiers: [] } }],
    });
    expect(bill(events).lines.at(-1)).toMatchObject({
      item: 'provisionedAllocated',
      quantity: 15 * 60,
    });
  });

  it('begins a new stretch when its size changes', () => {
    const config: FunctionConfig = { ...gigabyte, name: 'f', ...behindAlias(gigabyte, 1) };
    const events = simulatedEvents(config, [{ at: 0 }, { at: 8 * MINUTE }], {
      changes: [{ at: 6 * MINUTE, config: { ...config, ...behindAlias(gigabyte, 3) } }],
    }).filter(({ type }) => type !== 'environment.expired');
    // 10 minutes of one, then 5 of three.
    expect(bill(events).lines.at(-1)?.quantity).toBe(600 + 900);
  });

  it('costs nothing if its INIT failed', () => {
    const failing = {
      ...gigabyte,
      behaviour: { kind: 'failsInit', errorType: 'Error', errorMessage: 'no' },
    } as const;
    const { lines } = bill(simulatedEvents(behindAlias(failing, 1), [{ at: 0 }]));
    expect(lines.some(({ item }) => item === 'provisionedAllocated')).toBe(false);
  });

  it('has a lower price for what runs in it, and spill-over has not', () => {
    const events = simulatedEvents(behindAlias(gigabyte, 1), [
      { at: 2 * MINUTE, qualifier: 'live' },
      { at: 2 * MINUTE, qualifier: 'live' },
    ]);
    const { lines } = bill(events);
    expect(lines.find(({ item }) => item === 'requests')?.quantity).toBe(2);
    expect(lines.find(({ item }) => item === 'provisionedDuration')).toMatchObject({
      quantity: 0.04,
      price: 0.000_009_722_2,
    });
    // With INIT.
    expect(lines.find(({ item }) => item === 'duration')?.quantity).toBeCloseTo(0.22, 12);
  });

  it('has prices of its own on arm64, which are unverified', () => {
    const arm = { ...gigabyte, architecture: 'arm64' } as const;
    const events = simulatedEvents({ ...arm, name: 'f', ...behindAlias(arm, 1) }, [
      { at: 2 * MINUTE, qualifier: 'live' },
    ]);
    const { lines } = bill(events);
    expect(lines.find(({ item }) => item === 'provisionedDuration')?.price).toBe(0.000_007_777_8);
    const allocated = lines.find(({ item }) => item === 'provisionedAllocated');
    expect(allocated?.price).toBe(0.000_003_333_4);
    expect(allocated?.unverified).toContain('unverified');
  });
});

describe('the free tier', () => {
  const freeTier = { freeTier: true };

  it('takes 400,000 GB-seconds of a month off, both architectures together', () => {
    const x86 = attempts({}, [gbSeconds(300_000)]);
    const arm = attempts({ architecture: 'arm64' }, [gbSeconds(200_000)]);
    const { lines } = bill([...x86, ...arm], freeTier);
    expect(lines.filter(({ item }) => item === 'duration')).toMatchObject([
      { architecture: 'x86_64', tier: 0, quantity: 300_000, dollars: 0 },
      { architecture: 'arm64', tier: 0, quantity: 100_000, dollars: 0 },
      { architecture: 'arm64', tier: 1, quantity: 100_000 },
    ]);
    expect(bill([...x86, ...arm], freeTier).dollars).toBeCloseTo(1.333_34, 9);
  });

  it('takes a million requests off', () => {
    const usage = createUsage(defaultEpochMs);
    const [configured, sent, finished] = attempts({}, [{}]) as [
      SimulationEvent,
      SimulationEvent,
      SimulationEvent,
    ];
    for (const event of [configured, sent]) countUsage(usage, event);
    for (let n = 0; n < 1_000_010; n += 1) countUsage(usage, finished);
    expect(billOf(usage, freeTier).lines).toMatchObject([
      { item: 'requests', tier: 0, quantity: 1_000_000, dollars: 0 },
      { item: 'requests', quantity: 10 },
    ]);
  });

  it('covers nothing that is provisioned', () => {
    const provisioned = attempts({}, [gbSeconds(10, { provisioned: true })]);
    expect(bill(provisioned, freeTier)).toEqual(bill(provisioned));
    expect(bill(provisioned).dollars).toBeCloseTo(0.000_097_222 + 0.000_000_2, 12);
  });
});

describe('the part that', () => {
  it('retries cost is all attempts after the first', () => {
    const events = simulatedEvents({ behaviour: throws }, [{ at: 0, invocationType: 'Event' }]);
    const { parts, dollars } = bill(events);
    // 580 + 400 + 400 ms at 128 MB, and three requests
    expect(dollars).toBeCloseTo(0.000_000_6 + (1.38 / 8) * 0.000_016_666_7, 15);
    expect(parts.retries.requests).toBe(2);
    expect(parts.retries.dollars).toBeCloseTo(0.000_000_4 + (0.8 / 8) * 0.000_016_666_7, 15);
    expect(parts.retries.share).toBeCloseTo(0.594_7, 4);
    expect(parts.again).toEqual(parts.retries);
  });

  it('copies cost is what the queue delivered twice', () => {
    const events = simulatedEvents({}, [{ at: 0, invocationType: 'Event', duplicates: 2 }]);
    const { parts } = bill(events);
    expect(parts.copies).toMatchObject({ requests: 2, gbSeconds: 0.08 / 8 });
    expect(parts.retries.requests).toBe(0);
  });

  it('repeated calls cost is what ran after an earlier call had run', () => {
    const slow = { kind: 'succeeds', result: null, durationMs: 1_000 } as const;
    const client = { timeoutMs: 500, attempts: 3 };
    const { parts } = bill(simulatedEvents({ behaviour: slow }, [{ at: 0, client }]));
    expect(parts.repeatedCalls.requests).toBe(2);
  });

  it('repeated calls cost is nothing if the earlier ones were refused', () => {
    const client = { timeoutMs: 60_000, attempts: 3 };
    const { parts, lines } = bill(simulatedEvents({}, [{ at: 0, client, serviceFaults: 2 }]));
    expect(lines[0]?.quantity).toBe(1);
    expect(parts.repeatedCalls.requests).toBe(0);
  });

  it('retries cost of an event that another function caused is counted too', () => {
    const f: FunctionConfig = {
      ...defaultFunction,
      name: 'f',
      onSuccess: { kind: 'lambda', name: 'g' },
    };
    const g: FunctionConfig = { ...defaultFunction, name: 'g', behaviour: throws };
    const { parts } = bill(
      simulatedEvents({}, [{ at: 0, invocationType: 'Event' }], { functions: [f, g] }),
    );
    expect(parts.retries.requests).toBe(2);
    expect(parts.repeatedCalls.requests).toBe(0);
  });

  it('retries cost is reckoned at the price they had: the last tier first', () => {
    const events = attempts({}, [gbSeconds(6e9), gbSeconds(1, { attempt: 2 })]);
    expect(bill(events).parts.retries.dollars).toBeCloseTo(0.000_015_2, 5);
  });
});

describe('random scenarios', () => {
  it('bill a request for each attempt that finished, and exactly what each was billed', () => {
    for (let seed = 0; seed < 1_000; seed += 1) {
      const usage = createUsage(defaultEpochMs);
      let requests = 0;
      let mbMs = 0;
      let again = 0;
      const copies = new Set<number>();
      runScenario(randomScenario(seed), (event) => {
        countUsage(usage, event);
        if (event.type === 'event.duplicated') copies.add(event.copy);
        if (event.type !== 'attempt.finished') return;
        requests += 1;
        mbMs += event.billedMs * event.memoryMb;
        if (event.attempt > 1 || copies.has(event.invocation)) again += 1;
      });
      const { lines, parts } = billOf(usage, { freeTier: false });
      const quantity = (...items: string[]) =>
        lines
          .filter(({ item }) => items.includes(item))
          .reduce((sum, line) => sum + line.quantity, 0);
      expect(quantity('requests'), `seed ${seed}`).toBe(requests);
      expect(quantity('duration', 'provisionedDuration')).toBeCloseTo(mbMs / 1_024_000, 6);
      expect(parts.retries.requests + parts.copies.requests).toBe(again);
      expect(parts.again.requests).toBe(again + parts.repeatedCalls.requests);
      expect(usage.copies.size).toBe(0);
      expect(usage.calls.held).toBeLessThanOrEqual(1);
    }
  }, 60_000);
});

it('is made at the prices of one Region', () => {
  expect(prices.region).toBe(defaultAccount.region);
});
