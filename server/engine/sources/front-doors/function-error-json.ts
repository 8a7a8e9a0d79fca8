import { errorOf, type FunctionError } from '../../error-of';

/**
 * The error object that Lambda hands to whoever invoked, for front doors that show it to their client: without the stack,
 * and without the request id that the sandbox puts in front of its own messages.
 */
export function functionErrorJson(outcome: FunctionError): string {
  const { errorType, errorMessage, by } = errorOf(outcome);
  switch (by) {
    case 'runtime':
      return JSON.stringify({ errorType, errorMessage, trace: [] });
    case 'sandbox':
      return JSON.stringify({ errorType, errorMessage: `Error: ${errorMessage}` });
    case 'frontEnd':
      return JSON.stringify({ errorType, errorMessage });
  }
}
