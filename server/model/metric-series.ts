import { MINUTE, type Micros, type SimulationEvent } from '#engine';
import { noteLevels } from './concurrency-levels';
import { type AttemptFinished, type Dimension, type DimensionNames, noLevels } from './dimension';
import { createMeter, type Meter, meterEvent } from './meter';
import { addMetricSums, type MetricFigures, MetricSums, readMetricSums } from './metric-sums';

export interface MetricSeriesOptions {
  /** CloudWatch keeps Lambda’s metrics by the minute. */
  readonly period?: Micros;
  /** When time would need more periods than this, each becomes twice as long: no point is ever dropped. */
  readonly mostPeriods?: number;
}

/** Lambda's CloudWatch metrics period by period, for the account, each function, and what was called by a qualifier. */
export interface MetricSeries {
  readonly meter: Meter;
  readonly dimensions: readonly { readonly names: DimensionNames; readonly line: Line }[];
  readonly timing: Timing;
}

export interface MetricLine {
  readonly dimensions: DimensionNames;
  /** In the order of time; a period in which nothing was measured is left out. */
  readonly points: readonly MetricPoint[];
}

export interface MetricPoint {
  /** Counted from virtual time 0. */
  readonly start: Micros;
  readonly figures: MetricFigures;
}

interface Timing {
  readonly mostPeriods: number;
  period: Micros;
  /** The moment of the last event. */
  now: Micros;
  /** The period it lies in. */
  index: number;
  /** Up to here every standing level is noted. */
  held: boolean;
}

export function createMetricSeries({
  period = MINUTE,
  mostPeriods = 1_440,
}: MetricSeriesOptions = {}): MetricSeries {
  const timing: Timing = { mostPeriods, period, now: 0, index: 0, held: true };
  const account = new Line(timing);
  const dimensions: { readonly names: DimensionNames; readonly line: Line }[] = [
    { names: {}, line: account },
  ];
  const make = (names: DimensionNames): Dimension => {
    const line = new Line(timing);
    dimensions.push({ names, line });
    return line;
  };
  const meter = createMeter(account, make, true);
  return { meter, dimensions, timing };
}

/** Adds one event. Memory grows with dimensions and periods, and both are bounded. */
export function addToSeries(series: MetricSeries, event: SimulationEvent): void {
  // That an idle environment goes changes no metric, and should not be what makes periods longer.
  if (event.type === 'environment.expired') return;
  advance(series, event.at);
  meterEvent(series.meter, event);
}

/** The length of a period now. */
export const periodOf = ({ timing }: MetricSeries): Micros => timing.period;

/** Every dimension with its points. */
export function readSeries({ dimensions, timing }: MetricSeries): readonly MetricLine[] {
  return dimensions.map(({ names, line }) => ({
    dimensions: names,
    points: pointsOf(line, timing, names, dimensions),
  }));
}

function pointsOf(
  line: Line,
  { period }: Timing,
  names: DimensionNames,
  dimensions: MetricSeries['dimensions'],
): readonly MetricPoint[] {
  // The account's own line has its levels only; what happened is the sum of its functions.
  const parts =
    names.FunctionName === undefined
      ? dimensions.filter(({ names: { Resource } }) => Resource === undefined)
      : [{ line }];
  const merged = new Map<number, MetricSums>();
  for (const part of parts) {
    for (const [index, sums] of part.line.periods) {
      const into = merged.get(index) ?? new MetricSums();
      merged.set(index, into);
      addMetricSums(into, sums);
    }
  }
  return [...merged]
    .sort(([a], [b]) => a - b)
    .map(([index, sums]) => ({ start: index * period, figures: readMetricSums(sums) }));
}

/** Lets time pass: levels that stand are noted in every period they last into. */
function advance({ timing, dimensions }: MetricSeries, at: Micros): void {
  while (at >= timing.period * timing.mostPeriods) {
    timing.period *= 2;
    timing.index = Math.floor(timing.now / timing.period);
    for (const { line } of dimensions) line.halve();
  }
  const index = Math.floor(at / timing.period);
  if (index > timing.index) {
    for (const { line } of dimensions) {
      if (!timing.held) line.hold(timing.index);
      for (let passed = timing.index + 1; passed < index; passed += 1) line.hold(passed);
    }
    timing.index = index;
    timing.held = false;
  }
  // What ends with the very beginning of a period did not last into it.
  if (!timing.held && at > index * timing.period) {
    for (const { line } of dimensions) line.hold(index);
    timing.held = true;
  }
  timing.now = at;
}

/** One dimension: its sums by period. */
class Line implements Dimension {
  readonly levels = noLevels();
  periods = new Map<number, MetricSums>();
  readonly #timing: Timing;

  constructor(timing: Timing) {
    this.#timing = timing;
  }

  get sums(): MetricSums {
    return this.#at(this.#timing.index);
  }

  sumsOfStart({ at, duration, initDuration }: AttemptFinished): MetricSums {
    return this.#at(Math.floor((at - duration - initDuration) / this.#timing.period));
  }

  /** Notes what stands in a period. */
  hold(index: number): void {
    const { concurrent, claimed } = this.levels;
    if (concurrent > 0 || claimed > 0) noteLevels(this.#at(index), this.levels);
  }

  /** Two periods become one. */
  halve(): void {
    const halved = new Map<number, MetricSums>();
    for (const [index, sums] of this.periods) {
      const into = halved.get(index >> 1);
      if (into === undefined) halved.set(index >> 1, sums);
      else addMetricSums(into, sums);
    }
    this.periods = halved;
  }

  #at(index: number): MetricSums {
    const known = this.periods.get(index);
    if (known !== undefined) return known;
    const sums = new MetricSums();
    this.periods.set(index, sums);
    return sums;
  }
}
