import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const destinationsAreForEvents: Lesson = {
  slug: 'destinations-are-for-events',
  title: '“On-success works from the console and the API”',
  description: 'Two calls succeed and a destination is set. How many records does it get?',
  scenario: 'lesson-15-destinations-are-for-events',
  setup: [
    'The function has an **on-success destination**, a queue. You test it twice: once from the SDK, as the console’s Test button does, and a second later through API Gateway. Both calls succeed.',
  ],
  first: {
    ask: 'How many records are in the queue?',
    options: [
      { id: 'two', text: 'Two.', claim: { fact: 'records', is: 2 } },
      { id: 'one', text: 'One, of the call from the SDK.', claim: { fact: 'records', is: 1 } },
      { id: 'none', text: 'None.', claim: { fact: 'records', is: 0 } },
    ],
    answer: 'none',
    found: '**None.** Both callers waited for their answer, and got it.',
  },
  watch: {
    run: 1,
    text: 'Watch the branch to the destination: the train comes back to the caller instead.',
  },
  observe: {
    ask: 'How many of the two calls succeeded?',
    options: [
      { id: 'none', text: 'Neither.', claim: { fact: 'successes', is: 0 } },
      { id: 'one', text: 'One.', claim: { fact: 'successes', is: 1 } },
      { id: 'both', text: 'Both.', claim: { fact: 'successes', is: 2 } },
    ],
    answer: 'both',
    found: 'Both, with 200 from Lambda. So it is not the function that keeps the queue empty.',
  },
  why: {
    texts: [
      'Destinations take the place of an answer that nobody waits for. They are used for **asynchronous invocations only**. A caller who waits has the result in hand.',
    ],
    rules: ['invoke.synchronous', 'destination.record'],
  },
  puzzle: {
    goal: 'Let each of the two calls leave a record in the queue. One change.',
    settings: [
      {
        id: 'caller',
        name: 'Both calls',
        options: [
          choice('wait', 'wait for the answer'),
          choice('event', 'come from the SDK as Event', {
            act: { source: 'sdk', invocationType: 'Event' },
          }),
          choice('dry', 'come from the SDK as DryRun', {
            act: { source: 'sdk', invocationType: 'DryRun' },
          }),
        ],
      },
      settings.onFailure,
      settings.retries,
    ],
    conditions: [
      { id: 'records', text: 'The queue has 2 records', fact: 'records', is: 2 },
      { id: 'successes', text: 'Both calls succeed', fact: 'successes', is: 2 },
    ],
    fewest: 1,
    solution: { caller: 'event' },
    solved:
      'To test a destination, invoke with type Event. The callers then get no result: it is in the record.',
  },
  remember: 'Destinations are for events. A test that waits for its answer never uses them.',
  claims: [
    { fact: 'statuses', is: '200 200' },
    { fact: 'runs', is: 2 },
  ],
};
