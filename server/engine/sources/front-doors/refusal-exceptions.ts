import type { InvokeRefusal } from '../../invoke-refusal';

/** The exceptions with which the Invoke API refuses a call, as services name them in their own errors. */
export const refusalExceptions = {
  accessDenied: 'AccessDeniedException',
  functionNotFound: 'ResourceNotFoundException',
  invalidJson: 'InvalidRequestContentException',
  payloadTooLarge: 'RequestEntityTooLargeException',
  throttled: 'TooManyRequestsException',
} as const satisfies Record<InvokeRefusal['code'], string>;
