import { describe, expect, it } from 'vitest';
import {
  defaultAccount,
  defaultFunction,
  type FunctionConfig,
  MINUTE,
  randomScenario,
  runScenario,
  SECOND,
  type SimulationEvent,
} from '#engine';
import type { MetricFigures } from './metric-sums';
import { metricTable } from './metric-table';
import { countMetrics, createMetrics, type Metrics, readMetrics } from './metrics';
import { behindAlias, simulatedEvents } from './simulated-events';

const metricsOf = (events: readonly SimulationEvent[]): Metrics => {
  const metrics = createMetrics();
  for (const event of events) countMetrics(metrics, event);
  return metrics;
};

const figuresOf = (
  events: readonly SimulationEvent[],
  functionName: string | undefined = 'f',
): MetricFigures => {
  const figures = readMetrics(metricsOf(events), functionName);
  if (figures === null) throw new Error(`${functionName} was never called`);
  return figures;
};

const throws = { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 400 } as const;
const event = { invocationType: 'Event' } as const;
const queue = { kind: 'sqs', name: 'dead-letters' } as const;

it('measures a synchronous success as one invocation', () => {
  const figures = figuresOf(simulatedEvents({}, [{ at: 0 }]));
  expect(figures).toMatchObject({
    Invocations: 1,
    Errors: 0,
    Throttles: 0,
    AsyncEventsReceived: 0,
    AsyncEventsDropped: 0,
    AsyncEventAge: null,
    ConcurrentExecutions: 1,
  });
  // Without the INIT of 180 ms.
  const forty = { average: 40, minimum: 40, maximum: 40, p50: 40, p90: 40, p99: 40 };
  expect(figures.Duration).toEqual(forty);
});

it('counts every attempt of an event, each failed one as an error, and the event as dropped', () => {
  const figures = figuresOf(simulatedEvents({ behaviour: throws }, [{ at: 0, ...event }]));
  expect(figures).toMatchObject({
    Invocations: 3,
    Errors: 3,
    AsyncEventsReceived: 1,
    AsyncEventsDropped: 1,
    ConcurrentExecutions: 1,
  });
  // Queued at 38 ms; the handler begins at 242 ms, 60.642 s and 181.042 s.
  expect(figures.AsyncEventAge).toEqual({
    average: (204 + 60_604 + 181_004) / 3,
    maximum: 181_004,
  });
});

it('counts an event as dropped even if a dead-letter queue received it', () => {
  const events = simulatedEvents({ behaviour: throws, deadLetter: queue }, [{ at: 0, ...event }], {
    targets: [queue],
  });
  expect(figuresOf(events)).toMatchObject({ AsyncEventsDropped: 1, DeadLetterErrors: 0 });
});

it('counts dead letters and records that could not be sent', () => {
  const events = simulatedEvents({ behaviour: throws, deadLetter: queue, onFailure: queue }, [
    { at: 0, ...event },
  ]);
  expect(figuresOf(events)).toMatchObject({ DeadLetterErrors: 1, DestinationDeliveryFailures: 1 });
});

it('counts a refused call as a throttle and as nothing else', () => {
  const events = simulatedEvents({ reservedConcurrency: 1 }, [{ at: 0 }, { at: 0 }, { at: 0 }]);
  expect(figuresOf(events)).toMatchObject({
    Invocations: 1,
    Errors: 0,
    Throttles: 2,
    ConcurrentExecutions: 1,
  });
});

it('counts throttled attempts of asynchronous events as throttles too', () => {
  const events = simulatedEvents({ reservedConcurrency: 1 }, [
    { at: 0, ...event },
    { at: 0, ...event },
  ]);
  expect(figuresOf(events)).toMatchObject({
    Invocations: 2,
    Throttles: 1,
    AsyncEventsReceived: 2,
    AsyncEventsDropped: 0,
  });
});

it('counts neither DryRun nor calls that were refused for other reasons', () => {
  const events = simulatedEvents({}, [
    { at: 0, invocationType: 'DryRun' },
    { at: 0, callerMayInvoke: false },
    { at: 0, functionName: 'nobody' },
    { at: 0, payload: 'not json' },
  ]);
  const metrics = metricsOf(events);
  expect(readMetrics(metrics)).toMatchObject({ Invocations: 0, Errors: 0, Throttles: 0 });
  expect([...metrics.functions.keys()]).toEqual(['f']);
});

it('counts both deliveries of an event as invocations, and as one event', () => {
  const events = simulatedEvents({}, [{ at: 0, ...event, duplicates: 1 }]);
  expect(figuresOf(events)).toMatchObject({ Invocations: 2, AsyncEventsReceived: 1 });
});

it('counts the drop of a recursion', () => {
  const events = simulatedEvents(
    { behaviour: { kind: 'invokes', functionName: 'f', durationMs: 10 } },
    [{ at: 0 }],
  );
  expect(figuresOf(events)).toMatchObject({
    Invocations: 16,
    RecursiveInvocationsDropped: 1,
    AsyncEventsReceived: 16,
    AsyncEventsDropped: 1,
  });
});

it('tells functions apart, also those that others call', () => {
  const g: FunctionConfig = { ...defaultFunction, name: 'g', behaviour: throws, retries: 0 };
  const f: FunctionConfig = {
    ...defaultFunction,
    name: 'f',
    onSuccess: { kind: 'lambda', name: 'g' },
  };
  const events = simulatedEvents({}, [{ at: 0, ...event }], { functions: [f, g] });
  expect(figuresOf(events, 'f')).toMatchObject({ Invocations: 1, Errors: 0 });
  expect(figuresOf(events, 'g')).toMatchObject({
    Invocations: 1,
    Errors: 1,
    AsyncEventsDropped: 1,
  });
  const account = readMetrics(metricsOf(events));
  expect(account).toMatchObject({ Invocations: 2, Errors: 1, AsyncEventsReceived: 2 });
  expect(account?.Duration).toMatchObject({ minimum: 40, maximum: 400, average: 220 });
});

describe('concurrency', () => {
  it('is the most that ran at a time, INIT included', () => {
    const calls = [0, 0, 0, 10 * SECOND].map((at) => ({ at }));
    expect(figuresOf(simulatedEvents({}, calls)).ConcurrentExecutions).toBe(3);
  });

  it('is unreserved for functions without reservation only', () => {
    const reserved = { ...defaultFunction, name: 'f', reservedConcurrency: 5 };
    const free = { ...defaultFunction, name: 'g' };
    const events = simulatedEvents({}, [{ at: 0 }, { at: 0 }, { at: 0, functionName: 'g' }], {
      functions: [reserved, free],
    });
    expect(readMetrics(metricsOf(events))).toMatchObject({
      ConcurrentExecutions: 3,
      UnreservedConcurrentExecutions: 1,
      // All five that are reserved, whether they run or not.
      ClaimedAccountConcurrency: 6,
    });
  });

  it('is claimed by a reservation and what is provisioned inside it once', () => {
    const config = { ...behindAlias(defaultFunction, 2), reservedConcurrency: 3 };
    const events = simulatedEvents(config, [{ at: 2 * MINUTE, qualifier: 'live' }]);
    expect(readMetrics(metricsOf(events))).toMatchObject({
      ClaimedAccountConcurrency: 3,
      UnreservedConcurrentExecutions: 0,
    });
  });
});

describe('provisioned concurrency', () => {
  const twice = behindAlias(defaultFunction, 2);
  const call = { at: 2 * MINUTE, qualifier: 'live' } as const;

  it('is half used by one call', () => {
    const events = simulatedEvents(twice, [call]);
    expect(figuresOf(events)).toMatchObject({
      Invocations: 1,
      ProvisionedConcurrencyInvocations: 1,
      ProvisionedConcurrencySpilloverInvocations: 0,
      ProvisionedConcurrentExecutions: 1,
      ProvisionedConcurrencyUtilization: 0.5,
    });
  });

  it('spills over when all of it is in use', () => {
    const events = simulatedEvents(twice, [call, call, call]);
    expect(figuresOf(events)).toMatchObject({
      Invocations: 3,
      ProvisionedConcurrencyInvocations: 2,
      ProvisionedConcurrencySpilloverInvocations: 1,
      ProvisionedConcurrentExecutions: 2,
      ProvisionedConcurrencyUtilization: 1,
      ConcurrentExecutions: 3,
    });
    expect(readMetrics(metricsOf(events))).toMatchObject({
      UnreservedConcurrentExecutions: 3,
      // Two provisioned and the one on demand.
      ClaimedAccountConcurrency: 3,
    });
  });

  it('spills over while it is not ready, and shows no utilization then', () => {
    const events = simulatedEvents(twice, [{ at: 0, qualifier: 'live' }]);
    expect(figuresOf(events)).toMatchObject({
      ProvisionedConcurrencySpilloverInvocations: 1,
      ProvisionedConcurrencyUtilization: 0,
    });
  });
});

it('says why a metric cannot be here, and measures all others', () => {
  const unmeasured = Object.entries(metricTable).filter(([, facts]) => facts.notApplicable);
  expect(unmeasured.map(([name]) => name)).toEqual([
    'PostRuntimeExtensionsDuration',
    'IteratorAge',
    'OffsetLag',
  ]);
  const measured = Object.keys(figuresOf(simulatedEvents({}, [{ at: 0 }])));
  expect([...measured, ...unmeasured.map(([name]) => name)].sort()).toEqual(
    Object.keys(metricTable).sort(),
  );
});

describe('random scenarios', () => {
  const SCENARIOS = 1_000;

  it(`agree with a plain recount (${SCENARIOS} of them)`, () => {
    for (let seed = 0; seed < SCENARIOS; seed += 1) {
      const events: SimulationEvent[] = [];
      runScenario(randomScenario(seed), (one) => events.push(one));
      const metrics = metricsOf(events);
      const finished = events.filter((one) => one.type === 'attempt.finished');
      const account = readMetrics(metrics);
      const many = (test: (one: SimulationEvent) => boolean) => events.filter(test).length;
      expect(account, `seed ${seed}`).toMatchObject({
        Invocations: finished.length,
        Errors: finished.filter(({ outcome }) => outcome.kind !== 'returned').length,
        ProvisionedConcurrencyInvocations: finished.filter(({ provisioned }) => provisioned).length,
        ProvisionedConcurrencySpilloverInvocations: many(
          (one) => one.type === 'attempt.started' && one.concurrency === 'spillover',
        ),
        Throttles: many(
          (one) =>
            one.type === 'event.throttled' ||
            (one.type === 'invoke.answered' && one.status === 429),
        ),
        AsyncEventsReceived: many(({ type }) => type === 'event.queued'),
        AsyncEventsDropped: many(({ type }) => type === 'event.givenUp'),
        DeadLetterErrors: many(({ type }) => type === 'deadLetter.failed'),
        DestinationDeliveryFailures: many(({ type }) => type === 'destination.failed'),
        ConcurrentExecutions: mostAtATime(events),
      });
      const durations = finished.map(({ duration }) => duration / 1_000);
      if (durations.length > 0) {
        expect(account?.Duration?.minimum).toBe(Math.min(...durations));
        expect(account?.Duration?.maximum).toBe(Math.max(...durations));
      }
      expect(account?.UnreservedConcurrentExecutions).toBeLessThanOrEqual(
        account?.ConcurrentExecutions ?? 0,
      );
      expect(account?.ClaimedAccountConcurrency).toBeLessThanOrEqual(defaultAccount.concurrency);
      expect(metrics.meter.spilled.size).toBe(0);
      expect(metrics.meter.calls.held).toBeLessThanOrEqual(1);
    }
  }, 60_000);

  /** How many intervals from the taking of an environment to its release overlap, each counted against all. */
  function mostAtATime(events: readonly SimulationEvent[]): number {
    const taken = new Map<number, number>();
    const spans: (readonly [from: number, to: number])[] = [];
    for (const one of events) {
      if (one.type === 'environment.initializing') taken.set(one.environment, one.seq);
      else if (one.type === 'attempt.started' && one.start !== 'cold') {
        taken.set(one.environment, one.seq);
      } else if (one.type === 'attempt.finished') {
        spans.push([taken.get(one.environment) ?? 0, one.seq]);
      }
    }
    return Math.max(
      0,
      ...spans.map(([from]) => spans.filter(([start, end]) => start <= from && from < end).length),
    );
  }
});
