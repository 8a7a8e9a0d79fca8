import type { Lesson } from '../lesson';
import { settings } from '../puzzle-settings';

export const zeroRetries: Lesson = {
  slug: 'zero-retries',
  title: '“Retries 0 means at most once”',
  description: 'No retries, and the code never fails. Can an event still run twice?',
  scenario: 'lesson-07-retries-0-is-not-once',
  setup: [
    'Retries are set to **0**, and the code never fails. Reserved concurrency is 1. The function is busy for 2 seconds when S3 sends an event, and Lambda’s queue has one of its rare moments: **it delivers the event a second time**.',
  ],
  first: {
    ask: 'How often does your code run for the S3 event?',
    kind: 'runs',
    options: [
      { id: '1', text: 'Once at most. Retries are 0.', claim: { fact: 'runs', run: 2, is: 1 } },
      { id: '2', text: 'Twice.', claim: { fact: 'runs', run: 2, is: 2 } },
      { id: '3', text: 'Three times.', claim: { fact: 'runs', run: 2, is: 3 } },
    ],
    answer: '2',
    found: '**Twice**, without a single error.',
  },
  watch: {
    run: 2,
    text: 'You see the S3 event. Watch how it is sent back while the function is busy, although retries are 0.',
  },
  observe: {
    ask: 'Under how many request ids did it run?',
    options: [
      { id: 'one', text: 'One.', claim: { fact: 'requestIds', run: 2, is: 1 } },
      { id: 'two', text: 'Two.', claim: { fact: 'requestIds', run: 2, is: 2 } },
    ],
    answer: 'one',
    found:
      'One: it is the same event. It was sent back 4 times in between, and none of that was a retry.',
  },
  why: {
    texts: [
      'Retries are for **function errors**. A throttled event comes back whatever the setting says, and the queue is only eventually consistent: now and then it delivers an event twice.',
      'So the promise is “at least once”, also with 0 retries.',
    ],
    rules: ['async.duplicate', 'async.throttled'],
  },
  puzzle: {
    goal: 'Let no event be sent back to the queue. One setting. And see what it does about the second delivery.',
    settings: [settings.concurrency, settings.noRetries, settings.memory],
    conditions: [
      { id: 'throttles', text: 'No event is throttled', fact: 'throttles', is: 0 },
      { id: 'done', text: 'Everything that was delivered is done', fact: 'done', is: 3 },
    ],
    fewest: 1,
    solution: { concurrency: 'none' },
    solved:
      'The throttles are gone, the second delivery is not: no setting prevents it. The code must notice by the request id that it has done this before.',
  },
  remember:
    'No setting makes an event run at most once. Write code that may see the same event again.',
  claims: [
    { fact: 'throttles', run: 2, is: 4 },
    { fact: 'duplicates', is: 1 },
    { fact: 'errors', is: 0 },
    { fact: 'retries', is: 0 },
  ],
};
