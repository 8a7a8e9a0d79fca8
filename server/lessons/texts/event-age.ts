import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const eventAge: Lesson = {
  slug: 'event-age',
  title: '“Two retries always happen”',
  description: 'An event may be sixty seconds old at most. How many of its attempts are made?',
  scenario: 'lesson-08-age-before-retries',
  setup: [
    'An event fails. The function has **2 retries**, as by default, and a **maximum event age of 60 seconds**. An on-failure destination is set.',
  ],
  first: {
    ask: 'How many times does your code run?',
    kind: 'runs',
    options: [
      { id: '1', text: 'Once.', claim: { fact: 'runs', is: 1 } },
      { id: '2', text: 'Twice.', claim: { fact: 'runs', is: 2 } },
      { id: '3', text: 'Three times.', claim: { fact: 'runs', is: 3 } },
    ],
    answer: '1',
    found: '**Once.** The first retry would have come when the event is older than it may be.',
  },
  watch: {
    run: 1,
    text: 'Watch the clock at the moment the event leaves for the destination.',
  },
  observe: {
    ask: 'When was the event given up?',
    options: [
      {
        id: 'at-once',
        text: 'Within the first second.',
        claim: { fact: 'givenUpAfterS', is: 0.7 },
      },
      {
        id: 'minute',
        text: 'After 60 seconds, when it was too old.',
        claim: { fact: 'givenUpAfterS', is: 60 },
      },
      { id: 'later', text: 'After the last retry.', claim: { fact: 'givenUpAfterS', is: 181.5 } },
    ],
    answer: 'at-once',
    found:
      'After 0.7 seconds, right behind the failed attempt. The record says `EventAgeExceeded`, with an approximateInvokeCount of 1.',
  },
  why: {
    texts: [
      'Lambda asks **before** it waits: would the event be too old when the next attempt begins? If so, it is given up at once. Nothing is waited for in vain.',
      'The first wait is one minute, so 60 seconds of age leave no room for any retry.',
    ],
    rules: ['async.event-age', 'async.retry'],
  },
  puzzle: {
    goal: 'Let all three attempts be made. One setting.',
    settings: [
      {
        id: 'eventAge',
        name: 'Maximum event age',
        options: [
          choice('60', '60 s'),
          choice('90', '90 s', { config: { maximumEventAgeS: 90 } }),
          choice('120', '120 s', { config: { maximumEventAgeS: 120 } }),
          choice('300', '300 s', { config: { maximumEventAgeS: 300 } }),
        ],
      },
      settings.retries,
      settings.deadLetter,
    ],
    conditions: [{ id: 'three', text: 'The code runs 3 times', fact: 'runs', is: 3 }],
    fewest: 1,
    solution: { eventAge: '300' },
    solved:
      'The third attempt begins about three minutes after the call, so the age must allow for both waits together.',
  },
  remember:
    'A short maximum age takes away retries: each one must begin before the event is too old.',
  claims: [
    { fact: 'givenUpBecause', is: 'EventAgeExceeded' },
    { fact: 'recordCounts', is: '1' },
    { fact: 'recordConditions', is: 'EventAgeExceeded' },
  ],
};
