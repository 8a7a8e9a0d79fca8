import { guide, type Rule } from './rule';

/** The life of an accepted event: queue, retries, age, dead letter or loss. */
export const asynchronousRules = {
  'async.queue': {
    sentence:
      'An accepted event waits in Lambda’s own queue until a poller hands it to the function.',
    kind: 'documented',
    source: 'Lambda developer guide, asynchronous invocation',
    page: guide('invocation-async'),
  },
  'async.hand-over': {
    sentence: 'The queue hands an event over after 24 ms.',
    kind: 'assumption',
    source: 'AWS publishes no figure',
    page: null,
  },
  'async.success': {
    sentence: 'An event is done as soon as one attempt returns, whatever value it returns.',
    kind: 'documented',
    source: 'Lambda developer guide, asynchronous error handling',
    page: guide('invocation-async-error-handling'),
  },
  'async.retry': {
    sentence:
      'After a function error Lambda tries up to twice more: one minute after the first failure, two minutes after the second. All attempts share one request id.',
    kind: 'documented',
    source: 'Lambda developer guide, asynchronous error handling; recordings of real AWS',
    page: guide('invocation-async-error-handling'),
  },
  'async.retries-exhausted': {
    sentence: 'When the last permitted attempt has failed Lambda gives the event up.',
    kind: 'documented',
    source: 'Lambda developer guide, asynchronous error handling',
    page: guide('invocation-async-error-handling'),
  },
  'async.event-age': {
    sentence:
      'Lambda judges the age before it waits: if age plus the next delay would exceed the maximum event age, the event is given up at once.',
    kind: 'recorded',
    source: 'Recording of real AWS, 2025-11-27',
    page: guide('invocation-async-error-handling'),
  },
  'async.throttled': {
    sentence:
      'A throttled event goes back to the queue and uses up none of the retries: the delay grows from 1 second to 5 minutes, for up to 6 hours or the maximum event age.',
    kind: 'documented',
    source:
      'Lambda developer guide, asynchronous error handling; that each delay doubles is our model',
    page: guide('invocation-async-error-handling'),
  },
  'async.zero-reserved': {
    sentence:
      'With reserved concurrency 0 an event is still accepted with 202, never runs, is not retried, and goes straight to the dead-letter queue.',
    kind: 'recorded',
    source: 'Recording of real AWS; Lambda developer guide, retaining records',
    page: guide('invocation-async-retain-records'),
  },
  'async.discarded': {
    sentence:
      'A given-up event without a dead-letter queue is silently discarded; only the metric AsyncEventsDropped tells.',
    kind: 'documented',
    source: 'Lambda developer guide, metrics',
    page: guide('monitoring-metrics-types'),
  },
  'dead-letter.message': {
    sentence:
      'A dead letter is the caller’s original payload, byte for byte, with the attributes RequestID, ErrorCode and ErrorMessage. ErrorCode is the status of the invocation: 200 after a function error.',
    kind: 'recorded',
    source: 'Recording of real AWS; Lambda developer guide, retaining records',
    page: guide('invocation-async-retain-records'),
  },
  'dead-letter.never-ran': {
    sentence:
      'A dead letter of an event that never ran carries the status a synchronous caller would have got: 429 and “Rate Exceeded.” after throttles or with reserved concurrency 0, 500 after faults of Lambda, 400 for a dropped recursion.',
    kind: 'unverified',
    source: 'No recording found: expected from “HTTP status code of the last attempt”',
    page: guide('invocation-async-retain-records'),
  },
  'dead-letter.failed': {
    sentence:
      'If the dead letter cannot be sent (no permission, no such target, too large) the event is deleted and the metric DeadLetterErrors counts it.',
    kind: 'documented',
    source: 'Lambda developer guide, retaining records',
    page: guide('invocation-async-retain-records'),
  },
  'dead-letter.latency': {
    sentence: 'Sending a dead letter takes 30 ms.',
    kind: 'assumption',
    source: 'AWS publishes no figure',
    page: null,
  },
  'run.ended': {
    sentence: 'Nothing that this call caused is pending any more.',
    kind: 'derived',
    source: 'Follows from the events before it',
    page: null,
  },
  'async.undelivered': {
    sentence:
      'Neither dead letter nor record could be sent: nothing of the event is kept anywhere.',
    kind: 'derived',
    source: 'Follows from the failed deliveries',
    page: null,
  },
  'async.system-fault': {
    sentence:
      'When Lambda itself cannot run the event (a 5xx) it goes back to the queue as after a throttle, 1 second to 5 minutes, and uses up no retry.',
    kind: 'documented',
    source:
      'Lambda developer guide, asynchronous error handling; that each delay doubles is our model',
    page: guide('invocation-async-error-handling'),
  },
  'async.duplicate': {
    sentence:
      'The event queue is eventually consistent: it may deliver an accepted event twice without any error. The copy has the same request id.',
    kind: 'documented',
    source:
      'Lambda developer guide, asynchronous error handling; that the copy keeps the request id is derived',
    page: guide('invocation-async-error-handling'),
  },
  'async.order': {
    sentence: 'The event queue promises no order: a later event may run before an earlier one.',
    kind: 'documented',
    source:
      'Lambda developer guide, asynchronous invocation; S3 user guide on the order of notifications',
    page: guide('invocation-async'),
  },
  'async.recursion': {
    sentence:
      'Lambda stops a loop after about 16 invocations of a function in one chain: the next event is dropped, goes to the dead-letter queue or the on-failure destination, and RecursiveInvocationsDropped counts it. Which condition the record names is unverified.',
    kind: 'documented',
    source: 'Lambda developer guide, recursive loop detection',
    page: guide('invocation-recursion'),
  },
  'async.chain-bound': {
    sentence:
      'Lambdarium follows at most 1,000 invocations that one call causes by code and destinations; what is more is dropped. AWS has no such bound, only its loop detection.',
    kind: 'assumption',
    source: 'A bound of the simulation',
    page: null,
  },
  'source.dead-letter': {
    sentence:
      'A rule’s or subscription’s own dead-letter queue gets what Lambda never took, never what the function failed at.',
    kind: 'documented',
    source: 'EventBridge and SNS developer guides, dead-letter queues',
    page: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
  },
} as const satisfies Record<string, Rule>;
