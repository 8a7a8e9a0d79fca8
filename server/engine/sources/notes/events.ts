import type { eventFacts } from '../facts/events';
import type { SourceNotes } from '../source';
import { automationNotes } from './automation';
import { legacyNotes } from './legacy';
import { mailNotes } from './mail';
import { throughEventBridgeSourceNotes } from './through-eventbridge';
import { throughSnsSourceNotes } from './through-sns';

export const eventNotes: Readonly<Record<keyof typeof eventFacts, SourceNotes>> = {
  s3: {
    whoRetries:
      'Lambda retries a failed event up to twice; S3’s job ends when Lambda has accepted the event.',
    onFailure: 'Nothing: whoever wrote the object has its answer long since.',
    limits: '1 MB; one record a call in practice; at least once, in no promised order.',
    permission: 's3.amazonaws.com from the bucket’s ARN with SourceAccount.',
    keywords:
      'bucket object upload put delete remove restore glacier replication lifecycle tiering acl tagging notification file storage photo image cloudtrail log simple storage service',
    unverified:
      'The 24 hours for which S3 is said to repeat a call that Lambda did not accept, and whether its test event reaches functions too. A newer copy of the guide writes version 2.5 into every record, older ones 2.1 to 2.3.',
  },
  sns: {
    whoRetries:
      'Lambda retries a failed event up to twice; the 100,015 tries of SNS are only for calls that Lambda did not accept.',
    onFailure: 'Nothing: the publisher has its message id long since.',
    limits: '256 KB; always one record a call.',
    permission: 'sns.amazonaws.com from the topic’s ARN.',
    keywords:
      'topic message publish subscribe notification fan out pubsub simple notification service',
    unverified: null,
  },
  'eventbridge-rule': {
    whoRetries:
      'Lambda retries a failed event up to twice; EventBridge’s own 24 hours and 185 tries are only for calls that Lambda did not accept.',
    onFailure: 'Nothing: whoever put the event has its answer long since.',
    limits: '256 KB on a classic bus.',
    permission: 'events.amazonaws.com from the rule’s ARN.',
    keywords: 'cloudwatch events event bus pattern match event-driven partner saas replay archive',
    unverified: 'Whether events may have 1 MB today.',
  },
  'eventbridge-schedule': {
    whoRetries:
      'Lambda retries a failed event up to twice; EventBridge’s own 24 hours and 185 tries are only for calls that Lambda did not accept.',
    onFailure: 'Nothing: nobody waits.',
    limits: 'The event has an empty detail.',
    permission: 'events.amazonaws.com from the rule’s ARN.',
    keywords: 'cloudwatch events cron rate timer nightly scheduled job',
    unverified: null,
  },
  'eventbridge-scheduler': {
    whoRetries:
      'Lambda retries a failed event up to twice; Scheduler’s own policy, up to 185 times in 24 hours, is only for calls that Lambda did not accept.',
    onFailure: 'Nothing: nobody waits.',
    limits: 'A retry policy from 0 to 185 times and from 60 s to 24 hours.',
    permission: 'A role that trusts scheduler.amazonaws.com; the function needs no policy for it.',
    keywords: 'cron rate timer one-time at time zone nightly scheduled job schedule group',
    unverified:
      'The defaults of 185 times and 24 hours, the event without an input of your own, and that a universal target could choose the invocation type.',
  },
  ...mailNotes,
  ...automationNotes,
  ...throughEventBridgeSourceNotes,
  ...throughSnsSourceNotes,
  ...legacyNotes,
};
