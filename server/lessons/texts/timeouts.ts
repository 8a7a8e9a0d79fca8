import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const timeouts: Lesson = {
  slug: 'timeouts',
  title: '“A time-out isn’t an error”',
  description: 'The work takes longer than the function may run. Is the event tried again?',
  scenario: 'lesson-05-a-time-out-is-an-error',
  setup: [
    'SNS sends a message to your function. The work takes **5 seconds**, but the function’s time-out is left at **3 seconds**. Nothing is thrown.',
  ],
  first: {
    ask: 'How many times does your code run?',
    kind: 'runs',
    options: [
      { id: '1', text: 'Once. It is stopped, that is that.', claim: { fact: 'runs', is: 1 } },
      { id: '2', text: 'Twice.', claim: { fact: 'runs', is: 2 } },
      { id: '3', text: 'Three times.', claim: { fact: 'runs', is: 3 } },
      { id: 'forever', text: 'Until it works.', claim: { fact: 'givenUp', is: 0 } },
    ],
    answer: '3',
    found: '**Three times**, and it was stopped each time.',
  },
  watch: {
    run: 1,
    text: 'Watch where each run of your code stops. It never reaches the end of its work.',
  },
  observe: {
    ask: 'How long did each run take?',
    options: [
      { id: '3', text: '3 seconds.', claim: { fact: 'tookMs', is: '3000 3000 3000' } },
      { id: '5', text: '5 seconds.', claim: { fact: 'tookMs', is: '5000 5000 5000' } },
      { id: 'less', text: 'Less each time.', claim: { fact: 'tookMs', is: '3000 2000 1000' } },
    ],
    answer: '3',
    found:
      '3 seconds each, and all of them are billed: 3,180 ms for the first with its cold start, 3,000 ms for each of the others.',
  },
  why: {
    texts: [
      'A function that is stopped at its time-out **counts as a function error**, like one that throws. So an event is tried again, and is as slow the next time.',
      'The environment is reset as well: what the module had loaded is gone, and the next attempt begins with INIT inside its own 3 seconds.',
    ],
    rules: ['attempt.timed-out', 'environment.reset', 'async.retry'],
  },
  puzzle: {
    goal: 'Let the work be done, in one run. One setting is enough.',
    settings: [
      {
        id: 'timeout',
        name: 'Time-out',
        options: [
          choice('3', '3 s'),
          choice('4', '4 s', { config: { timeoutMs: 4_000 } }),
          choice('10', '10 s', { config: { timeoutMs: 10_000 } }),
        ],
      },
      settings.retries,
      settings.deadLetter,
    ],
    conditions: [
      { id: 'done', text: 'The event is done', fact: 'done', is: 1 },
      { id: 'once', text: 'The code runs once', fact: 'runs', is: 1 },
    ],
    fewest: 1,
    solution: { timeout: '10' },
    solved: 'One run of 5 seconds costs less than three of 3 seconds that come to nothing.',
  },
  remember: 'A time-out is a function error: it is retried, and every second of it is billed.',
  claims: [
    { fact: 'billedMs', is: '3180 3000 3000' },
    { fact: 'errors', is: 3 },
  ],
};
