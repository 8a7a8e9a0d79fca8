import { type Behaviour, SECOND } from '#engine';
import { call, event, type GoldenScenario, golden, queue } from './golden-scenario';

const LARGEST_RESPONSE = 6_291_556;

/** A call and, ten seconds later, another that finds the environment as the first left it. */
const twice = (shows: string, behaviour: Behaviour): GoldenScenario =>
  golden(shows, { behaviour }, call({}), call({ at: 10 * SECOND }));

/** Ways in which code can go wrong that people seldom think of. */
export const behaviourScenarios: Readonly<Record<string, GoldenScenario>> = {
  'throws-a-text': twice(
    'A thrown text is a function error with the type of the value; the environment stays.',
    { kind: 'throwsValue', text: 'boom', durationMs: 40 },
  ),
  'throws-outside': twice(
    'An error thrown in a timer ends the process: the environment is reset.',
    {
      kind: 'throwsOutside',
      errorType: 'TypeError',
      errorMessage: 'Cannot read properties of undefined',
      durationMs: 40,
    },
  ),
  'rejects-unhandled': twice(
    'A rejected promise that nobody handles ends the process: the environment is reset.',
    { kind: 'rejectsUnhandled', reason: 'Error: connection lost', durationMs: 40 },
  ),
  'never-settles': twice(
    'A promise that is never settled ends when nothing is left to do; the environment goes on serving.',
    {
      kind: 'neverSettles',
      durationMs: 40,
    },
  ),
  'returns-no-json': twice('A BigInt cannot be written as JSON: a function error.', {
    kind: 'returnsNoJson',
    durationMs: 40,
  }),
  'returns-too-much': twice(
    'A response of one byte too many is a function error; the environment goes on serving.',
    { kind: 'returnsMuch', bytes: LARGEST_RESPONSE + 1, durationMs: 40 },
  ),
  'returns-the-most': twice('A response of 6,291,556 bytes still passes.', {
    kind: 'returnsMuch',
    bytes: LARGEST_RESPONSE,
    durationMs: 40,
  }),
  'returns-too-much-event': golden(
    'Nobody reads the response of an event, and still one that is too large is retried.',
    {
      behaviour: { kind: 'returnsMuch', bytes: LARGEST_RESPONSE + 1, durationMs: 40 },
      retries: 1,
      deadLetter: queue,
    },
    event(),
  ),
  'init-over-10-s': golden(
    'INIT is stopped after 10 s and runs again inside the attempt, within its time-out of 15 s.',
    { initMs: 11_000, timeoutMs: 15_000 },
    call({}),
    call({ at: 30 * SECOND }),
  ),
  'init-over-10-s-times-out': golden(
    'INIT that runs again counts against a time-out of 3 s and never gets through.',
    { initMs: 11_000 },
    call({}),
    call({ at: 20 * SECOND }),
  ),
  'fails-init-slowly': golden(
    'A module that throws after 11 s is stopped after 10 s, and throws when INIT runs again.',
    {
      initMs: 11_000,
      timeoutMs: 15_000,
      behaviour: { kind: 'failsInit', errorType: 'Error', errorMessage: 'No such table' },
    },
    call({}),
  ),
  'left-work-adds-up': golden(
    'Each call leaves 80 ms of work and runs for 40 ms: what is left adds up, and each piece is done with the end of the second call after it.',
    { behaviour: { kind: 'leavesWork', workMs: 80, durationMs: 40 } },
    ...Array.from({ length: 5 }, (_, n) => call({ at: n * SECOND })),
  ),
};
