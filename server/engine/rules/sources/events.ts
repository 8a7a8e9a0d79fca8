import { guide, type Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';

/** Services that hand an event over and hang up. */
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
  'source.ses': {
    sentence:
      'An SES receipt rule invokes asynchronously unless it asks for RequestResponse; the event holds headers and verdicts, never the body.',
    kind: 'documented',
    source: 'SES developer guide, Lambda action',
    page: `${docs}/ses/latest/dg/receiving-email-action-lambda.html`,
  },
  'sns.delivery-retries': {
    sentence:
      'SNS repeats a call that Lambda could not take (429, 5xx) up to 100,015 times in 23 days: 3 at once, 2 after 1 s, 10 from 1 s to 20 s, then every 20 s. It does not repeat a client error. Then the message goes to the subscription’s dead-letter queue, if it has one.',
    kind: 'documented',
    source:
      'SNS developer guide, message delivery retries; that the ten delays double is our model',
    page: `${docs}/sns/latest/dg/sns-message-delivery-retries.html`,
  },
  'eventbridge.delivery-retries': {
    sentence:
      'EventBridge repeats a call that Lambda could not take (429, 5xx) up to 185 times within 24 hours; other client errors go straight to the rule’s dead-letter queue, if it has one.',
    kind: 'documented',
    source:
      'EventBridge user guide, rule retry policy; the delays, 1 s doubling to 480 s, are our model',
    page: `${docs}/eventbridge/latest/userguide/eb-rule-retry-policy.html`,
  },
} as const satisfies Record<string, Rule>;
