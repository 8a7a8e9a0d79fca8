import type { Target } from './function-settings';

/** What arrived at a dead-letter queue or topic. A consumer may have taken it from there since. */
export interface DeadLetter {
  readonly target: Target;
  /** Of the function that failed. */
  readonly functionName: string;
  /** The event, byte for byte. */
  readonly body: string;
  /** The body: JSON that was parsed, or the text itself if it is none. */
  readonly payload: unknown;
  /** The three message attributes. */
  readonly attributes: {
    readonly RequestID: string;
    readonly ErrorCode: number;
    readonly ErrorMessage: string;
  };
  readonly deliveredAt: Date;
}

/** What arrived at a destination. */
export interface DestinationMessage {
  readonly target: Target;
  readonly functionName: string;
  /** What the target got: the record, or for EventBridge the record in its envelope. */
  readonly body: string;
  readonly record: DestinationRecord;
  readonly deliveredAt: Date;
}

/** The record of how an asynchronous invocation ended, as AWS writes it. */
export interface DestinationRecord {
  readonly version: string;
  readonly timestamp: string;
  readonly requestContext: {
    readonly requestId: string;
    readonly functionArn: string;
    readonly condition: string;
    readonly approximateInvokeCount: number;
  };
  readonly requestPayload: unknown;
  /** Absent when no attempt was made. */
  readonly responseContext?: {
    readonly statusCode: number;
    readonly executedVersion: string;
    readonly functionError?: string;
  };
  readonly responsePayload?: unknown;
}
