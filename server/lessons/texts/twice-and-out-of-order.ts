import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const twiceAndOutOfOrder: Lesson = {
  slug: 'twice-and-out-of-order',
  title: '“S3 events come exactly once, and in order”',
  description:
    'The same object is written twice. How often does the code run, and which event last?',
  scenario: 'lesson-23-twice-and-out-of-order',
  setup: [
    'The same object is written **twice**, a second apart. Nothing fails. But Lambda’s queue has a bad day: the first event comes late, and the second is delivered twice.',
  ],
  first: {
    ask: 'How often does your code run?',
    options: [
      { id: 'one', text: 'Once, for the newer object.', claim: { fact: 'runs', is: 1 } },
      { id: 'two', text: 'Twice.', claim: { fact: 'runs', is: 2 } },
      { id: 'three', text: 'Three times.', claim: { fact: 'runs', is: 3 } },
    ],
    answer: 'three',
    found: '**Three times**, without any error.',
  },
  watch: {
    run: 1,
    text: 'You see the first event, which comes late. Above the time controls you can choose the second.',
  },
  observe: {
    ask: 'Whose event ran last?',
    options: [
      {
        id: 'first',
        text: 'That of the first write, the older object.',
        claim: { fact: 'order', is: '2 2 1' },
      },
      { id: 'second', text: 'That of the second write.', claim: { fact: 'order', is: '1 2 2' } },
    ],
    answer: 'first',
    found:
      'That of the first write, 3 seconds after it was sent. If the last run wins, the older object wins.',
  },
  why: {
    texts: [
      'The event queue promises to deliver **at least once**, and promises **no order**. Both happen rarely, so code that relies on them works for months.',
      'Each S3 event carries a `sequencer`. Of two events of one key the one with the greater sequencer is the newer.',
    ],
    rules: ['async.order', 'async.duplicate'],
  },
  puzzle: {
    goal: 'Find out what it takes for two writes to be two runs in their order. No setting does it, so you may change the queue’s luck as well: two changes.',
    settings: [
      {
        id: 'late',
        name: 'Luck: the first event',
        options: [
          choice('late', 'comes 3 s late'),
          choice('prompt', 'comes at once', { act: { lateMs: 0 } }),
        ],
      },
      {
        id: 'duplicate',
        name: 'Luck: the second event',
        options: [
          choice('twice', 'is delivered twice'),
          choice('once', 'is delivered once', { act: { duplicates: 0 } }),
        ],
      },
      {
        id: 'concurrency',
        name: 'Setting: reserved concurrency',
        options: [choice('none', 'none'), choice('1', '1', { config: { reservedConcurrency: 1 } })],
      },
      {
        ...settings.retries,
        name: 'Setting: retries',
      },
    ],
    conditions: [
      { id: 'two', text: 'The code runs twice', fact: 'runs', is: 2 },
      { id: 'order', text: 'In the order of the writes', fact: 'order', is: '1 2' },
    ],
    fewest: 2,
    solution: { late: 'prompt', duplicate: 'once' },
    solved:
      'It took luck, twice. So do the same work harmlessly again, and compare the sequencer before you overwrite something newer.',
  },
  remember: 'At least once, in any order. Make the code idempotent, and compare sequencers.',
  claims: [
    { fact: 'duplicates', is: 1 },
    { fact: 'errors', is: 0 },
    { fact: 'lastRanAtS', run: 1, is: 3 },
  ],
};
