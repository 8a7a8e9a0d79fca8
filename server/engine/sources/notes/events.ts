import type { eventFacts } from '../facts/events';
import type { SourceNotes } from '../source';

export const eventNotes: Readonly<Record<keyof typeof eventFacts, SourceNotes>> = {
  s3: {
    whoRetries:
      'Lambda retries a failed event up to twice; S3’s job ends when Lambda has accepted the event.',
    onFailure: 'Nothing: whoever wrote the object has its answer long since.',
    limits: '1 MB; one record a call in practice; at least once, in no promised order.',
    permission: 's3.amazonaws.com from the bucket’s ARN with SourceAccount.',
    keywords:
      'bucket object upload put notification file storage photo image simple storage service',
    unverified: 'How long S3 repeats a call that Lambda did not accept is not documented.',
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
    keywords: 'cloudwatch events event bus pattern match event-driven',
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
  ses: {
    whoRetries:
      'Lambda retries a failed asynchronous event up to twice; a synchronous call is not repeated by Lambda.',
    onFailure: 'The mail goes on; a synchronous function that fails is taken as CONTINUE.',
    limits: '30 s synchronous; headers and verdicts, never the body.',
    permission: 'ses.amazonaws.com with SourceAccount.',
    keywords: 'email mail receipt rule inbound simple email service',
    unverified: 'Whether SES repeats a call that Lambda did not accept.',
  },
};
