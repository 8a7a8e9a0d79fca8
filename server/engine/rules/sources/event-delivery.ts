import type { Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';

/** How services repeat a call that Lambda did not take. Once Lambda has answered 202 none of these acts. */
export const eventDeliveryRules = {
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
  'scheduler.delivery-retries': {
    sentence:
      'EventBridge Scheduler repeats a call that failed up to 185 times within 24 hours unless its retry policy says less (0–185 times, 60 s to 24 hours); then the event goes to the schedule’s SQS dead-letter queue, if it has one.',
    kind: 'unverified',
    source:
      'Scheduler service model for the ranges; that the defaults are their upper ends is not confirmed; the delays, 1 s doubling to 480 s, are our model',
    page: `${docs}/scheduler/latest/APIReference/API_RetryPolicy.html`,
  },
  'cloudwatch-alarm.delivery-retries': {
    sentence:
      'CloudWatch repeats an alarm’s call until Lambda accepts it, except when the function is missing or does not allow it.',
    kind: 'documented',
    source:
      'CloudWatch user guide, alarms and Lambda; AWS publishes no delays: 1 s doubling to 480 s is our assumption',
    page: `${docs}/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html`,
  },
  's3.delivery-retries': {
    sentence: 'S3 is said to repeat a call that Lambda could not take for up to 24 hours.',
    kind: 'unverified',
    source:
      'Said by users, in no document we found; the delays, 1 s doubling to 480 s, are our assumption',
    page: null,
  },
  'cloudwatch-logs.delivery-retries': {
    sentence:
      'CloudWatch Logs is said to repeat a call that Lambda could not take for up to 24 hours; then the lines are lost to the function.',
    kind: 'unverified',
    source:
      'General knowledge, not confirmed; the delays, 1 s doubling to 480 s, are our assumption',
    page: null,
  },
  'ses-mail-manager.retries': {
    sentence:
      'Mail Manager repeats a call that failed for as long as RetryTimeMinutes says, at the most 2,160 minutes (36 hours).',
    kind: 'documented',
    source:
      'Mail Manager API, InvokeLambdaAction; the model takes the longest time, and the delays, 1 s doubling to 480 s, are our assumption',
    page: `${docs}/sesmailmanager/latest/APIReference/API_InvokeLambdaAction.html`,
  },
} as const satisfies Record<string, Rule>;
