import { isFunctionError, type SimulationEvent } from '#engine';

/**
 * Sums over a whole stream of events, all functions together: the counting metrics by their real names, and what the bill
 * is made of. It remembers nothing of any call, so that it can follow tens of millions of them; figures for each function,
 * levels and percentiles are `Metrics`. https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export interface Totals {
  Invocations: number;
  Errors: number;
  Throttles: number;
  DeadLetterErrors: number;
  DestinationDeliveryFailures: number;
  RecursiveInvocationsDropped: number;
  ProvisionedConcurrencyInvocations: number;
  AsyncEventsReceived: number;
  AsyncEventsDropped: number;
  /** Milliseconds, without INIT. */
  Duration: number;
  billedMs: number;
  gbSeconds: number;
  /** The part of `gbSeconds` that attempts after the first of an event took. */
  retryGbSeconds: number;
}

export const createTotals = (): Totals => ({
  Invocations: 0,
  Errors: 0,
  Throttles: 0,
  DeadLetterErrors: 0,
  DestinationDeliveryFailures: 0,
  RecursiveInvocationsDropped: 0,
  ProvisionedConcurrencyInvocations: 0,
  AsyncEventsReceived: 0,
  AsyncEventsDropped: 0,
  Duration: 0,
  billedMs: 0,
  gbSeconds: 0,
  retryGbSeconds: 0,
});

/**
 * Adds one event to the sums. No call takes the event along, and what is read of an attempt is read at once: so V8 sees,
 * where this is compiled into the transitions, that an event goes no further and makes no object of it.
 */
export function countTotals(totals: Totals, event: SimulationEvent): void {
  switch (event.type) {
    case 'attempt.finished': {
      const { outcome, provisioned, duration, billedMs, memoryMb, attempt } = event;
      const gbSeconds = (billedMs / 1_000) * (memoryMb / 1_024);
      totals.Invocations += 1;
      if (isFunctionError(outcome)) totals.Errors += 1;
      if (provisioned) totals.ProvisionedConcurrencyInvocations += 1;
      totals.Duration += duration / 1_000;
      totals.billedMs += billedMs;
      totals.gbSeconds += gbSeconds;
      if (attempt > 1) totals.retryGbSeconds += gbSeconds;
      break;
    }
    case 'event.queued':
      totals.AsyncEventsReceived += 1;
      break;
    case 'invoke.answered':
      if (event.refusal?.code === 'throttled') totals.Throttles += 1;
      break;
    case 'event.throttled':
      totals.Throttles += 1;
      break;
    case 'event.givenUp':
      totals.AsyncEventsDropped += 1;
      if (event.condition === 'RecursiveInvocation') totals.RecursiveInvocationsDropped += 1;
      break;
    case 'deadLetter.failed':
      totals.DeadLetterErrors += 1;
      break;
    case 'destination.failed':
      totals.DestinationDeliveryFailures += 1;
      break;
  }
}
