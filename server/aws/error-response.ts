import { randomUUID } from 'node:crypto';
import type { WireResponse } from './wire';

/** An error of Lambda's API that never reached the simulated Lambda; key order as given, as on the real wire. */
export function errorResponse(
  status: number,
  errorType: string,
  body: Readonly<Record<string, string | null>>,
  requestId: string = randomUUID(),
): WireResponse {
  return {
    status,
    headers: [
      ['Content-Type', 'application/json'],
      ['x-amzn-RequestId', requestId],
      ['x-amzn-ErrorType', errorType],
    ],
    body: JSON.stringify(body),
  };
}

/** A failed check of the request's form: framework-level, so without `Type`. */
export const validationError = (faults: readonly string[]): WireResponse =>
  errorResponse(400, 'ValidationException', {
    message: `${faults.length} validation error${faults.length === 1 ? '' : 's'} detected: ${faults.join('; ')}`,
  });
