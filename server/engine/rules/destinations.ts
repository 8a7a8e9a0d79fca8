import { guide, type Rule } from './rule';

/** Records of how an asynchronous event ended. */
export const destinationRules = {
  'destination.record': {
    sentence:
      'Destinations get a record of an asynchronous event only: on success, or when it is given up, beside a dead-letter queue and not instead of it. The record names the condition, how many attempts there were, the event and the last response.',
    kind: 'recorded',
    source: 'Recordings of real AWS, 2025-11-24 and 27; that each target gets one copy is derived',
    page: guide('invocation-async-retain-records'),
  },
  'destination.never-ran': {
    sentence:
      'The record of an event that never ran has approximateInvokeCount 0 and neither responseContext nor responsePayload; for reserved concurrency 0 this is recorded, for an event that grew too old it is unverified.',
    kind: 'unverified',
    source: 'Recording of real AWS for reserved concurrency 0; else no recording found',
    page: guide('invocation-async-retain-records'),
  },
  'destination.failed': {
    sentence:
      'If a record cannot be sent (no permission, no such target, too large) it is lost and the metric DestinationDeliveryFailures counts it. SNS and EventBridge take 256 KB, SQS and Lambda 1 MB.',
    kind: 'documented',
    source: 'Lambda developer guide, metrics and retaining records; limits of the services',
    page: guide('monitoring-metrics-types'),
  },
  'destination.latency': {
    sentence: 'Sending a record takes 30 ms.',
    kind: 'assumption',
    source: 'AWS publishes no figure',
    page: null,
  },
} as const satisfies Record<string, Rule>;
