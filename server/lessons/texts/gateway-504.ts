import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const gateway504: Lesson = {
  slug: 'gateway-504',
  title: '“504 means my function failed”',
  description:
    'A shop’s function needs forty seconds and API Gateway gives up. Was the order written?',
  scenario: 'lesson-20-a-504-is-no-failure',
  setup: [
    'A user presses Order. The function behind your REST API needs **40 seconds** to write it; its time-out is a minute. After 29 seconds the user sees **504**, waits a little, and presses Order again.',
  ],
  first: {
    ask: 'Was the first order written?',
    options: [
      {
        id: 'stopped',
        text: 'No. The function was stopped.',
        claim: { fact: 'successes', run: 1, is: 0 },
      },
      { id: 'written', text: 'Yes.', claim: { fact: 'successes', run: 1, is: 1 } },
    ],
    answer: 'written',
    found: '**Yes.** The function did not notice that nobody waited any more.',
  },
  watch: {
    run: 1,
    text: 'Watch what the caller saw at 29 seconds, and what the function does after that.',
  },
  observe: {
    ask: 'How many orders are there in the end?',
    options: [
      { id: 'none', text: 'None.', claim: { fact: 'successes', is: 0 } },
      { id: 'one', text: 'One.', claim: { fact: 'successes', is: 1 } },
      { id: 'two', text: 'Two.', claim: { fact: 'successes', is: 2 } },
    ],
    answer: 'two',
    found:
      'Two. The second press came after 35 seconds, while the first run was still at it. Both clients got 504, both runs succeeded.',
  },
  why: {
    texts: [
      'API Gateway stops **waiting**, not the function. A REST API waits 29 s by default; since June 2024 the limit of Regional and private ones can be raised.',
      'The function ends by itself or at its own time-out. What it has done by then is done.',
    ],
    rules: ['apigw-rest.limit', 'apigw-rest.time-out-504'],
  },
  puzzle: {
    goal: 'Let each user get an answer of the function, and no 504. One change.',
    settings: [
      {
        id: 'work',
        name: 'While the user waits, the function',
        options: [
          choice('all', 'does all the work, 40 s'),
          choice('part', 'only notes the order, 2 s', {
            config: { behaviour: { kind: 'succeeds', result: null, durationMs: 2_000 } },
          }),
        ],
      },
      {
        id: 'timeout',
        name: 'Time-out of the function',
        options: [
          choice('60', '60 s'),
          choice('29', '29 s', { config: { timeoutMs: 29_000 } }),
          choice('900', '900 s', { config: { timeoutMs: 900_000 } }),
        ],
      },
      settings.memory,
    ],
    conditions: [
      { id: 'waits', text: 'API Gateway never stops waiting', fact: 'gaveUpWaiting', is: 0 },
      { id: 'works', text: 'Both orders are written', fact: 'successes', is: 2 },
    ],
    fewest: 1,
    solution: { work: 'part' },
    solved:
      'Answer early, and do the long part as an event that nobody waits for. A longer time-out of the function changes nothing: the limit is API Gateway’s.',
  },
  remember:
    'A 504 says that somebody stopped waiting. The work may be done: give orders a key that makes a second one harmless.',
  claims: [
    { fact: 'clientAnsweredAfterS', run: 1, is: 29 },
    { fact: 'clientStatuses', is: '504 504' },
    { fact: 'ranAtS', is: '0 35' },
    { fact: 'tookMs', is: '40000 40000' },
    { fact: 'errors', is: 0 },
  ],
};
