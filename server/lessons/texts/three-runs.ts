import type { Lesson } from '../lesson';
import { settings } from '../puzzle-settings';

export const threeRuns: Lesson = {
  slug: 'three-runs',
  title: 'Why was my function called three times?',
  description:
    'A photo lands in a bucket and the function throws. How often, and when, does it run?',
  scenario: 'lesson-03-three-runs',
  setup: [
    'A photo lands in a bucket. S3 hands the event to Lambda and gets **202** back. Your function tries to make a thumbnail, and **throws an error**. It will throw every time.',
  ],
  first: {
    ask: 'How many times does your code run?',
    kind: 'runs',
    options: [
      { id: '1', text: 'Once. It failed, that is that.', claim: { fact: 'runs', is: 1 } },
      { id: '2', text: 'Twice. Lambda tries again.', claim: { fact: 'runs', is: 2 } },
      { id: '3', text: 'Three times.', claim: { fact: 'runs', is: 3 } },
      { id: 'forever', text: 'Until it works.', claim: { fact: 'givenUp', is: 0 } },
    ],
    answer: '3',
    found: '**Three times:** at once, after one minute, and after two minutes more.',
  },
  watch: {
    run: 1,
    text: 'Watch the retry loop under the function: the event waits there twice, and not equally long.',
  },
  observe: {
    ask: 'Under how many request ids did the code run?',
    options: [
      { id: 'one', text: 'One, the same in all runs.', claim: { fact: 'requestIds', is: 1 } },
      { id: 'three', text: 'Three, a new one for each.', claim: { fact: 'requestIds', is: 3 } },
    ],
    answer: 'one',
    found:
      'One. The runs began 0, 60 and 181 seconds after the call, and their log lines all carry the id that S3 got with the 202.',
  },
  why: {
    texts: [
      'It is one event, and Lambda’s own queue tries it again: by default with two retries, so **three attempts in all**. The waits are counted from the end of the failed attempt.',
      'The same request id is how to tell a retry from a second upload.',
    ],
    rules: ['async.retry', 'async.retries-exhausted', 'attempt.threw'],
  },
  puzzle: {
    goal: 'The function still throws. Let it run only once, and let a record of the failure arrive at a destination. Two settings need to change.',
    settings: [settings.retries, settings.onFailure, settings.deadLetter, settings.memory],
    conditions: [
      { id: 'once', text: 'The code runs once', fact: 'runs', is: 1 },
      { id: 'record', text: 'The destination has one record', fact: 'records', is: 1 },
    ],
    fewest: 2,
    solution: { retries: '0', onFailure: 'queue' },
    solved:
      'With no retries the first failure is the last. The record names the condition `RetriesExhausted` and an approximateInvokeCount of 1.',
  },
  remember:
    'Three runs with one request id are one event and two retries. Write code that can run again.',
  claims: [
    { fact: 'statuses', is: '202' },
    { fact: 'ranAtS', is: '0 60 181' },
    { fact: 'retryGapsS', is: '60 120' },
    { fact: 'retries', is: 2 },
  ],
};
