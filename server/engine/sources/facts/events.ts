import { HOUR } from '../../micros';
import { eventBridgeDelay, snsDelay } from '../repeat-delays';
import type { Repeats, SourceFacts } from '../source';

const snsRepeats = {
  tries: 100_015,
  delay: snsDelay,
  within: null,
  on: ['throttled', 'serviceFault'],
  deadLetter: true,
  rule: 'sns.delivery-retries',
} as const satisfies Repeats;

const eventBridgeRepeats = {
  tries: 185,
  delay: eventBridgeDelay,
  within: 24 * HOUR,
  on: ['throttled', 'serviceFault'],
  deadLetter: true,
  rule: 'eventbridge.delivery-retries',
} as const satisfies Repeats;

/** Services that hand an event over and hang up. */
export const eventFacts = {
  s3: {
    name: 'Amazon S3',
    detail: 'Object created in a bucket',
    station: 'S3 bucket',
    path: 'asynchronous',
    invocationTypes: ['Event'],
    choice: null,
    frontDoor: null,
    repeats: null,
    rule: 'source.s3',
  },
  sns: {
    name: 'Amazon SNS',
    detail: 'Message published to a topic',
    station: 'SNS topic',
    path: 'asynchronous',
    invocationTypes: ['Event'],
    choice: null,
    frontDoor: null,
    repeats: snsRepeats,
    rule: 'source.sns',
  },
  'eventbridge-rule': {
    name: 'Amazon EventBridge rule',
    detail: 'Event on a bus matched a pattern',
    station: 'EventBridge rule',
    path: 'asynchronous',
    invocationTypes: ['Event'],
    choice: null,
    frontDoor: null,
    repeats: eventBridgeRepeats,
    rule: 'source.eventbridge',
  },
  'eventbridge-schedule': {
    name: 'Amazon EventBridge schedule',
    detail: 'Scheduled rule, formerly CloudWatch Events',
    station: 'Scheduled rule',
    path: 'asynchronous',
    invocationTypes: ['Event'],
    choice: null,
    frontDoor: null,
    repeats: eventBridgeRepeats,
    rule: 'source.eventbridge',
  },
  ses: {
    name: 'Amazon SES',
    detail: 'Mail received by a receipt rule',
    station: 'SES receipt rule',
    path: 'asynchronous',
    invocationTypes: ['Event', 'RequestResponse'],
    choice:
      'The receipt rule chooses: Event is its default; RequestResponse lets the function decide whether the mail goes on.',
    frontDoor: null,
    repeats: null,
    rule: 'source.ses',
  },
} as const satisfies Record<string, SourceFacts>;
