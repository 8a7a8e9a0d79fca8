import { HOUR, MINUTE, SECOND } from './micros';

/** AWS's own limits and gaps. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html (read 2026-11) */
export const quotas = {
  synchronousPayloadBytes: 6_291_456,
  /** 262,144 before October 2025. */
  asynchronousPayloadBytes: 1_048_576,
  /** Concurrency that must stay unreserved in an account. */
  minimumUnreserved: 100,
  /** Between the end of failed attempt 1 and attempt 2, and of 2 and 3. */
  retryGaps: [MINUTE, 2 * MINUTE],
  backOffLongest: 5 * MINUTE,
  eventAgeLongest: 6 * HOUR,
  eventAgeShortest: 60 * SECOND,
  memoryMb: { least: 128, most: 10_240 },
  timeoutMs: { least: 1_000, most: 900_000 },
  sqsMessageBytes: 1_048_576,
  snsMessageBytes: 262_144,
  eventBridgeEventBytes: 262_144,
  /** A buffered response, measured on its JSON. */
  responseBytes: 6_291_556,
  /** New execution environments of one function in any span of `scalingSpan`. */
  scalingEnvironments: 1_000,
  scalingSpan: 10 * SECOND,
  /** Requests per second for each concurrent execution, synchronous calls only. */
  requestsPerConcurrency: 10,
  /** The INIT phase is cut here and runs again inside the invocation. */
  initLongest: 10 * SECOND,
  /** Provisioned environments made ready per minute. */
  provisionedPerMinute: 6_000,
  /** Invocations of one function in one chain of calls; the next is dropped. AWS says “about”. */
  recursionDepth: 16,
  /** ErrorMessage of a dead letter is cut to this. */
  deadLetterErrorMessageBytes: 1_024,
} as const;
