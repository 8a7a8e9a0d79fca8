import type { InvokeRefusal } from './invoke-refusal';

/** The exception with which the Invoke API refuses a call: the value of x-amzn-ErrorType. */
export const refusalExceptions = {
  accessDenied: 'AccessDeniedException',
  functionNotFound: 'ResourceNotFoundException',
  invalidJson: 'InvalidRequestContentException',
  payloadTooLarge: 'RequestEntityTooLargeException',
  throttled: 'TooManyRequestsException',
  serviceFault: 'ServiceException',
} as const satisfies Record<InvokeRefusal['code'], string>;
