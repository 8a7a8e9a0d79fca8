import type { Lesson } from '../lesson';
import { settings } from '../puzzle-settings';

export const deadLetterOrDestination: Lesson = {
  slug: 'dead-letter-or-destination',
  title: '“Dead-letter queue and on-failure destination are the same”',
  description: 'Both are set and the event fails. What arrives where?',
  scenario: 'lesson-14-dead-letter-and-destination',
  setup: [
    'An event fails in all its attempts. The function has a **dead-letter queue**, and an **on-failure destination**, which is another queue.',
  ],
  first: {
    ask: 'Where does something arrive?',
    kind: 'end',
    options: [
      {
        id: 'deadLetter',
        text: 'In the dead-letter queue alone.',
        claim: { fact: 'arrivals', is: 'deadLetter' },
      },
      {
        id: 'record',
        text: 'At the destination alone. It replaces the queue.',
        claim: { fact: 'arrivals', is: 'record' },
      },
      { id: 'both', text: 'In both.', claim: { fact: 'arrivals', is: 'deadLetter record' } },
    ],
    answer: 'both',
    found: '**In both**, one message each. They are not the same message.',
  },
  watch: {
    run: 1,
    text: 'Let it run to its end, then select the two stations on the right: the inspector shows the message that each one got.',
  },
  observe: {
    ask: 'The code threw. What does `ErrorCode` of the dead letter say?',
    options: [
      { id: '200', text: '200', claim: { fact: 'errorCodes', is: '200' } },
      { id: '500', text: '500', claim: { fact: 'errorCodes', is: '500' } },
      { id: '502', text: '502', claim: { fact: 'errorCodes', is: '502' } },
    ],
    answer: '200',
    found:
      '200: it is the status of the invocation, not of your code. The record at the destination says more: the condition `RetriesExhausted`, an approximateInvokeCount of 3, and the error itself.',
  },
  why: {
    texts: [
      'The dead letter is the **event as it came**, with three attributes: RequestID, ErrorCode and ErrorMessage. It can be sent again as it is.',
      'The destination gets a **record** with the event inside: how it ended, after how many attempts, with which response. Destinations came later and do not replace the queue.',
    ],
    rules: ['dead-letter.message', 'destination.record', 'async.retries-exhausted'],
  },
  puzzle: {
    goal: 'Let one message arrive, and let it be the one that says how many attempts there were. Change one setting.',
    settings: [settings.deadLetterSet, settings.onFailureSet, settings.retries],
    conditions: [
      { id: 'one', text: 'Only a record arrives', fact: 'arrivals', is: 'record' },
      { id: 'count', text: 'It counts 3 attempts', fact: 'recordCounts', is: '3' },
    ],
    fewest: 1,
    solution: { deadLetter: 'none' },
    solved:
      'The record holds the event too, one level down. Whoever sends it again must unpack it.',
  },
  remember:
    'The dead letter is the event. The record is a report about it. Both may be set, and both arrive.',
  claims: [
    { fact: 'recordConditions', is: 'RetriesExhausted' },
    { fact: 'recordCounts', is: '3' },
    { fact: 'deadLetters', is: 1 },
    { fact: 'records', is: 1 },
  ],
};
