import { isFunctionError, MILLISECOND, type Micros, type SimulationEvent } from '#engine';
import {
  addDurations,
  countDuration,
  createDurationHistogram,
  type DurationHistogram,
  percentile,
} from './duration-histogram';
import type { MetricName, metricTable } from './metric-table';

type Measured = {
  [Name in MetricName]: (typeof metricTable)[Name]['notApplicable'] extends null ? Name : never;
}[MetricName];

/** Metrics that are one number: a sum, or the highest level that was seen. */
export type PlainMetric = Exclude<Measured, 'Duration' | 'AsyncEventAge'>;

/** Metrics that count something that happened. */
export type CountMetric = Exclude<PlainMetric, LevelMetric>;

export type LevelMetric =
  | 'ConcurrentExecutions'
  | 'UnreservedConcurrentExecutions'
  | 'ProvisionedConcurrentExecutions'
  | 'ProvisionedConcurrencyUtilization'
  | 'ClaimedAccountConcurrency';

type Slots = Readonly<Record<string, number>>;

const counts = {
  Invocations: 0,
  Errors: 1,
  Throttles: 2,
  DeadLetterErrors: 3,
  DestinationDeliveryFailures: 4,
  RecursiveInvocationsDropped: 5,
  ProvisionedConcurrencyInvocations: 6,
  ProvisionedConcurrencySpilloverInvocations: 7,
  AsyncEventsReceived: 8,
  AsyncEventsDropped: 9,
} as const satisfies Record<CountMetric, number> & Slots;

/** What averages are made from; spans in microseconds. */
const sums = { durationSum: 10, ages: 11, ageSum: 12 } as const satisfies Slots;

const highest = {
  durationMost: 13,
  ageMost: 14,
  ConcurrentExecutions: 15,
  UnreservedConcurrentExecutions: 16,
  ProvisionedConcurrentExecutions: 17,
  ProvisionedConcurrencyUtilization: 18,
  ClaimedAccountConcurrency: 19,
} as const satisfies Record<LevelMetric, number> & Slots;

/** Where each number lies in `MetricSums.values`. */
export const slots = { ...counts, ...sums, ...highest, durationLeast: 20 } as const;
const SIZE = 21;

/** What is added up for one dimension over some time: numbers side by side, because ten million events pass by. */
export interface MetricSums {
  readonly values: Float64Array;
  readonly durations: DurationHistogram;
}

/** The metrics as CloudWatch shows them; null where nothing was measured. */
export interface MetricFigures extends Readonly<Record<PlainMetric, number>> {
  readonly Duration: DurationFigures | null;
  readonly AsyncEventAge: { readonly average: number; readonly maximum: number } | null;
}

/** Milliseconds. */
export interface DurationFigures {
  readonly average: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

export function createMetricSums(): MetricSums {
  const values = new Float64Array(SIZE);
  values[slots.durationLeast] = Number.POSITIVE_INFINITY;
  return { values, durations: createDurationHistogram() };
}

/** Adds one to the number in a slot. */
export function increase({ values }: MetricSums, slot: number): void {
  values[slot] = (values[slot] as number) + 1;
}

/** Raises the number in a slot to a level, if it is lower. */
export function raise({ values }: MetricSums, slot: number, level: number): void {
  if (level > (values[slot] as number)) values[slot] = level;
}

/** Counts an invocation that has ended. */
export function countInvocation(
  into: MetricSums,
  event: Extract<SimulationEvent, { type: 'attempt.finished' }>,
  spilled: boolean,
): void {
  const { values } = into;
  const { duration } = event;
  increase(into, slots.Invocations);
  if (isFunctionError(event.outcome)) increase(into, slots.Errors);
  if (event.provisioned) increase(into, slots.ProvisionedConcurrencyInvocations);
  if (spilled) increase(into, slots.ProvisionedConcurrencySpilloverInvocations);
  values[slots.durationSum] = (values[slots.durationSum] as number) + duration;
  if (duration < (values[slots.durationLeast] as number)) values[slots.durationLeast] = duration;
  raise(into, slots.durationMost, duration);
  countDuration(into.durations, duration);
}

/** Counts the age of an event that is invoked now. */
export function countAge(into: MetricSums, age: Micros): void {
  const { values } = into;
  increase(into, slots.ages);
  values[slots.ageSum] = (values[slots.ageSum] as number) + age;
  raise(into, slots.ageMost, age);
}

/** Adds what was counted elsewhere or over another time: sums add up, of levels the highest stays. */
export function addMetricSums(into: MetricSums, from: MetricSums): void {
  const value = (slot: number): number => from.values[slot] as number;
  for (const slot of [...Object.values(counts), ...Object.values(sums)]) {
    into.values[slot] = (into.values[slot] as number) + value(slot);
  }
  for (const slot of Object.values(highest)) raise(into, slot, value(slot));
  into.values[slots.durationLeast] = Math.min(
    into.values[slots.durationLeast] as number,
    value(slots.durationLeast),
  );
  addDurations(into.durations, from.durations);
}

/** What CloudWatch would show of the sums. */
export function readMetricSums({ values, durations }: MetricSums): MetricFigures {
  const value = (slot: number): number => values[slot] as number;
  const milliseconds = (slot: number): number => value(slot) / MILLISECOND;
  const least = milliseconds(slots.durationLeast);
  const most = milliseconds(slots.durationMost);
  const at = (percent: number): number =>
    Math.min(most, Math.max(least, percentile(durations, percent) / MILLISECOND));
  const invocations = value(slots.Invocations);
  const ages = value(slots.ages);
  return {
    Invocations: invocations,
    Errors: value(slots.Errors),
    Throttles: value(slots.Throttles),
    DeadLetterErrors: value(slots.DeadLetterErrors),
    DestinationDeliveryFailures: value(slots.DestinationDeliveryFailures),
    RecursiveInvocationsDropped: value(slots.RecursiveInvocationsDropped),
    ProvisionedConcurrencyInvocations: value(slots.ProvisionedConcurrencyInvocations),
    ProvisionedConcurrencySpilloverInvocations: value(
      slots.ProvisionedConcurrencySpilloverInvocations,
    ),
    Duration:
      invocations === 0
        ? null
        : {
            average: milliseconds(slots.durationSum) / invocations,
            minimum: least,
            maximum: most,
            p50: at(50),
            p90: at(90),
            p99: at(99),
          },
    ConcurrentExecutions: value(slots.ConcurrentExecutions),
    UnreservedConcurrentExecutions: value(slots.UnreservedConcurrentExecutions),
    ProvisionedConcurrentExecutions: value(slots.ProvisionedConcurrentExecutions),
    ProvisionedConcurrencyUtilization: value(slots.ProvisionedConcurrencyUtilization),
    ClaimedAccountConcurrency: value(slots.ClaimedAccountConcurrency),
    AsyncEventsReceived: value(slots.AsyncEventsReceived),
    AsyncEventAge:
      ages === 0
        ? null
        : {
            average: milliseconds(slots.ageSum) / ages,
            maximum: milliseconds(slots.ageMost),
          },
    AsyncEventsDropped: value(slots.AsyncEventsDropped),
  };
}
