import { isFunctionError, MILLISECOND, type Micros, type SimulationEvent } from '#engine';
import { addDurations, countDuration, DurationHistogram, percentile } from './duration-histogram';
import type { MetricName, metricTable } from './metric-table';

type Measured = {
  [Name in MetricName]: (typeof metricTable)[Name]['notApplicable'] extends null ? Name : never;
}[MetricName];

/** Metrics that are one number: a sum, or the highest level that was seen. */
export type PlainMetric = Exclude<Measured, 'Duration' | 'AsyncEventAge'>;

/** What is added up for one dimension over some time: ten million events pass by, so it is plain fields of one shape. */
export class MetricSums implements Record<PlainMetric, number> {
  Invocations = 0;
  Errors = 0;
  Throttles = 0;
  DeadLetterErrors = 0;
  DestinationDeliveryFailures = 0;
  RecursiveInvocationsDropped = 0;
  ProvisionedConcurrencyInvocations = 0;
  ProvisionedConcurrencySpilloverInvocations = 0;
  AsyncEventsReceived = 0;
  AsyncEventsDropped = 0;
  ConcurrentExecutions = 0;
  UnreservedConcurrentExecutions = 0;
  ProvisionedConcurrentExecutions = 0;
  ProvisionedConcurrencyUtilization = 0;
  ClaimedAccountConcurrency = 0;
  durationSum: Micros = 0;
  durationLeast: Micros = Number.MAX_SAFE_INTEGER;
  durationMost: Micros = 0;
  ages = 0;
  ageSum: Micros = 0;
  ageMost: Micros = 0;
  readonly durations = new DurationHistogram();
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

/** Counts an invocation that has ended. */
export function countInvocation(
  into: MetricSums,
  event: Extract<SimulationEvent, { type: 'attempt.finished' }>,
  spilled: boolean,
): void {
  const { duration } = event;
  into.Invocations += 1;
  if (isFunctionError(event.outcome)) into.Errors += 1;
  if (event.provisioned) into.ProvisionedConcurrencyInvocations += 1;
  if (spilled) into.ProvisionedConcurrencySpilloverInvocations += 1;
  into.durationSum += duration;
  if (duration < into.durationLeast) into.durationLeast = duration;
  if (duration > into.durationMost) into.durationMost = duration;
  countDuration(into.durations, duration);
}

/** Counts the age of an event that is invoked now. */
export function countAge(into: MetricSums, age: Micros): void {
  into.ages += 1;
  into.ageSum += age;
  if (age > into.ageMost) into.ageMost = age;
}

const added = [
  'Invocations',
  'Errors',
  'Throttles',
  'DeadLetterErrors',
  'DestinationDeliveryFailures',
  'RecursiveInvocationsDropped',
  'ProvisionedConcurrencyInvocations',
  'ProvisionedConcurrencySpilloverInvocations',
  'AsyncEventsReceived',
  'AsyncEventsDropped',
  'durationSum',
  'ages',
  'ageSum',
] as const satisfies readonly (keyof MetricSums)[];

const highest = [
  'ConcurrentExecutions',
  'UnreservedConcurrentExecutions',
  'ProvisionedConcurrentExecutions',
  'ProvisionedConcurrencyUtilization',
  'ClaimedAccountConcurrency',
  'durationMost',
  'ageMost',
] as const satisfies readonly Exclude<keyof MetricSums, (typeof added)[number]>[];

/** Adds what was counted elsewhere or over another time: sums add up, of levels the highest stays. */
export function addMetricSums(into: MetricSums, from: MetricSums): void {
  for (const name of added) into[name] += from[name];
  for (const name of highest) into[name] = Math.max(into[name], from[name]);
  into.durationLeast = Math.min(into.durationLeast, from.durationLeast);
  addDurations(into.durations, from.durations);
}

/** What CloudWatch would show of the sums. */
export function readMetricSums(sums: MetricSums): MetricFigures {
  const { Invocations, durations, durationLeast, durationMost, ages } = sums;
  const at = (percent: number): number =>
    Math.min(durationMost, Math.max(durationLeast, percentile(durations, percent))) / MILLISECOND;
  return {
    Invocations,
    Errors: sums.Errors,
    Throttles: sums.Throttles,
    DeadLetterErrors: sums.DeadLetterErrors,
    DestinationDeliveryFailures: sums.DestinationDeliveryFailures,
    RecursiveInvocationsDropped: sums.RecursiveInvocationsDropped,
    ProvisionedConcurrencyInvocations: sums.ProvisionedConcurrencyInvocations,
    ProvisionedConcurrencySpilloverInvocations: sums.ProvisionedConcurrencySpilloverInvocations,
    Duration:
      Invocations === 0
        ? null
        : {
            average: sums.durationSum / Invocations / MILLISECOND,
            minimum: durationLeast / MILLISECOND,
            maximum: durationMost / MILLISECOND,
            p50: at(50),
            p90: at(90),
            p99: at(99),
          },
    ConcurrentExecutions: sums.ConcurrentExecutions,
    UnreservedConcurrentExecutions: sums.UnreservedConcurrentExecutions,
    ProvisionedConcurrentExecutions: sums.ProvisionedConcurrentExecutions,
    ProvisionedConcurrencyUtilization: sums.ProvisionedConcurrencyUtilization,
    ClaimedAccountConcurrency: sums.ClaimedAccountConcurrency,
    AsyncEventsReceived: sums.AsyncEventsReceived,
    AsyncEventAge:
      ages === 0
        ? null
        : { average: sums.ageSum / ages / MILLISECOND, maximum: sums.ageMost / MILLISECOND },
    AsyncEventsDropped: sums.AsyncEventsDropped,
  };
}
