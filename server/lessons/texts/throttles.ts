import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const throttles: Lesson = {
  slug: 'throttles',
  title: '“Throttling uses up my two retries”',
  description: 'An event finds no free concurrency for minutes. Is it lost after two retries?',
  scenario: 'lesson-06-throttles-use-no-retry',
  setup: [
    'The function has **reserved concurrency 1** and is busy: an event keeps it for 4 minutes. A second later EventBridge sends another event. The function works, and has 2 retries.',
  ],
  first: {
    ask: 'What becomes of the second event?',
    options: [
      { id: 'lost', text: 'Two retries, then it is lost.', claim: { fact: 'lost', run: 2, is: 1 } },
      {
        id: 'refused',
        text: 'It is refused with 429.',
        claim: { fact: 'statuses', run: 2, is: '429' },
      },
      { id: 'runs', text: 'It waits, and runs once.', claim: { fact: 'successes', run: 2, is: 1 } },
    ],
    answer: 'runs',
    found: '**It waits, and runs once.** EventBridge got 202, and none of the 2 retries was used.',
  },
  watch: {
    run: 2,
    text: 'You see the second event. Watch how it comes up to the function and goes back to the queue.',
  },
  observe: {
    ask: 'How often was it sent back to the queue?',
    options: [
      { id: 'twice', text: 'Twice.', claim: { fact: 'throttles', run: 2, is: 2 } },
      { id: 'eight', text: 'Eight times.', claim: { fact: 'throttles', run: 2, is: 8 } },
      { id: 'often', text: 'Every second.', claim: { fact: 'throttles', run: 2, is: 240 } },
    ],
    answer: 'eight',
    found:
      'Eight times, each wait twice as long as the one before: 1, 2, 4, 8, 16, 32, 64 and 128 seconds. It ran 255 seconds after it came, though the function was free a little earlier.',
  },
  why: {
    texts: [
      'A throttle is **no failure of your code**. The event goes back to the queue for as long as its age allows, 6 hours by default, with growing pauses. The two retries are for function errors.',
      'The pauses have a price: nobody tells the event that the function is free. See it in the metric `AsyncEventAge`.',
    ],
    rules: ['async.throttled', 'async.success'],
  },
  puzzle: {
    goal: 'Let the second event run without being sent back at all. One setting.',
    settings: [
      settings.concurrency,
      settings.retries,
      {
        id: 'timeout',
        name: 'Time-out',
        options: [
          choice('300', '5 minutes'),
          choice('600', '10 minutes', { config: { timeoutMs: 600_000 } }),
        ],
      },
    ],
    conditions: [
      { id: 'throttles', text: 'No event is throttled', fact: 'throttles', is: 0 },
      { id: 'done', text: 'Both events are done', fact: 'done', is: 2 },
    ],
    fewest: 1,
    solution: { concurrency: '2' },
    solved: 'With room for two runs at a time each event has its own environment.',
  },
  remember: 'Throttles cost time, not retries. Watch the age of events, not only Errors.',
  claims: [
    { fact: 'throttleGapsS', run: 2, is: '1 2 4 8 16 32 64 128' },
    { fact: 'lastRanAtS', run: 2, is: 255 },
    { fact: 'tookMs', run: 1, is: '240000' },
    { fact: 'retries', is: 0 },
    { fact: 'errors', is: 0 },
    { fact: 'statuses', is: '202 202' },
  ],
};
