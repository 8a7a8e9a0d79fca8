import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const snsPolicy: Lesson = {
  slug: 'sns-policy',
  title: '“SNS retries 100,015 times, so I am safe”',
  description: 'SNS is known for its patience, and the function throws. How often does it run?',
  scenario: 'lesson-17-sns-repeats-deliveries-only',
  setup: [
    'SNS sends a message to your function, which **throws**, every time. The subscription has a dead-letter queue, and you have read that SNS tries **100,015 times** over 23 days.',
  ],
  first: {
    ask: 'How many times does your code run?',
    kind: 'runs',
    options: [
      { id: '1', text: 'Once.', claim: { fact: 'runs', is: 1 } },
      { id: '3', text: 'Three times.', claim: { fact: 'runs', is: 3 } },
      { id: 'forever', text: 'Until it works, or for 23 days.', claim: { fact: 'givenUp', is: 0 } },
    ],
    answer: '3',
    found: '**Three times.** SNS was done at the hand-off, and Lambda’s own two retries followed.',
  },
  watch: {
    run: 1,
    text: 'Watch when SNS hangs up.',
  },
  observe: {
    ask: 'How many messages are in the subscription’s dead-letter queue?',
    options: [
      { id: 'none', text: 'None.', claim: { fact: 'sourceLetters', is: 0 } },
      { id: 'one', text: 'One.', claim: { fact: 'sourceLetters', is: 1 } },
    ],
    answer: 'none',
    found: 'None. To SNS this delivery was a success: it got 202. The message is lost.',
  },
  why: {
    texts: [
      'The great number is the policy for **deliveries that fail**: when Lambda cannot take the message. Lambda took it. What your code does with it is a matter between the function and Lambda’s queue.',
    ],
    rules: ['sns.delivery-retries', 'source.dead-letter', 'async.retry'],
  },
  puzzle: {
    goal: 'The function still throws. Let a record of the failure arrive somewhere. One setting.',
    settings: [
      settings.onFailure,
      settings.retries,
      {
        id: 'subscription',
        name: 'Dead-letter queue of the subscription',
        options: [
          choice('set', 'source-dlq'),
          choice('none', 'none', { act: { sourceDeadLetter: null } }),
        ],
      },
    ],
    conditions: [{ id: 'record', text: 'A record has arrived', fact: 'records', is: 1 }],
    fewest: 1,
    solution: { onFailure: 'queue' },
    solved:
      'The function’s destination sees what SNS cannot: how the message ended after it was accepted.',
  },
  remember: 'A source retries the delivery. The processing is retried by Lambda, twice.',
  claims: [
    { fact: 'statuses', is: '202' },
    { fact: 'retries', is: 2 },
    { fact: 'lost', is: 1 },
    { fact: 'callsAgain', is: 0 },
  ],
};
