import { MILLISECOND, type Micros, type Outcome } from '#engine';
import type { RuntimeAnswer } from './runtime-port';

/** How an attempt ended whose runtime sent this. */
export function outcomeOf(answer: RuntimeAnswer): Outcome {
  switch (answer.kind) {
    case 'response':
      return { kind: 'returned', body: answer.body };
    case 'tooLarge':
      return { kind: 'responseTooLarge', bytes: answer.bytes };
    case 'error':
      return errorOutcome(answer.body, answer.cause);
  }
}

function errorOutcome(report: string, cause: string | null): Outcome {
  const { errorType, errorMessage } = wordsOf(report);
  switch (cause) {
    case 'unhandledRejection':
      return { kind: 'unhandledRejection', reason: errorMessage, report };
    case 'uncaught':
      return { kind: 'uncaught', errorType, errorMessage, report };
    case 'neverSettled':
      return { kind: 'neverSettled', report };
    case 'unserializable':
      return { kind: 'unserializable', report };
    case 'value':
      return { kind: 'threwValue', valueType: errorType, text: errorMessage, report };
    default:
      return { kind: 'threw', errorType, errorMessage, report };
  }
}

/** INIT that ended with this error object. */
export const initFailure = (report: string): Outcome => ({
  kind: 'initFailed',
  ...wordsOf(report),
  report,
});

/** Type and message of an error object; any runtime may send anything. */
function wordsOf(report: string): { readonly errorType: string; readonly errorMessage: string } {
  try {
    const { errorType = '', errorMessage = '' } = JSON.parse(report) ?? {};
    return { errorType: String(errorType), errorMessage: String(errorMessage) };
  } catch {
    return { errorType: 'Runtime.Unknown', errorMessage: report.slice(0, 1_000) };
  }
}

/** Whole microseconds since a moment of `performance.now()`. */
export const microsSince = (startedAt: number): Micros =>
  Math.max(0, Math.round((performance.now() - startedAt) * MILLISECOND));

/** The real length of a job's limit in milliseconds. */
export const allowedMs = ({
  startedAt,
  limit,
}: {
  readonly startedAt: Micros;
  readonly limit: Micros;
}): number => (limit - startedAt) / MILLISECOND;
