import type { conversationFacts } from '../facts/conversation';
import type { SourceNotes } from '../source';

const lex: SourceNotes = {
  whoRetries: 'Nobody: the person may say it again.',
  onFailure: '424 DependencyFailedException for a function error, 429 for a throttle.',
  limits: '30 s.',
  permission: 'lexv2.amazonaws.com from the bot alias’s ARN.',
  keywords:
    'bot chatbot chat dialog dialogue code hook codehook intent slot fulfilment fulfillment voice nlu',
  unverified: 'The time-out and the principal of V2; its answers are taken from V1.',
};

const alexa: SourceNotes = {
  whoRetries: 'Nobody: the person may say it again.',
  onFailure: 'Alexa says that there was a problem with the skill.',
  limits: '8 s; an answer of at most 24 KB.',
  permission: 'alexa-appkit.amazon.com with the skill’s id as the event source token.',
  keywords: 'alexa skills kit ask echo voice assistant custom skill intent',
  unverified: 'The time-out, the size, and the skill’s id as event source token.',
};

const connect: SourceNotes = {
  whoRetries:
    'Connect itself: a throttle or a 500 of Lambda is tried up to three times within the block’s time-out.',
  onFailure: 'The contact takes the block’s error branch.',
  limits: 'At most 8 s; an answer of at most 32 KB.',
  permission: 'connect.amazonaws.com from the instance’s ARN.',
  keywords: 'call centre center contact flow block ivr phone voice agent amazon connect contact',
  unverified:
    'The size; the waits between the tries; whether three tries or three repeats; with JSON as response validation the answer may be nested.',
};

export const conversationNotes: Readonly<Record<keyof typeof conversationFacts, SourceNotes>> = {
  'lex-v2': { ...lex, keywords: `${lex.keywords} lexv2` },
  'lex-v1': {
    ...lex,
    permission: 'lex.amazonaws.com from the bot’s ARN.',
    keywords: `${lex.keywords} lexv1 legacy`,
    unverified: null,
  },
  'alexa-skill': alexa,
  'alexa-smart-home': {
    ...alexa,
    permission: 'alexa-connectedhome.amazon.com with the skill’s id as the event source token.',
    keywords: 'alexa smart home skill directive device lamp light discovery iot echo connected',
  },
  connect: { ...connect, keywords: `${connect.keywords} synchronous` },
  'connect-asynchronous': {
    ...connect,
    onFailure: 'The flow has gone on; its Wait block takes the error branch.',
    limits: 'At most 60 s; an answer of at most 32 KB.',
    keywords: `${connect.keywords} asynchronous async wait block load lambda result`,
    unverified:
      'Whether Connect calls with RequestResponse: that a flow can load the result later says so, but no page does.',
  },
  'connect-campaigns': {
    whoRetries: 'Nothing is published; each profile has a token against doing it twice.',
    onFailure: 'The campaign has no result for the profiles of the batch.',
    limits: 'No figure is published.',
    permission: 'connect-campaigns.amazonaws.com.',
    keywords:
      'outbound campaign customer profiles dialer dialling marketing journey custom action batch connect',
    unverified:
      'The time-out, who retries, the principal, and what a failed call does to a campaign.',
  },
};
