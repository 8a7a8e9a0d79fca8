/** Why the Invoke API refused a call: nothing ran and nothing was queued. Its wire form is rendered in `#model`. */
export type InvokeRefusal =
  | { readonly code: 'accessDenied'; readonly status: 403 }
  | { readonly code: 'functionNotFound'; readonly status: 404 }
  | {
      readonly code: 'invalidJson';
      readonly status: 400;
      /** The parser's complaint, worded after Jackson's. */
      readonly detail: string;
      readonly line: number;
      /** 1-based. */
      readonly column: number;
    }
  | {
      readonly code: 'payloadTooLarge';
      readonly status: 413;
      readonly bytes: number;
      readonly limitBytes: number;
    }
  | { readonly code: 'throttled'; readonly status: 429; readonly reason: ThrottleReason }
  /** Lambda itself failed: ServiceException. */
  | { readonly code: 'serviceFault'; readonly status: 500 };

export type ThrottleReason =
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'
  | 'ConcurrentInvocationLimitExceeded'
  | 'ReservedFunctionInvocationRateLimitExceeded'
  | 'FunctionInvocationRateLimitExceeded';
