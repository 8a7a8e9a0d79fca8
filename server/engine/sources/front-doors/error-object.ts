import type { FunctionError } from './reply-words';

/** What a failed function’s caller reads of its error. */
export interface ErrorObject {
  readonly errorType: string;
  readonly errorMessage: string;
}

/** The error object of a failed function, without the request id that Lambda puts in front of its own messages. */
export function errorObjectOf(outcome: FunctionError): ErrorObject {
  switch (outcome.kind) {
    case 'threw':
    case 'initFailed':
      return { errorType: outcome.errorType, errorMessage: outcome.errorMessage };
    case 'timedOut':
      return {
        errorType: 'Sandbox.Timedout',
        errorMessage: `Task timed out after ${(outcome.timeoutMs / 1_000).toFixed(2)} seconds`,
      };
    case 'outOfMemory':
      return exitError('Runtime exited with error: signal: killed');
    case 'exited':
      return exitError(
        outcome.exitCode === 0
          ? 'Runtime exited without providing a reason'
          : `Runtime exited with error: exit status ${outcome.exitCode}`,
      );
  }
}

const exitError = (errorMessage: string): ErrorObject => ({
  errorType: 'Runtime.ExitError',
  errorMessage,
});
