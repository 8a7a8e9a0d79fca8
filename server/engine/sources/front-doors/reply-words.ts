import type { FunctionError } from '../../error-of';
import type { InvokeRefusal } from '../../invoke-refusal';

/** What the function did, to follow “The function …”. */
export function errorWords(outcome: FunctionError): string {
  switch (outcome.kind) {
    case 'threw':
      return 'threw an error';
    case 'timedOut':
      return `ran into its time-out of ${outcome.timeoutMs / 1_000} s`;
    case 'outOfMemory':
      return 'ran out of memory';
    case 'exited':
      return 'ended its own process';
    case 'initFailed':
      return 'failed while it was loaded';
    case 'threwValue':
      return 'threw a value that is no error';
    case 'unhandledRejection':
      return 'left a rejected promise unhandled';
    case 'uncaught':
      return 'threw an error that nothing caught';
    case 'neverSettled':
      return 'never settled its promise';
    case 'unserializable':
      return 'returned a value that is not JSON';
    case 'responseTooLarge':
      return 'returned more than 6 MB';
  }
}

/** Why Lambda refused the call, to follow “Lambda refused the call: …”. */
export function refusalWords(refusal: InvokeRefusal): string {
  switch (refusal.code) {
    case 'accessDenied':
      return 'the function’s policy does not allow it (403)';
    case 'functionNotFound':
      return 'there is no such function (404)';
    case 'invalidJson':
      return 'the event is not JSON (400)';
    case 'payloadTooLarge':
      return 'the event is too large (413)';
    case 'throttled':
      return 'no concurrency was free (429)';
    case 'serviceFault':
      return 'Lambda itself failed (500)';
  }
}
