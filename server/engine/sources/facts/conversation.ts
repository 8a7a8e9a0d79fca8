import { SECOND } from '../../micros';
import { doubling } from '../repeat-delays';
import type { Repeats, SourceFacts } from '../source';

const synchronous = {
  path: 'synchronous',
  invocationTypes: ['RequestResponse'],
  choice: null,
  repeats: null,
} as const satisfies Partial<SourceFacts>;

const lex = {
  ...synchronous,
  name: 'Amazon Lex V2',
  detail: 'Dialog or fulfilment code hook of a bot',
  station: 'Person who chats',
  frontDoor: { name: 'Amazon Lex', limit: 30 * SECOND, limitRule: 'lex.limit' },
  rule: 'source.lex',
} as const satisfies SourceFacts;

const alexa = {
  ...synchronous,
  name: 'Alexa',
  station: 'Echo device',
  frontDoor: { name: 'Alexa', limit: 8 * SECOND, limitRule: 'alexa.limit' },
  rule: 'source.alexa',
} as const satisfies Omit<SourceFacts, 'detail'>;

/** How often a Connect flow tries, all within the time-out of its block. */
const connectTries = (timeout: number) =>
  ({
    tries: 3,
    delay: (repeat) => doubling(repeat, SECOND, 4 * SECOND),
    within: timeout,
    on: ['throttled', 'serviceFault'],
    deadLetter: false,
    rule: 'connect.three-tries',
  }) as const satisfies Repeats;

/** Bots, voices and calls that ask a function while a person waits. */
export const conversationFacts = {
  'lex-v2': lex,
  'lex-v1': {
    ...lex,
    name: 'Amazon Lex V1',
    detail: 'Code hook of a bot, the first version, ended in 2025',
  },
  'alexa-skill': { ...alexa, detail: 'Request to a custom skill' },
  'alexa-smart-home': { ...alexa, detail: 'Directive to a smart home skill' },
  connect: {
    ...synchronous,
    name: 'Amazon Connect',
    detail: 'AWS Lambda function block of a flow, execution mode Synchronous',
    station: 'Caller on the line',
    frontDoor: { name: 'Connect flow', limit: 8 * SECOND, limitRule: 'connect.limit' },
    repeats: connectTries(8 * SECOND),
    rule: 'source.connect',
  },
  'connect-asynchronous': {
    ...synchronous,
    name: 'Amazon Connect',
    detail: 'AWS Lambda function block of a flow, execution mode Asynchronous',
    station: 'Caller on the line',
    frontDoor: {
      name: 'Connect flow',
      limit: 60 * SECOND,
      limitRule: 'connect.asynchronous-limit',
    },
    repeats: connectTries(60 * SECOND),
    rule: 'source.connect-asynchronous',
  },
  'connect-campaigns': {
    ...synchronous,
    name: 'Amazon Connect outbound campaigns',
    detail: 'Custom action of a campaign, for a batch of customer profiles',
    station: 'Campaign',
    frontDoor: {
      name: 'Outbound campaigns',
      limit: null,
      limitRule: 'connect-campaigns.no-figure',
    },
    rule: 'source.connect-campaigns',
  },
} as const satisfies Record<string, SourceFacts>;
