import { guide, type Rule } from '../rule';

const connectGuide = 'https://docs.aws.amazon.com/connect/latest/adminguide';
const blockPage = `${connectGuide}/invoke-lambda-function-block.html`;
const campaignPage = `${connectGuide}/lambda-invoke-functions.html`;

/** Bots, voices and calls that ask a function while a person waits. */
export const conversationRules = {
  'source.lex': {
    sentence: 'Lex asks a bot’s code hook synchronously and does not repeat a call.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon Lex',
    page: guide('services-lex'),
  },
  'source.alexa': {
    sentence: 'Alexa asks a skill’s function synchronously and does not repeat a call.',
    kind: 'documented',
    source: 'Lambda developer guide, Alexa',
    page: guide('services-alexa'),
  },
  'source.connect': {
    sentence:
      'With the execution mode Synchronous a Connect flow waits for the function before the contact moves on.',
    kind: 'documented',
    source: 'Amazon Connect administrator guide, AWS Lambda function block',
    page: blockPage,
  },
  'source.connect-asynchronous': {
    sentence:
      'With the execution mode Asynchronous the contact moves on at once; a Wait block waits for the result and the flow loads it. Connect is taken to call with RequestResponse, because an Event has no result.',
    kind: 'derived',
    source: 'Amazon Connect administrator guide, AWS Lambda function block; the type is derived',
    page: blockPage,
  },
  'source.connect-campaigns': {
    sentence:
      'An outbound campaign calls the function with a batch of profiles and expects a result for each.',
    kind: 'documented',
    source: 'Amazon Connect administrator guide, Invoke Lambda functions',
    page: campaignPage,
  },
  'lex.limit': {
    sentence: 'Lex waits 30 s for a code hook.',
    kind: 'model',
    source: 'Lex V1 service model; for V2 unverified',
    page: null,
  },
  'lex.time-out': {
    sentence: 'A code hook that takes longer than 30 s is 424 DependencyFailedException.',
    kind: 'model',
    source: 'Lex V1 service model; for V2 unverified, and the text is from a published capture',
    page: null,
  },
  'lex.throttled': {
    sentence: 'When Lambda throttles the code hook Lex answers 429.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon Lex; the exception’s name and the text are ours',
    page: guide('services-lex'),
  },
  'lex.refused': {
    sentence:
      'When Lex may not call the code hook it answers 424 DependencyFailedException; so it is taken to do for every other refusal.',
    kind: 'model',
    source: 'Lex V1 service model; other refusals derived',
    page: null,
  },
  'lex.function-error': {
    sentence: 'A code hook that fails is 424 DependencyFailedException to the app.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon Lex',
    page: guide('services-lex'),
  },
  'lex.invalid-response': {
    sentence: 'A code hook must return a dialog action, else Lex answers 424.',
    kind: 'unverified',
    source: 'Published captures of V1; how strictly Lex checks is unverified',
    page: null,
  },
  'lex.dialog-action': {
    sentence: 'What the code hook returns tells the bot what to say and do next.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon Lex; the answer’s further fields are left out',
    page: guide('services-lex'),
  },
  'alexa.limit': {
    sentence: 'Alexa waits 8 s for a skill.',
    kind: 'unverified',
    source: 'General knowledge; no source found',
    page: null,
  },
  'alexa.failed': {
    sentence: 'When a skill fails Alexa tells the person that there was a problem.',
    kind: 'unverified',
    source: 'General knowledge; no source found',
    page: null,
  },
  'alexa.invalid-response': {
    sentence:
      'A custom skill must return a response, a smart home skill an event; anything else counts as a failure.',
    kind: 'unverified',
    source: 'How strictly Alexa checks is unverified',
    page: null,
  },
  'alexa.answered': {
    sentence: 'What the skill returns is what Alexa says or does.',
    kind: 'documented',
    source: 'Lambda developer guide, Alexa',
    page: guide('services-alexa'),
  },
  'connect.limit': {
    sentence:
      'A synchronous Lambda block of a flow waits at most 8 s, then takes its error branch.',
    kind: 'documented',
    source: 'Amazon Connect administrator guide, AWS Lambda function block',
    page: blockPage,
  },
  'connect.asynchronous-limit': {
    sentence:
      'An asynchronous Lambda block gives the function at most 60 s, then the Wait block takes its error branch.',
    kind: 'documented',
    source: 'Amazon Connect administrator guide, AWS Lambda function block',
    page: blockPage,
  },
  'connect.three-tries': {
    sentence:
      'Connect repeats a call that Lambda throttled or answered with a 500, up to three tries within the block’s time-out.',
    kind: 'documented',
    source:
      'Amazon Connect administrator guide, AWS Lambda function block; the waits of 1 s and 2 s are our model',
    page: blockPage,
  },
  'connect.error-branch': {
    sentence: 'A failed call takes the contact down the block’s error branch.',
    kind: 'documented',
    source: 'Amazon Connect administrator guide, AWS Lambda function block',
    page: blockPage,
  },
  'connect.string-map': {
    sentence:
      'With the response validation STRING_MAP, as here, a function must return a flat object of texts; with JSON any JSON will do.',
    kind: 'documented',
    source:
      'Amazon Connect administrator guide, AWS Lambda function block; that a wrong answer takes the error branch follows',
    page: blockPage,
  },
  'connect.response-limit': {
    sentence: 'A flow takes answers of at most 32 KB.',
    kind: 'unverified',
    source: 'General knowledge; no source found',
    page: null,
  },
  'connect-campaigns.no-figure': {
    sentence: 'How long a campaign waits for its function is not published.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'connect-campaigns.failed': {
    sentence: 'When the call fails the campaign has no result for the batch’s profiles.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'connect-campaigns.results': {
    sentence: 'The function must return Items.CustomerProfiles with a result for each profile.',
    kind: 'documented',
    source:
      'Amazon Connect administrator guide, Invoke Lambda functions; how strictly it checks is unverified',
    page: campaignPage,
  },
} as const satisfies Record<string, Rule>;
