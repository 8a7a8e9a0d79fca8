import type { Outcome } from '#engine';
import { errorOf, exitText } from '#engine/error-of';

/** How Lambda's own log lines classify the end of an attempt. */
export interface LogStatus {
  readonly status: 'success' | 'error' | 'timeout';
  readonly errorType: string | null;
  /** Whether the sandbox ended the attempt. Only then the REPORT line of a text log has a status. */
  readonly bySandbox: boolean;
}

/**
 * The status of an attempt. That an error which the runtime reports itself has status “error” in JSON logs, and that a
 * process which ends after reporting one counts as Runtime.ExitError, is unverified.
 */
export function logStatusOf(outcome: Outcome): LogStatus {
  switch (outcome.kind) {
    case 'returned':
      return { status: 'success', errorType: null, bySandbox: false };
    case 'timedOut':
      return { status: 'timeout', errorType: null, bySandbox: true };
    case 'outOfMemory':
      return { status: 'error', errorType: 'Runtime.OutOfMemory', bySandbox: true };
    case 'exited':
    case 'unhandledRejection':
    case 'uncaught':
      return { status: 'error', errorType: 'Runtime.ExitError', bySandbox: true };
    case 'initFailed':
      return { status: 'error', errorType: loggedErrorType(outcome.errorType), bySandbox: true };
    case 'threw':
    case 'threwValue':
    case 'unserializable':
    case 'neverSettled':
    case 'responseTooLarge': {
      const { errorType } = errorOf(outcome);
      return { status: 'error', errorType: loggedErrorType(errorType), bySandbox: false };
    }
  }
}

/** How the sandbox words that the process ended; null where it did not. */
export function crashText(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'outOfMemory':
      return exitText(null);
    case 'exited':
      return exitText(outcome.exitCode, outcome.signal ?? null);
    // The runtime ends its own process with these codes after it has reported the error.
    case 'unhandledRejection':
      return exitText(128);
    case 'uncaught':
      return exitText(129);
    default:
      return null;
  }
}

/** Lambda keeps an error type in its own lines only if it has this form. */
export const loggedErrorType = (errorType: string): string =>
  /^(?:Runtime|Function)\.[A-Z][a-zA-Z]+$/.test(errorType) ? errorType : 'Runtime.Unknown';
