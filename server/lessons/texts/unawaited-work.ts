import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const unawaitedWork: Lesson = {
  slug: 'unawaited-work',
  title: '“Fire and forget works in a handler”',
  description: 'A handler starts work, does not wait for it, and returns. When is it done?',
  scenario: 'lesson-24-work-of-another',
  setup: [
    'A handler starts to write an audit line, which takes another **30 ms**, **does not await** it, and returns. A second later the same function is called again.',
  ],
  first: {
    ask: 'When is the first audit line written?',
    options: [
      {
        id: 'background',
        text: 'In the background, right after the answer.',
        claim: { fact: 'leftMs', run: 1, is: '' },
      },
      { id: 'next', text: 'During the second call.', claim: { fact: 'finishedElsewhere', is: 1 } },
      { id: 'never', text: 'Never.', claim: { fact: 'finishedElsewhere', is: 0 } },
    ],
    answer: 'next',
    found:
      '**During the second call.** Between the two the environment was frozen, and the work with it.',
  },
  watch: {
    run: 2,
    text: 'You see the second call. Watch what goes on in it besides its own work.',
  },
  observe: {
    ask: 'How much of the second call’s own work was left when it returned?',
    options: [
      { id: 'none', text: 'None.', claim: { fact: 'leftMs', run: 2, is: '' } },
      { id: 'all', text: 'All of its 30 ms.', claim: { fact: 'leftMs', run: 2, is: '30' } },
    ],
    answer: 'all',
    found:
      'All of it: 30 ms stand still again. It finished the audit line of the first call instead, under its own request id.',
  },
  why: {
    texts: [
      'When the handler has returned, Lambda **freezes** the environment. What is still going on stops in the middle, and goes on when the environment is thawed for another call, in that call’s time and under its id.',
      'If no call comes, the environment is taken away, and the work is never done.',
    ],
    rules: ['environment.left-work', 'environment.left-work-resumes'],
  },
  puzzle: {
    goal: 'Let each call finish its own work. One change.',
    settings: [
      {
        id: 'code',
        name: 'The handler',
        options: [
          choice('forgets', 'does not await the work'),
          choice('awaits', 'awaits it', {
            config: { behaviour: { kind: 'succeeds', result: null, durationMs: 70 } },
          }),
        ],
      },
      settings.memory,
      {
        id: 'timeout',
        name: 'Time-out',
        options: [choice('3', '3 s'), choice('60', '60 s', { config: { timeoutMs: 60_000 } })],
      },
    ],
    conditions: [
      { id: 'left', text: 'No work is left behind', fact: 'leftMs', is: '' },
      { id: 'both', text: 'Both calls succeed', fact: 'successes', is: 2 },
    ],
    fewest: 1,
    solution: { code: 'awaits' },
    solved:
      'Each call now takes 30 ms longer, and its answer means that everything is done. A longer time-out does not help: the handler had returned.',
  },
  remember: 'Await everything before you return. After that the environment stands still.',
  claims: [
    { fact: 'leftMs', is: '30 30' },
    { fact: 'leftMs', run: 1, is: '30' },
    { fact: 'tookMs', is: '40 40' },
  ],
};
