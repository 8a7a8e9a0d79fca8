import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const ruleDeadLetter: Lesson = {
  slug: 'rule-dead-letter',
  title: '“The EventBridge rule’s dead-letter queue catches my exceptions”',
  description:
    'The rule has a dead-letter queue, and the function throws. Where does the event end?',
  scenario: 'lesson-16-the-rule-keeps-nothing',
  setup: [
    'An EventBridge rule sends an event to your function, which **throws**, every time. The **rule** has a dead-letter queue. The function has none, and no destination.',
  ],
  first: {
    ask: 'Where does the event end?',
    kind: 'end',
    options: [
      {
        id: 'source',
        text: 'In the rule’s dead-letter queue.',
        claim: { fact: 'sourceLetters', is: 1 },
      },
      {
        id: 'caller',
        text: 'Back at EventBridge, which tries again.',
        claim: { fact: 'callsAgain', is: 1 },
      },
      { id: 'lost', text: 'Nowhere. It is lost.', claim: { fact: 'lost', is: 1 } },
    ],
    answer: 'lost',
    found: '**It is lost.** The rule’s queue stays empty.',
  },
  watch: {
    run: 1,
    text: 'Watch what EventBridge gets, and when. After that its part is over.',
  },
  observe: {
    ask: 'What did EventBridge get?',
    options: [
      { id: '202', text: '202', claim: { fact: 'statuses', is: '202' } },
      { id: '500', text: '500', claim: { fact: 'statuses', is: '500' } },
      { id: '429', text: '429', claim: { fact: 'statuses', is: '429' } },
    ],
    answer: '202',
    found: '202: delivered. The three runs and their errors came after that, in Lambda’s queue.',
  },
  why: {
    texts: [
      'The rule’s queue is for events that **Lambda never took**: no permission, no such function, throttled for too long. With 202 the event has changed hands, and from then on only settings of the function can keep it.',
    ],
    rules: ['source.dead-letter', 'async.discarded', 'eventbridge.delivery-retries'],
  },
  puzzle: {
    goal: 'The function still throws. Let the event be kept after its last attempt. One setting.',
    settings: [
      settings.deadLetter,
      {
        id: 'permission',
        name: 'The rule may invoke the function',
        options: [choice('yes', 'yes'), choice('no', 'no', { act: { callerMayInvoke: false } })],
      },
      settings.retries,
    ],
    conditions: [
      { id: 'ran', text: 'The code has run', fact: 'runs', atLeast: 1 },
      { id: 'kept', text: 'The function’s queue has the event', fact: 'deadLetters', is: 1 },
    ],
    fewest: 1,
    solution: { deadLetter: 'queue' },
    solved:
      'Try the permission too: without it the event goes to the rule’s queue, and the function never runs. Both queues have their use.',
  },
  remember: 'Before the 202 the source keeps the event, after it the function must.',
  claims: [
    { fact: 'runs', is: 3 },
    { fact: 'sourceLetters', is: 0 },
  ],
};
