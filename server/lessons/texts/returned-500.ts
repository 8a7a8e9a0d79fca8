import type { Lesson } from '../lesson';
import { settings } from '../puzzle-settings';

export const returned500: Lesson = {
  slug: 'returned-500',
  title: '“Returning statusCode 500 is a failure”',
  description:
    'The handler catches its error and returns a 500. Which destination gets the record?',
  scenario: 'lesson-18-a-returned-500-is-a-success',
  setup: [
    'An event comes in. The handler catches its own error and **returns** `{"statusCode":500}`. The function has a destination for successes and one for failures.',
  ],
  first: {
    ask: 'Which destination gets the record?',
    kind: 'record',
    options: [
      {
        id: 'success',
        text: 'The one for successes.',
        claim: { fact: 'recordsIn', is: 'my-lambda-records' },
      },
      {
        id: 'failure',
        text: 'The one for failures.',
        claim: { fact: 'recordsIn', is: 'my-lambda-failures' },
      },
      { id: 'none', text: 'None.', claim: { fact: 'recordsIn', is: '' } },
    ],
    answer: 'success',
    found: '**The one for successes.** The handler returned, and that is all Lambda looks at.',
  },
  watch: {
    run: 1,
    text: 'Watch which branch the event takes behind the function.',
  },
  observe: {
    ask: 'How many times did the code run?',
    options: [
      { id: 'once', text: 'Once.', claim: { fact: 'runs', is: 1 } },
      { id: 'three', text: 'Three times.', claim: { fact: 'runs', is: 3 } },
    ],
    answer: 'once',
    found:
      'Once. A success is not tried again, whatever its text says: the metric Errors counts 0.',
  },
  why: {
    texts: [
      'To Lambda a function fails when it throws, is stopped or dies. **A returned value is a success**, even if it describes an error.',
      'A status code in the value means something to a front door alone: behind API Gateway the client would see the 500.',
    ],
    rules: ['attempt.returned', 'async.success', 'destination.record'],
  },
  puzzle: {
    goal: 'Let Lambda see that it failed: the record belongs in the destination for failures. One change.',
    settings: [settings.code, settings.retries, settings.deadLetter],
    conditions: [
      {
        id: 'record',
        text: 'The record is in my-lambda-failures',
        fact: 'recordsIn',
        is: 'my-lambda-failures',
      },
      { id: 'errors', text: 'Errors counts at least 1', fact: 'errors', atLeast: 1 },
    ],
    fewest: 1,
    solution: { code: 'throws' },
    solved:
      'Now the retries are made as well, and the event is given up only after the last of them.',
  },
  remember: 'In asynchronous code let errors out. Caught and returned, they look like success.',
  claims: [
    { fact: 'errors', is: 0 },
    { fact: 'recordConditions', is: 'Success' },
  ],
};
