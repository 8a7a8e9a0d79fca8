import type { Outcome } from '#engine';
import { functionErrorOf } from './function-error';

/** An error as the Node.js runtime writes it to the log. */
export interface LoggedError {
  readonly title: 'Invoke Error' | 'Uncaught Exception' | 'Unhandled Promise Rejection';
  readonly errorType: string;
  readonly errorMessage: string;
  readonly stack: readonly string[];
  /** What the error object carries besides. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * What the runtime logs of an attempt's end, or of a failed INIT; null where the runtime knows of no error: it succeeded,
 * or the sandbox ended it. (Source of the Node.js runtime.)
 */
export function loggedErrorOf(outcome: Outcome): LoggedError | null {
  const { errorType = '', errorMessage = '', trace = [] } = functionErrorOf(outcome, '') ?? {};
  const error = { errorType, errorMessage, stack: trace, properties: {} };
  switch (outcome.kind) {
    case 'threw':
    case 'unserializable':
    case 'neverSettled':
      return { title: 'Invoke Error', ...error };
    // What is no Error is made one before it is logged, though the caller gets the bare value's type.
    case 'threwValue':
      return {
        ...error,
        title: 'Invoke Error',
        errorType: 'Error',
        stack: [
          ...`Error: ${errorMessage}`.split('\n'),
          '    at intoError (file:///var/runtime/index.mjs:46:16)',
        ],
      };
    case 'initFailed':
    case 'uncaught':
      return { title: 'Uncaught Exception', ...error };
    case 'unhandledRejection':
      return {
        ...error,
        title: 'Unhandled Promise Rejection',
        properties: { reason: outcome.reason, promise: {} },
      };
    case 'returned':
    case 'timedOut':
    case 'outOfMemory':
    case 'exited':
    case 'responseTooLarge':
      return null;
  }
}
