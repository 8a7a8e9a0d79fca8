import type { Lesson } from '../lesson';

export const status200: Lesson = {
  slug: 'status-200',
  title: '“200 means my code worked”',
  description:
    'A function throws an error, and its caller waits for the answer. Which status code?',
  scenario: 'lesson-01-status-200',
  setup: [
    'You call a function with the AWS SDK and wait for its answer: invocation type `RequestResponse`. The function tries to make a thumbnail and **throws an error**.',
  ],
  first: {
    ask: 'Which status code does your call get?',
    kind: 'status',
    options: [
      { id: '200', text: '200. Lambda did its part.', claim: { fact: 'statuses', is: '200' } },
      { id: '400', text: '400. My request went wrong.', claim: { fact: 'statuses', is: '400' } },
      { id: '500', text: '500. The function failed.', claim: { fact: 'statuses', is: '500' } },
      { id: '502', text: '502. Nothing usable came back.', claim: { fact: 'statuses', is: '502' } },
    ],
    answer: '200',
    found:
      'The status was **200**. The error travels in the header `X-Amz-Function-Error` and in the body.',
  },
  watch: {
    run: 1,
    text: 'Watch the two lines on top: what the caller saw, and what happened in the function. They need not agree.',
  },
  observe: {
    ask: 'How often did your code run?',
    options: [
      { id: 'never', text: 'Not at all.', claim: { fact: 'runs', is: 0 } },
      { id: 'once', text: 'Once.', claim: { fact: 'runs', is: 1 } },
      { id: 'three', text: 'Three times.', claim: { fact: 'runs', is: 3 } },
    ],
    answer: 'once',
    found:
      'Once, for **400 ms**, and it failed. Nobody tried again: the caller was waiting, so the caller decides.',
  },
  why: {
    texts: [
      'The status code belongs to the Invoke API. It says that Lambda took the call, ran the code and brought back what came of it. **200 is about the delivery, not about the result.**',
      'Codes of 400 and above are for calls that never ran: a wrong name, no permission, no free concurrency.',
    ],
    rules: ['invoke.function-error-is-200', 'attempt.threw'],
  },
  puzzle: {
    goal: 'The function still throws. Let the client see a status that says so. Changing one setting will do.',
    settings: [
      {
        id: 'caller',
        name: 'The call comes from',
        options: [
          { id: 'sdk', text: 'the SDK', patch: {} },
          {
            id: 'gateway',
            text: 'API Gateway',
            patch: { act: { source: 'apigw-rest' } },
          },
          { id: 'balancer', text: 'a load balancer', patch: { act: { source: 'alb' } } },
        ],
      },
      {
        id: 'retries',
        name: 'Retries',
        options: [
          { id: '2', text: '2', patch: {} },
          { id: '0', text: '0', patch: { config: { retries: 0 } } },
        ],
      },
      {
        id: 'deadLetter',
        name: 'Dead-letter queue',
        options: [
          { id: 'none', text: 'none', patch: {} },
          {
            id: 'queue',
            text: 'my-lambda-dlq',
            patch: { config: { deadLetter: { kind: 'sqs', name: 'my-lambda-dlq' } } },
          },
        ],
      },
    ],
    conditions: [
      { id: 'fails', text: 'The function fails', fact: 'errors', atLeast: 1 },
      { id: 'client', text: 'The client gets 502', fact: 'clientStatuses', is: '502' },
    ],
    fewest: 1,
    solution: { caller: 'gateway' },
    solved:
      'The front door reads `X-Amz-Function-Error` for the client and makes a 502 of it. Lambda’s own answer to the front door is still 200. Retries and dead-letter queue change nothing here: they are for events.',
  },
  remember:
    'A status of 200 is no success. After each synchronous call, look at `X-Amz-Function-Error`.',
  claims: [
    { fact: 'statuses', is: '200' },
    { fact: 'failedAnswers', is: 1 },
    { fact: 'tookMs', is: '400' },
    { fact: 'deadLetters', is: 0 },
  ],
};
