import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const concurrencyZero: Lesson = {
  slug: 'concurrency-zero',
  title: '“Reserved concurrency 0 parks my events”',
  description: 'A function is switched off and an event comes in. Does the event wait?',
  scenario: 'lesson-09-reserved-0-parks-nothing',
  setup: [
    'You switch a function off for a repair: **reserved concurrency 0**. Then a photo lands in the bucket. The function has 2 retries, a dead-letter queue and an on-failure destination.',
  ],
  first: {
    ask: 'Where is the event after a few seconds?',
    options: [
      {
        id: 'queue',
        text: 'In Lambda’s queue. It waits until the function is on again.',
        claim: { fact: 'givenUp', run: 1, is: 0 },
      },
      {
        id: 'given-up',
        text: 'Given up: in the dead-letter queue and at the destination.',
        claim: { fact: 'arrivals', run: 1, is: 'deadLetter record' },
      },
      {
        id: 'refused',
        text: 'Still in the bucket. S3 got an error.',
        claim: { fact: 'statuses', run: 1, is: '429' },
      },
    ],
    answer: 'given-up',
    found: '**Given up at once.** It never waited, and it never ran.',
  },
  watch: {
    run: 1,
    text: 'Watch how the event passes the function by. A second call, from an SDK that waits, comes a second later.',
  },
  observe: {
    ask: 'What did S3 get?',
    options: [
      { id: '202', text: '202', claim: { fact: 'statuses', run: 1, is: '202' } },
      { id: '403', text: '403', claim: { fact: 'statuses', run: 1, is: '403' } },
      { id: '429', text: '429', claim: { fact: 'statuses', run: 1, is: '429' } },
    ],
    answer: '202',
    found:
      '202, as always. The record says `ZeroReservedConcurrency` with an approximateInvokeCount of 0. Only the caller who waits learns of it: the SDK got 429.',
  },
  why: {
    texts: [
      'An event that is throttled goes back to the queue. With reserved concurrency 0 Lambda knows that no room will come: **no retry, no waiting**, straight to the dead-letter queue and the destination. If neither is set, the event is lost.',
      'What exactly the dead letter carries in that case nobody could confirm. The card says so.',
    ],
    rules: ['async.zero-reserved', 'dead-letter.never-ran', 'invoke.throttled-429'],
  },
  puzzle: {
    goal: 'Keep the brake on, but let the event be processed. One setting.',
    settings: [
      {
        id: 'concurrency',
        name: 'Reserved concurrency',
        options: [choice('0', '0'), choice('1', '1', { config: { reservedConcurrency: 1 } })],
      },
      settings.retries,
      settings.eventAge,
    ],
    conditions: [
      { id: 'done', text: 'The event is done', fact: 'done', is: 1 },
      { id: 'nothing', text: 'Nothing arrives as a failure', fact: 'arrivals', is: '' },
    ],
    fewest: 1,
    solution: { concurrency: '1' },
    solved: 'With 1 the events wait their turn, and nothing is given up before its age is reached.',
  },
  remember:
    '0 is an off switch that throws events away. To slow a function down, reserve at least 1.',
  claims: [
    { fact: 'statuses', is: '202 429' },
    { fact: 'runs', is: 0 },
    { fact: 'throttles', is: 0 },
    { fact: 'recordConditions', is: 'ZeroReservedConcurrency' },
    { fact: 'recordCounts', is: '0' },
  ],
};
