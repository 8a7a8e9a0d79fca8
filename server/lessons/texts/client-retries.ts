import type { Lesson } from '../lesson';
import { choice, settings } from '../puzzle-settings';

export const clientRetries: Lesson = {
  slug: 'client-retries',
  title: '“One call ran several times: a bug of Lambda”',
  description: 'You call once, wait, and the code runs more than once. Who called again?',
  scenario: 'lesson-19-the-sdk-calls-again',
  setup: [
    'Your program calls a function once and waits. The function needs **90 seconds** and works. The SDK’s read time-out is **60 seconds**, and it makes up to **3 attempts**, as SDKs do.',
  ],
  first: {
    ask: 'How often does the code run?',
    kind: 'runs',
    options: [
      { id: '1', text: 'Once. I called once.', claim: { fact: 'runs', is: 1 } },
      { id: '2', text: 'Twice.', claim: { fact: 'runs', is: 2 } },
      { id: '3', text: 'Three times.', claim: { fact: 'runs', is: 3 } },
    ],
    answer: '3',
    found: '**Three times**, and all three succeed. Your program hears of none of them.',
  },
  watch: {
    run: 1,
    text: 'Watch the caller’s row: it ends and begins again, while the runs before go on.',
  },
  observe: {
    ask: 'Under how many request ids did the code run?',
    options: [
      { id: 'one', text: 'One.', claim: { fact: 'requestIds', is: 1 } },
      { id: 'three', text: 'Three.', claim: { fact: 'requestIds', is: 3 } },
    ],
    answer: 'three',
    found:
      'Three: these are three calls, made at 0, 60 and 120 seconds. Retries that Lambda makes share one id.',
  },
  why: {
    texts: [
      'After 60 seconds the SDK takes the call for dead and makes it again. Lambda does not notice: **the first run goes on**, and its answer reaches nobody.',
      'How long each SDK waits and how often it tries differs. That it calls again with a new id is what many report; the pause between the calls is our model, and the card says so.',
    ],
    rules: ['client.time-out', 'client.repeats'],
  },
  puzzle: {
    goal: 'Let the code run once, and let your program get the answer. One change.',
    settings: [
      {
        id: 'sdk',
        name: 'The SDK',
        options: [
          choice('60', 'waits 60 s, 3 attempts'),
          choice('once', 'waits 60 s, 1 attempt', {
            act: { client: { timeoutMs: 60_000, attempts: 1 } },
          }),
          choice('120', 'waits 120 s, 3 attempts', {
            act: { client: { timeoutMs: 120_000, attempts: 3 } },
          }),
        ],
      },
      settings.retries,
      {
        id: 'timeout',
        name: 'Time-out of the function',
        options: [choice('120', '120 s'), choice('60', '60 s', { config: { timeoutMs: 60_000 } })],
      },
    ],
    conditions: [
      { id: 'once', text: 'The code runs once', fact: 'runs', is: 1 },
      { id: 'heard', text: 'The SDK never stops waiting', fact: 'gaveUpWaiting', is: 0 },
      { id: 'works', text: 'The run succeeds', fact: 'successes', is: 1 },
    ],
    fewest: 1,
    solution: { sdk: '120' },
    solved:
      'The caller must be more patient than the function may be slow. With one attempt it would have run once too, but nobody would have heard of it.',
  },
  remember: 'Different request ids mean that somebody called again. Look at the caller’s time-out.',
  claims: [
    { fact: 'ranAtS', is: '0 60 120' },
    { fact: 'successes', is: 3 },
    { fact: 'gaveUpWaiting', is: 3 },
    { fact: 'stoppedWaitingAfterS', is: 60 },
    { fact: 'callsAgain', is: 2 },
  ],
};
