import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const dryRun: Lesson = {
  slug: 'dry-run',
  title: '“DryRun test-runs my code”',
  description: 'You call a function that would throw, with DryRun. What comes back?',
  scenario: 'lesson-22-dry-run-runs-nothing',
  setup: [
    'Before a release you call your function with invocation type `DryRun`. Its code is broken: it **would throw**. A second later somebody without permission makes the same call.',
  ],
  first: {
    ask: 'Which status code do you get?',
    kind: 'status',
    options: [
      {
        id: '200',
        text: '200, with the error in the body.',
        claim: { fact: 'statuses', run: 1, is: '200' },
      },
      { id: '202', text: '202. It will be tried.', claim: { fact: 'statuses', run: 1, is: '202' } },
      {
        id: '204',
        text: '204. There is nothing to say.',
        claim: { fact: 'statuses', run: 1, is: '204' },
      },
    ],
    answer: '204',
    found: '**204**, with an empty body. The broken code was not noticed.',
  },
  watch: {
    run: 1,
    text: 'Watch how far the call gets.',
  },
  observe: {
    ask: 'How often did your code run?',
    options: [
      { id: 'never', text: 'Never.', claim: { fact: 'runs', is: 0 } },
      { id: 'once', text: 'Once.', claim: { fact: 'runs', is: 1 } },
      { id: 'twice', text: 'Twice.', claim: { fact: 'runs', is: 2 } },
    ],
    answer: 'never',
    found: 'Never: no log line, nothing billed. The caller without permission got 403.',
  },
  why: {
    texts: [
      'DryRun asks **“may I?”**, and nothing else. Lambda checks the parameters and the permission, and answers before any code is touched.',
    ],
    rules: ['invoke.dry-run-204', 'invoke.access-denied-403'],
  },
  puzzle: {
    goal: 'Find out that the code is broken: let the answer to your call carry the error. One change.',
    settings: [
      {
        id: 'type',
        name: 'Invocation type',
        options: [
          choice('dry', 'DryRun'),
          choice('event', 'Event', { act: { invocationType: 'Event' } }),
          choice('wait', 'RequestResponse', { act: { invocationType: 'RequestResponse' } }),
        ],
      },
      settings.retries,
      settings.memory,
    ],
    conditions: [
      { id: 'error', text: 'Your answer carries the error', fact: 'failedAnswers', run: 1, is: 1 },
      { id: 'ran', text: 'The code has run', fact: 'runs', run: 1, atLeast: 1 },
    ],
    fewest: 1,
    solution: { type: 'wait' },
    solved:
      'Only a call that waits brings the error back. With Event it would have run too, but told you nothing.',
  },
  remember: 'DryRun tests the permission, not the code.',
  claims: [
    { fact: 'statuses', is: '204 403' },
    { fact: 'runs', is: 0 },
  ],
};
