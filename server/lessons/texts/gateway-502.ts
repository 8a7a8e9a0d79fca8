import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

const answers = (result: string) =>
  ({ config: { behaviour: { kind: 'succeeds', result, durationMs: 40 } } }) as const;

export const gateway502: Lesson = {
  slug: 'gateway-502',
  title: '“502 means it crashed”',
  description: 'API Gateway answers 502. Did the function fail?',
  scenario: 'lesson-21-a-502-is-no-crash',
  setup: [
    'A function returns the text `"done"`. It is called through API Gateway, a second later through a load balancer, and then by the SDK. The client of API Gateway sees **502**.',
  ],
  first: {
    ask: 'Did the function fail?',
    options: [
      { id: 'yes', text: 'Yes, it crashed.', claim: { fact: 'errors', run: 1, is: 1 } },
      { id: 'no', text: 'No.', claim: { fact: 'errors', run: 1, is: 0 } },
    ],
    answer: 'no',
    found:
      '**No.** It returned after 40 ms, and Lambda answered API Gateway with 200. The metric Errors counts 0.',
  },
  watch: {
    run: 1,
    text: 'Watch where the 200 becomes a 502. Above the time controls you can choose the other two calls.',
  },
  observe: {
    ask: 'What did the SDK get from the same function? It is the third call.',
    options: [
      { id: '200', text: '200', claim: { fact: 'statuses', run: 3, is: '200' } },
      { id: '500', text: '500', claim: { fact: 'statuses', run: 3, is: '500' } },
      { id: '502', text: '502', claim: { fact: 'statuses', run: 3, is: '502' } },
    ],
    answer: '200',
    found: '200 and the text. The load balancer’s client got 502, as API Gateway’s did.',
  },
  why: {
    texts: [
      'A front door has to make an HTTP response of what the function returns, and it can do so only from a **certain shape**: an object with a `statusCode`. With anything else the contract is broken, and the client gets 502.',
      'A function that throws gives 502 as well. The metrics tell the two apart.',
    ],
    rules: ['apigw-rest.malformed-502', 'alb.invalid-response-502', 'attempt.returned'],
  },
  puzzle: {
    goal: 'Let both front doors answer 200. One change.',
    settings: [
      {
        id: 'result',
        name: 'The code returns',
        options: [
          choice('text', '"done"'),
          choice('message', '{"message":"done"}', answers('{"message":"done"}')),
          choice(
            'response',
            '{"statusCode":200,"headers":{},"isBase64Encoded":false,"body":"done"}',
            answers('{"statusCode":200,"headers":{},"isBase64Encoded":false,"body":"done"}'),
          ),
        ],
      },
      settings.retries,
      settings.memory,
    ],
    conditions: [
      { id: 'clients', text: 'Both clients get 200', fact: 'clientStatuses', is: '200 200' },
      { id: 'errors', text: 'The function never fails', fact: 'errors', is: 0 },
    ],
    fewest: 1,
    solution: { result: 'response' },
    solved:
      'A statusCode, headers and a body that is a text: that is what a front door can send on.',
  },
  remember: 'Look at Errors first. With 502 and no error it is the shape of the answer.',
  claims: [
    { fact: 'statuses', is: '200 200 200' },
    { fact: 'clientStatuses', is: '502 502' },
    { fact: 'tookMs', is: '40 40 40' },
    { fact: 'errors', is: 0 },
    { fact: 'runs', is: 3 },
    { fact: 'clientStatuses', run: 1, is: '502' },
    { fact: 'clientStatuses', run: 2, is: '502' },
  ],
};
