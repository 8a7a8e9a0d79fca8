import type { SimulationEvent } from '#engine';
import { type Dimension, type DimensionNames, noLevels } from './dimension';
import { createMeter, type Meter, meterEvent } from './meter';
import { addMetricSums, type MetricFigures, MetricSums, readMetricSums } from './metric-sums';

/** Lambda's CloudWatch metrics over a whole stream of events, for the account and for each function. */
export interface Metrics {
  /** Its levels; the rest is the sum of the functions. */
  readonly account: MetricSums;
  /** By name, of every function that was configured. */
  readonly functions: ReadonlyMap<string, MetricSums>;
  readonly meter: Meter;
}

export function createMetrics(): Metrics {
  const account = new MetricSums();
  const functions = new Map<string, MetricSums>();
  const make = ({ FunctionName: name = '' }: DimensionNames): Dimension => {
    const sums = new MetricSums();
    functions.set(name, sums);
    return new Total(sums);
  };
  const meter = createMeter(new Total(account), make, false);
  return { account, functions, meter };
}

/** Adds one event. Memory grows with functions and open runs, not with the number of events. */
export function countMetrics(metrics: Metrics, event: SimulationEvent): void {
  meterEvent(metrics.meter, event);
}

/** The metrics of one function as CloudWatch would show them, or of the whole account; null for a name that has none. */
export function readMetrics(
  { account, functions }: Metrics,
  functionName?: string,
): MetricFigures | null {
  if (functionName !== undefined) {
    const sums = functions.get(functionName);
    return sums === undefined ? null : readMetricSums(sums);
  }
  const sums = new MetricSums();
  for (const part of [account, ...functions.values()]) addMetricSums(sums, part);
  return readMetricSums(sums);
}

/** One sum for all time. */
class Total implements Dimension {
  readonly levels = noLevels();
  readonly sums: MetricSums;

  constructor(sums: MetricSums) {
    this.sums = sums;
  }

  sumsOfStart(): MetricSums {
    return this.sums;
  }
}
