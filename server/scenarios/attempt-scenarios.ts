import { MINUTE, SECOND } from '#engine';
import {
  call,
  event,
  from,
  type GoldenScenario,
  golden,
  queue,
  thumbnailFails,
} from './golden-scenario';

/** How an invocation runs, by what the function does. */
export const attemptScenarios: Readonly<Record<string, GoldenScenario>> = {
  'first-light': golden(
    'An S3 event fails three times, after one and after two minutes, and becomes a dead letter.',
    { memoryMb: 512, behaviour: thumbnailFails, deadLetter: queue },
    from('s3', { invocationType: 'Event' }),
  ),
  'request-response': golden(
    'A synchronous call gets 200 and what the function returned.',
    {},
    call({}),
  ),
  'request-response-throws': golden(
    'A synchronous call of a function that throws still gets 200, once, with a function error.',
    { behaviour: thumbnailFails },
    call({}),
  ),
  'event-succeeds': golden('An event gets 202 and is done after one attempt.', {}, event()),
  'event-lost': golden(
    'Without a dead-letter queue an event that keeps failing is gone.',
    { behaviour: thumbnailFails },
    event(),
  ),
  'dry-run': golden(
    'DryRun gets 204 and runs nothing, whatever the function would do.',
    { behaviour: thumbnailFails },
    call({ invocationType: 'DryRun' }),
  ),
  'warm-then-expired': golden(
    'The second call finds a warm environment, the third comes after it was taken away.',
    {},
    call({}),
    call({ at: MINUTE }),
    call({ at: 15 * MINUTE }),
  ),
  'returns-an-error-value': golden(
    'A returned {"statusCode":500} is a success: no retry, no dead letter.',
    {
      behaviour: { kind: 'returnsError', result: '{"statusCode":500,"body":"no"}', durationMs: 40 },
      deadLetter: queue,
    },
    event(),
  ),
  'times-out': golden(
    'A time-out is a function error: three attempts of 3 s, and INIT again inside the second and third.',
    { behaviour: { kind: 'timesOut' }, deadLetter: queue },
    from('sns', { invocationType: 'Event' }),
  ),
  'out-of-memory': golden(
    'A process that runs out of memory is killed and tried again.',
    { behaviour: { kind: 'outOfMemory', durationMs: 900 }, deadLetter: queue },
    from('ses', { invocationType: 'Event' }),
  ),
  exits: golden(
    'A process that exits during an invocation is a function error.',
    { behaviour: { kind: 'exits', exitCode: 1, durationMs: 40 } },
    call({}),
  ),
  'fails-init': golden(
    'A module that throws while loading fails INIT twice and answers 200 with a function error.',
    { behaviour: { kind: 'failsInit', errorType: 'Error', errorMessage: 'No such table' } },
    call({}),
  ),
  'fails-init-event': golden(
    'Every attempt of an event is a cold start that fails.',
    {
      behaviour: { kind: 'failsInit', errorType: 'Error', errorMessage: 'No such table' },
      retries: 1,
      deadLetter: queue,
    },
    from('eventbridge-schedule', { invocationType: 'Event' }),
  ),
  'fails-first-twice': golden(
    'The third attempt succeeds: the event is done and no dead letter is written.',
    { behaviour: { kind: 'failsFirst', times: 2, durationMs: 40 }, deadLetter: queue },
    from('eventbridge-rule', { invocationType: 'Event' }),
  ),
  'fails-first-synchronous': golden(
    'Each synchronous call is its own invocation: two fail, the third works.',
    { behaviour: { kind: 'failsFirst', times: 2, durationMs: 40 } },
    call({}),
    call({ at: SECOND }),
    call({ at: 2 * SECOND }),
  ),
  'fails-sometimes': golden(
    'Each attempt fails with its own draw.',
    { behaviour: { kind: 'failsSometimes', probability: 0.5, durationMs: 40 }, deadLetter: queue },
    event(),
    event({ at: SECOND }),
    event({ at: 2 * SECOND }),
  ),
  slow: golden(
    'A duration drawn from 1 to 5 s against a time-out of 3 s.',
    { behaviour: { kind: 'slow', minMs: 1_000, maxMs: 5_000 } },
    call({}),
    call({ at: 10 * SECOND }),
    call({ at: 20 * SECOND }),
  ),
};
