import type { FunctionError } from './reply-words';

/**
 * The error object that Lambda hands to whoever invoked, for front doors that show it to their client: without the stack,
 * and without the request id that Lambda puts in front of its own messages.
 */
export function functionErrorJson(outcome: FunctionError): string {
  switch (outcome.kind) {
    case 'threw':
    case 'initFailed':
      return JSON.stringify({
        errorType: outcome.errorType,
        errorMessage: outcome.errorMessage,
        trace: [],
      });
    case 'timedOut':
      return platformError(
        'Sandbox.Timedout',
        `Task timed out after ${(outcome.timeoutMs / 1_000).toFixed(2)} seconds`,
      );
    case 'outOfMemory':
      return platformError('Runtime.ExitError', 'Runtime exited with error: signal: killed');
    case 'exited':
      return platformError(
        'Runtime.ExitError',
        outcome.exitCode === 0
          ? 'Runtime exited without providing a reason'
          : `Runtime exited with error: exit status ${outcome.exitCode}`,
      );
  }
}

const platformError = (errorType: string, errorMessage: string): string =>
  JSON.stringify({ errorType, errorMessage: `Error: ${errorMessage}` });
