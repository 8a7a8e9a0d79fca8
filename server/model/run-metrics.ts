import { MINUTE, type Micros, type SimulationEvent } from '#engine';
import type { DimensionNames } from './dimension';
import {
  addToSeries,
  createMetricSeries,
  type MetricPoint,
  periodOf,
  readSeries,
} from './metric-series';
import type { MetricFigures } from './metric-sums';
import { type MetricFacts, type MetricName, metricTable } from './metric-table';

/** What one run alone would have left in CloudWatch, for one set of dimensions. */
interface RunMetricLine {
  readonly dimensions: DimensionNames;
  /** Those with a point; the others made none. */
  readonly metrics: readonly RunMetric[];
}

export interface RunMetric {
  readonly name: MetricName;
  readonly statistic: MetricFacts['statistics'][number];
  /** One for each period, in the order of time; null where nothing was measured. */
  readonly values: readonly (number | null)[];
  /** Over all of them: the sum of sums, the highest of maxima, the average of averages. */
  readonly whole: number;
}

export interface RunMetrics {
  readonly lines: readonly RunMetricLine[];
  /** Starts of the periods in virtual time, without gaps. */
  readonly starts: readonly Micros[];
  readonly period: Micros;
}

const mostPeriods = 60;

/**
 * Lambda's CloudWatch metrics of one run's events, by the minute; a run of hours in longer periods, so that its points can
 * be seen. Other runs of the room do not count.
 */
export function runMetrics(
  events: readonly SimulationEvent[],
  /** How far the axis reaches at least, so that it stays while the events grow. */
  until: Micros = 0,
): RunMetrics {
  const first = events.find(({ run }) => run > 0)?.at ?? 0;
  const last = Math.max(until, events.at(-1)?.at ?? first);
  const period = periodFor(first, last);
  // Longer periods are whole multiples of the minute counted from virtual time 0, as CloudWatch aligns them.
  const series = createMetricSeries({ period, mostPeriods: Number.MAX_SAFE_INTEGER / period });
  for (const event of events) addToSeries(series, event);
  const from = Math.floor(first / period);
  const count = Math.floor(last / period) - from + 1;
  const starts = Array.from({ length: count }, (_, index) => (from + index) * period);
  const lines = readSeries(series)
    .map(({ dimensions, points }) => ({ dimensions, metrics: metricsOf(points, starts) }))
    .filter(({ metrics }) => metrics.length > 0);
  return { lines, starts, period: periodOf(series) };
}

const lengths = [1, 5, 15, 60, 360, 1_440];

function periodFor(first: Micros, last: Micros): Micros {
  const minutes = lengths.find(
    (length) =>
      Math.floor(last / (length * MINUTE)) - Math.floor(first / (length * MINUTE)) < mostPeriods,
  );
  return (minutes ?? 10_080) * MINUTE;
}

function metricsOf(
  points: readonly MetricPoint[],
  starts: readonly Micros[],
): readonly RunMetric[] {
  const at = new Map(points.map(({ start, figures }) => [start, figures]));
  return metricNames.flatMap((name) => {
    const [statistic] = metricTable[name].statistics;
    const values = starts.map((start) => {
      const figures = at.get(start);
      return figures === undefined ? null : figureAt(figures, name);
    });
    const measured = values.filter((value) => value !== null);
    if (measured.length === 0) return [];
    return [{ name, statistic, values, whole: wholeOf(statistic, measured) }];
  });
}

function wholeOf(statistic: RunMetric['statistic'], values: readonly number[]): number {
  const sum = values.reduce((a, b) => a + b, 0);
  switch (statistic) {
    case 'Sum':
      return sum;
    case 'Average':
      return sum / values.length;
    default:
      return Math.max(...values);
  }
}

/** In the order of the table, which is that of AWS's documentation. */
export const metricNames = Object.keys(metricTable) as readonly MetricName[];

/**
 * The usual statistic of a metric in a period; null where CloudWatch has no point. A count of 0 has a point where the
 * function ran: AWS sends Errors and Throttles with each invocation. Of the rest a 0 is no point; that is our reading.
 */
function figureAt(figures: MetricFigures, name: MetricName): number | null {
  switch (name) {
    case 'Duration':
      return figures.Duration?.average ?? null;
    case 'AsyncEventAge':
      return figures.AsyncEventAge?.average ?? null;
    case 'PostRuntimeExtensionsDuration':
    case 'IteratorAge':
    case 'OffsetLag':
      return null;
    case 'Errors':
    case 'Throttles':
      return figures.Invocations > 0 || figures[name] > 0 ? figures[name] : null;
    default:
      return figures[name] > 0 ? figures[name] : null;
  }
}
