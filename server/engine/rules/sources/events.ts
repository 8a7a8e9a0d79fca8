import { guide, type Rule } from '../rule';
import { automationRules } from './automation';
import { eventDeliveryRules } from './event-delivery';
import { legacyRules } from './legacy';
import { mailRules } from './mail';

const docs = 'https://docs.aws.amazon.com';

/** Services that hand an event over and hang up, and those that Lambda polls. */
export const eventRules = {
  'source.s3': {
    sentence: 'S3 invokes asynchronously; its job ends when Lambda answers 202.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon S3',
    page: guide('with-s3'),
  },
  'source.sns': {
    sentence:
      'SNS invokes asynchronously, one message a call. Its up to 100,015 tries in 23 days are for calls Lambda did not accept, never for a function that fails.',
    kind: 'documented',
    source: 'SNS developer guide, message delivery retries',
    page: `${docs}/sns/latest/dg/sns-message-delivery-retries.html`,
  },
  'source.eventbridge': {
    sentence:
      'EventBridge invokes asynchronously. Its 185 tries in 24 hours are for calls Lambda did not accept, never for a function that fails.',
    kind: 'documented',
    source: 'EventBridge user guide, rule retry policy',
    page: `${docs}/eventbridge/latest/userguide/eb-rule-retry-policy.html`,
  },
  'source.scheduler': {
    sentence:
      'EventBridge Scheduler invokes asynchronously with a role of its own; the function’s policy has no say. Its retry policy is for calls that Lambda did not accept.',
    kind: 'documented',
    source: 'Scheduler service model',
    page: `${docs}/scheduler/latest/APIReference/API_RetryPolicy.html`,
  },
  'source.through-eventbridge': {
    sentence:
      'This service never calls Lambda itself: its events reach the function through an EventBridge rule, asynchronously and with EventBridge’s 185 tries in 24 hours.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon EC2; EventBridge user guide, rule retry policy',
    page: `${docs}/eventbridge/latest/userguide/eb-rule-retry-policy.html`,
  },
  'source.through-sns': {
    sentence:
      'This service never calls Lambda itself: it publishes to an SNS topic, which invokes the function asynchronously and with SNS’s 100,015 tries.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon RDS; SNS developer guide, message delivery retries',
    page: `${docs}/sns/latest/dg/sns-message-delivery-retries.html`,
  },
  'source.polled': {
    sentence:
      'Lambda’s own poller reads from this source and invokes the function synchronously, batch by batch. Lambdarium does not simulate pollers yet.',
    kind: 'documented',
    source: 'Lambda developer guide, event source mappings',
    page: guide('invocation-eventsourcemapping'),
  },
  ...eventDeliveryRules,
  ...mailRules,
  ...automationRules,
  ...legacyRules,
} as const satisfies Record<string, Rule>;
