import { describe, expect, it } from 'vitest';
import {
  defaultFunction,
  MINUTE,
  randomScenario,
  runScenario,
  SECOND,
  type SimulationEvent,
} from '#engine';
import {
  addToSeries,
  createMetricSeries,
  type MetricSeriesOptions,
  periodOf,
  readSeries,
} from './metric-series';
import type { MetricFigures } from './metric-sums';
import { countMetrics, createMetrics, readMetrics } from './metrics';
import { behindAlias, simulatedEvents } from './simulated-events';

const seriesOf = (events: readonly SimulationEvent[], options: MetricSeriesOptions = {}) => {
  const series = createMetricSeries(options);
  for (const event of events) addToSeries(series, event);
  return series;
};

/** The values of one metric, by the second in which their period starts. */
const valuesOf = (
  events: readonly SimulationEvent[],
  metric: 'Invocations' | 'Errors' | 'ConcurrentExecutions' | 'Throttles' | 'AsyncEventsReceived',
  names: object = { FunctionName: 'f' },
  options: MetricSeriesOptions = {},
) => {
  const line = readSeries(seriesOf(events, options)).find(
    ({ dimensions }) => JSON.stringify(dimensions) === JSON.stringify(names),
  );
  if (line === undefined) throw new Error(`there is no line ${JSON.stringify(names)}`);
  return Object.fromEntries(
    line.points.map(({ start, figures }) => [start / SECOND, figures[metric]]),
  );
};

const fails = (durationMs: number) =>
  ({
    initMs: 0,
    behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs },
  }) as const;

it('puts an event and its attempts into the minutes in which they begin', () => {
  const events = simulatedEvents(fails(400), [{ at: 0, invocationType: 'Event' }]);
  expect(valuesOf(events, 'AsyncEventsReceived')).toEqual({ 0: 1, 60: 0, 180: 0 });
  expect(valuesOf(events, 'Invocations')).toEqual({ 0: 1, 60: 1, 180: 1 });
});

it('dates an error by the start of its invocation', () => {
  // It runs from 59.838 s to 60.238 s.
  const events = simulatedEvents(fails(400), [{ at: 59.8 * SECOND }]);
  expect(valuesOf(events, 'Errors')).toEqual({ 0: 1, 60: 0 });
  expect(valuesOf(events, 'Invocations')).toEqual({ 0: 1, 60: 0 });
});

it('shows a concurrent execution in every minute that it touches', () => {
  // From 0.038 s to 150.038 s.
  const events = simulatedEvents({ timeoutMs: 900_000, ...fails(150_000) }, [{ at: 0 }]);
  expect(valuesOf(events, 'ConcurrentExecutions')).toEqual({ 0: 1, 60: 1, 120: 1 });
});

it('does not show it in a minute that begins when it ends', () => {
  const events = simulatedEvents({ timeoutMs: 900_000, ...fails(59_962) }, [{ at: 0 }]);
  expect(events.find(({ type }) => type === 'attempt.finished')?.at).toBe(MINUTE);
  expect(valuesOf(events, 'ConcurrentExecutions')).toEqual({ 0: 1 });
});

it('tells versions and aliases apart where they were called', () => {
  const config = behindAlias(defaultFunction, 0);
  const events = simulatedEvents(config, [
    { at: 0, qualifier: 'live' },
    { at: 0, qualifier: 'live' },
    { at: 0, qualifier: '1' },
    { at: 0 },
  ]);
  const invocations = (names: object) => valuesOf(events, 'Invocations', names);
  expect(invocations({})).toEqual({ 0: 4 });
  expect(invocations({ FunctionName: 'f' })).toEqual({ 0: 4 });
  expect(invocations({ FunctionName: 'f', Resource: 'f:live' })).toEqual({ 0: 2 });
  expect(invocations({ FunctionName: 'f', Resource: 'f:1' })).toEqual({ 0: 1 });
  expect(invocations({ FunctionName: 'f', Resource: 'f:live', ExecutedVersion: '1' })).toEqual({
    0: 2,
  });
});

describe('when time would need too many periods', () => {
  const acts = Array.from({ length: 10 }, (_, minute) => ({ at: minute * MINUTE }));
  const events = simulatedEvents({}, acts);

  it('makes each period twice as long, as often as needed', () => {
    const series = seriesOf(events, { mostPeriods: 4 });
    expect(periodOf(series)).toBe(4 * MINUTE);
    expect(valuesOf(events, 'Invocations', {}, { mostPeriods: 4 })).toEqual({
      0: 4,
      240: 4,
      480: 2,
    });
  });

  it('never holds more than the most', () => {
    for (const { points } of readSeries(seriesOf(events, { mostPeriods: 3 }))) {
      expect(points.length).toBeLessThanOrEqual(3);
    }
  });
});

describe('random scenarios', () => {
  it.each([{}, { mostPeriods: 5 }, { period: SECOND, mostPeriods: 3 }])(
    'have periods that add up to the totals (%o)',
    (options) => {
      for (let seed = 0; seed < 300; seed += 1) {
        const totals = createMetrics();
        const series = createMetricSeries(options);
        runScenario(randomScenario(seed), (event) => {
          countMetrics(totals, event);
          addToSeries(series, event);
        });
        for (const { dimensions, points } of readSeries(series)) {
          if (dimensions.Resource !== undefined) continue;
          const expected = readMetrics(totals, dimensions.FunctionName);
          const over = (metric: keyof typeof combine) =>
            combine[metric](points.map(({ figures }) => figures[metric]));
          for (const metric of Object.keys(combine) as (keyof typeof combine)[]) {
            expect(over(metric), `${metric}, seed ${seed}`).toBe(expected?.[metric]);
          }
        }
      }
    },
    60_000,
  );
});

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const most = (values: readonly number[]): number => Math.max(0, ...values);

/** How the values of periods come to that of all time. */
const combine = {
  Invocations: sum,
  Errors: sum,
  Throttles: sum,
  DeadLetterErrors: sum,
  DestinationDeliveryFailures: sum,
  RecursiveInvocationsDropped: sum,
  ProvisionedConcurrencyInvocations: sum,
  ProvisionedConcurrencySpilloverInvocations: sum,
  AsyncEventsReceived: sum,
  AsyncEventsDropped: sum,
  ConcurrentExecutions: most,
  UnreservedConcurrentExecutions: most,
  ProvisionedConcurrentExecutions: most,
  ProvisionedConcurrencyUtilization: most,
  ClaimedAccountConcurrency: most,
} satisfies Partial<Record<keyof MetricFigures, (values: readonly number[]) => number>>;
