import type { Lesson } from '../lesson';
import { settings } from '../puzzle-settings';

export const acceptedIsNotDone: Lesson = {
  slug: 'accepted-is-not-done',
  title: '“202 means it ran”',
  description: 'An event is accepted and the function throws. What does the caller learn of it?',
  scenario: 'lesson-02-accepted-is-not-done',
  setup: [
    'You call a function with invocation type `Event`: you do not wait for its result. The function **throws an error**, every time. No dead-letter queue and no destination is set.',
  ],
  first: {
    ask: 'What does the caller learn of the failure?',
    options: [
      {
        id: 'at-once',
        text: 'It gets an error right away.',
        claim: { fact: 'statuses', is: '500' },
      },
      {
        id: 'later',
        text: 'It gets 202, and an error once the last retry has failed.',
        claim: { fact: 'statuses', is: '202 500' },
      },
      {
        id: 'nothing',
        text: 'It gets 202 and nothing more.',
        claim: { fact: 'statuses', is: '202' },
      },
    ],
    answer: 'nothing',
    found:
      '**202 and an empty body, after 38 ms**, before anything had run. It never heard of the event again.',
  },
  watch: {
    run: 1,
    text: 'On the left the caller’s part is over early. Watch how long the event goes on without it.',
  },
  observe: {
    ask: 'Where is the event in the end?',
    options: [
      { id: 'queue', text: 'Still in Lambda’s queue.', claim: { fact: 'givenUp', is: 0 } },
      { id: 'letter', text: 'In a dead-letter queue.', claim: { fact: 'deadLetters', is: 1 } },
      { id: 'lost', text: 'Nowhere. It is lost.', claim: { fact: 'lost', is: 1 } },
    ],
    answer: 'lost',
    found:
      'Lost, after three attempts in 181 seconds. Nothing was set to keep it, and only the metric `AsyncEventsDropped` counts 1.',
  },
  why: {
    texts: [
      '202 says that the event is in Lambda’s queue, and no more. It comes before the code runs, so it cannot tell how that will end.',
      'When the last attempt has failed, Lambda gives the event up. If nothing is set to receive it, nobody is told.',
    ],
    rules: ['invoke.asynchronous-202', 'async.retries-exhausted', 'async.discarded'],
  },
  puzzle: {
    goal: 'The function still throws. Let the event itself lie in a dead-letter queue at the end, changing one setting.',
    settings: [settings.retries, settings.deadLetter, settings.eventAge, settings.memory],
    conditions: [
      { id: 'kept', text: 'The event is in the dead-letter queue', fact: 'deadLetters', is: 1 },
      { id: 'lost', text: 'Nothing is lost', fact: 'lost', is: 0 },
    ],
    fewest: 1,
    solution: { deadLetter: 'queue' },
    solved:
      'The caller still knows nothing, but the event is kept. Somebody can look at it and send it again.',
  },
  remember: '202 means accepted. Decide beforehand where an event goes that cannot be processed.',
  claims: [
    { fact: 'answeredAfterMs', is: 38 },
    { fact: 'runs', is: 3 },
    { fact: 'lastRanAtS', is: 181 },
    { fact: 'givenUp', is: 1 },
  ],
};
