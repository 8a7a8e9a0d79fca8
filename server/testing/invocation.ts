/** One invocation of a function, from its call to its end. All its attempts share the request id. */
export interface Invocation {
  /** What the SDK shows as `$metadata.requestId`. */
  readonly requestId: string;
  readonly functionName: string;
  /** The version or alias that was asked for; null: none. */
  readonly qualifier: string | null;
  readonly invocationType: 'RequestResponse' | 'Event' | 'DryRun';
  readonly status: InvocationStatus;
  /** The same in words: "Failed three times, now a dead letter". */
  readonly why: string;
  /** What Lambda answered the caller; null while it waits, and for an invocation without one. */
  readonly statusCode: number | null;
  /** The event: JSON that was parsed, or the text itself if it is none. */
  readonly payload: unknown;
  readonly attempts: readonly Attempt[];
  readonly calledAt: Date;
  /** When its end, or the delivery of it, was over; null while that is awaited. */
  readonly endedAt: Date | null;
  /** Where it comes from: null is a client of yours, or else a service (`sns`) or another invocation. */
  readonly causedBy: Cause | null;
  /** CloudWatch's log lines. */
  readonly logs: readonly string[];
  /** Every step in a sentence, with its virtual time, those of invocations it caused included: worth printing. */
  readonly story: readonly string[];
}

/**
 * `failed`: a synchronous call whose caller got the error. `deadLettered`, `recorded` and `lost` are the ends of an
 * asynchronous event that was given up: in its dead-letter target, only as a record at its destination, nowhere.
 */
export type InvocationStatus =
  | 'pending'
  | 'succeeded'
  | 'failed'
  | 'deadLettered'
  | 'recorded'
  | 'lost'
  | 'refused'
  | 'dryRun';

/** One run of the function's code. */
export interface Attempt {
  /** From 1. */
  readonly number: number;
  readonly status: 'running' | 'succeeded' | 'failed';
  /** What it returned: JSON that was parsed; undefined if it returned nothing, or failed. */
  readonly result: unknown;
  readonly error: { readonly type: string; readonly message: string } | null;
  readonly coldStart: boolean;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly durationMs: number;
  readonly billedMs: number;
}

/** What an invocation comes from. */
export type Cause =
  | { readonly kind: 'service'; readonly service: string }
  | {
      readonly kind: 'code' | 'onSuccess' | 'onFailure';
      /** Of the invocation whose code or record it was. */
      readonly requestId: string;
    };
