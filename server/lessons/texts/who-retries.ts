import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const whoRetries: Lesson = {
  slug: 'who-retries',
  title: '“Lambda retries every failure”',
  description: 'A function behind API Gateway throws. How often does your code run?',
  scenario: 'lesson-04-nobody-repeats',
  setup: [
    'A browser calls your REST API, API Gateway calls the function and waits. The function **throws an error**, every time. The retries of the function are set to 2.',
    'A second later another browser calls the same function through an HTTP API.',
  ],
  first: {
    ask: 'How often does your code run for the first call?',
    kind: 'runs',
    options: [
      { id: '1', text: 'Once.', claim: { fact: 'runs', run: 1, is: 1 } },
      { id: '2', text: 'Twice.', claim: { fact: 'runs', run: 1, is: 2 } },
      { id: '3', text: 'Three times.', claim: { fact: 'runs', run: 1, is: 3 } },
    ],
    answer: '1',
    found:
      '**Once.** Somebody waits for the answer, so whoever waits decides whether to call again.',
  },
  watch: {
    run: 1,
    text: 'Watch the line from API Gateway to the function and back. Above the time controls you can choose the second call too.',
  },
  observe: {
    ask: 'What did the browser get from the REST API?',
    options: [
      { id: '200', text: '200', claim: { fact: 'clientStatuses', run: 1, is: '200' } },
      { id: '500', text: '500', claim: { fact: 'clientStatuses', run: 1, is: '500' } },
      { id: '502', text: '502', claim: { fact: 'clientStatuses', run: 1, is: '502' } },
    ],
    answer: '502',
    found:
      '502. Lambda’s answer to API Gateway was 200 with an error, and API Gateway made a 502 of it. The HTTP API makes a 500 of the same.',
  },
  why: {
    texts: [
      'Retries are a setting of **events**: calls that nobody waits for. With a call that somebody waits for, Lambda hands the error back and is done. API Gateway does not repeat it either.',
      'So it is the client that calls again, or nobody.',
    ],
    rules: [
      'invoke.function-error-is-200',
      'apigw-rest.function-error-502',
      'apigw-http.function-error-500',
    ],
  },
  puzzle: {
    goal: 'The function still throws. Let Lambda itself try each of the two calls again, as often as the setting says. One change is enough.',
    settings: [
      {
        id: 'caller',
        name: 'Both calls come from',
        options: [
          choice('gateway', 'API Gateway'),
          choice('balancer', 'a load balancer', { act: { source: 'alb' } }),
          choice('bucket', 'an S3 bucket', { act: { source: 's3', invocationType: 'Event' } }),
        ],
      },
      settings.retries,
      settings.deadLetter,
    ],
    conditions: [
      { id: 'retries', text: 'Lambda makes 4 retries, 2 for each', fact: 'retries', is: 4 },
      { id: 'accepted', text: 'Both callers get 202', fact: 'statuses', is: '202 202' },
    ],
    fewest: 1,
    solution: { caller: 'bucket' },
    solved:
      'S3 does not wait: it gets 202 and leaves. From then on the event is in Lambda’s hands, and Lambda makes the retries.',
  },
  remember:
    'Whoever waits for the answer owns the retry. Lambda retries only what nobody waits for.',
  claims: [
    { fact: 'runs', is: 2 },
    { fact: 'clientStatuses', is: '502 500' },
    { fact: 'statuses', is: '200 200' },
    { fact: 'retries', is: 0 },
  ],
};
