import { isFunctionError, type SimulationEvent } from '#engine';

/**
 * Sums of CloudWatch metrics by their real names (namespace AWS/Lambda) and what the bill is made of, over any stream
 * of events. https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export interface Metrics {
  /** The code ran, with success or function error; each attempt counts and is a billed request. */
  Invocations: number;
  Errors: number;
  /** That throttled attempts of asynchronous events count here too is derived. */
  Throttles: number;
  DeadLetterErrors: number;
  AsyncEventsReceived: number;
  /** Given up, also when a dead-letter queue received the event. */
  AsyncEventsDropped: number;
  /** Sum in milliseconds, without INIT. */
  DurationMs: number;
  billedMs: number;
  gbSeconds: number;
}

export const createMetrics = (): Metrics => ({
  Invocations: 0,
  Errors: 0,
  Throttles: 0,
  DeadLetterErrors: 0,
  AsyncEventsReceived: 0,
  AsyncEventsDropped: 0,
  DurationMs: 0,
  billedMs: 0,
  gbSeconds: 0,
});

/** Adds one event to the sums. */
export function countMetrics(metrics: Metrics, event: SimulationEvent): void {
  switch (event.type) {
    case 'attempt.finished':
      metrics.Invocations += 1;
      if (isFunctionError(event.outcome)) metrics.Errors += 1;
      metrics.DurationMs += event.duration / 1_000;
      metrics.billedMs += event.billedMs;
      metrics.gbSeconds += (event.billedMs / 1_000) * (event.memoryMb / 1_024);
      break;
    case 'event.queued':
      metrics.AsyncEventsReceived += 1;
      break;
    case 'event.throttled':
      metrics.Throttles += 1;
      break;
    case 'invoke.answered':
      if (event.refusal?.code === 'throttled') metrics.Throttles += 1;
      break;
    case 'event.givenUp':
      metrics.AsyncEventsDropped += 1;
      break;
    case 'deadLetter.failed':
      metrics.DeadLetterErrors += 1;
      break;
  }
}
