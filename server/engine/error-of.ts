import type { Outcome } from './outcome';
import { quotas } from './quotas';

/** What a function error says of itself, before a request id or a stack is added. */
export interface ErrorWords {
  readonly errorType: string;
  readonly errorMessage: string;
  /**
   * Who writes it: the runtime inside the function adds a stack, the sandbox around it writes “RequestId: … Error: ” in
   * front of the message, and Lambda’s front end adds nothing.
   */
  readonly by: 'runtime' | 'sandbox' | 'frontEnd';
}

export type FunctionError = Exclude<Outcome, { kind: 'returned' }>;

/** Type and message of a function error, as the Node.js runtime and the sandbox word them. */
export function errorOf(outcome: FunctionError): ErrorWords {
  switch (outcome.kind) {
    case 'threw':
    case 'initFailed':
    case 'uncaught':
      return {
        errorType: outcome.errorType,
        errorMessage: outcome.errorMessage,
        by: 'runtime',
      };
    case 'threwValue':
      return { errorType: outcome.valueType, errorMessage: outcome.text, by: 'runtime' };
    case 'unhandledRejection':
      return {
        errorType: 'Runtime.UnhandledPromiseRejection',
        errorMessage: outcome.reason,
        by: 'runtime',
      };
    case 'neverSettled':
      return { errorType: 'Runtime.NodeJsExit', errorMessage: nodeExitText, by: 'runtime' };
    case 'unserializable':
      return {
        errorType: 'Error',
        errorMessage: 'Unable to stringify response body',
        by: 'runtime',
      };
    case 'responseTooLarge':
      return {
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage: `Response payload size exceeded maximum allowed payload size (${quotas.responseBytes} bytes).`,
        by: 'frontEnd',
      };
    case 'timedOut':
      return {
        errorType: 'Sandbox.Timedout',
        errorMessage: timeoutText(outcome.timeoutMs),
        by: 'sandbox',
      };
    case 'outOfMemory':
      return { errorType: 'Runtime.ExitError', errorMessage: exitText(null), by: 'sandbox' };
    case 'exited':
      return {
        errorType: 'Runtime.ExitError',
        errorMessage: exitText(outcome.exitCode, outcome.signal ?? null),
        by: 'sandbox',
      };
  }
}

/** "Task timed out after 3.00 seconds". */
export const timeoutText = (timeoutMs: number): string =>
  `Task timed out after ${(timeoutMs / 1_000).toFixed(2)} seconds`;

/** How the sandbox words the end of the runtime's process; without an exit code a signal ended it. */
export function exitText(exitCode: number | null, signal: string | null = null): string {
  if (exitCode === null || signal !== null) {
    return `Runtime exited with error: signal: ${signal ?? 'killed'}`;
  }
  return exitCode === 0
    ? 'Runtime exited without providing a reason'
    : `Runtime exited with error: exit status ${exitCode}`;
}

/** The runtime's own words, recorded. */
const nodeExitText =
  'The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise that was never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#exit-codes';
