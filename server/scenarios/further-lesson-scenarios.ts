import { MILLISECOND, SECOND } from '#engine';
import {
  call,
  event,
  from,
  type GoldenScenario,
  golden,
  having,
  queue,
  thumbnailFails,
  withChange,
  works,
} from './golden-scenario';

const failures = { kind: 'sqs', name: 'my-lambda-failures' } as const;

const lesson = (...parts: Parameters<typeof golden>): GoldenScenario =>
  having({ targets: [queue, failures] }, golden(...parts));

const takes = (durationMs: number) => ({ kind: 'succeeds', result: null, durationMs }) as const;
const jsonOf = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`;

const leavesWork = { kind: 'leavesWork', workMs: 30, durationMs: 40 } as const;

/** What people believe of callers, front doors and environments, and the run that shows what is true: lessons 19 to 38. */
export const furtherLessonScenarios: Readonly<Record<string, GoldenScenario>> = {
  'lesson-19-the-sdk-calls-again': lesson(
    'An SDK that waits 60 s for a function of 90 s calls three times: three request ids, three successes, nobody hears of one.',
    { behaviour: takes(90_000), timeoutMs: 120_000 },
    call({ client: { timeoutMs: 60_000, attempts: 3 } }),
  ),
  'lesson-20-a-504-is-no-failure': lesson(
    'The client gets 504 after 29 s, the function finishes after 40 s, and the user’s second try does the work twice.',
    { behaviour: takes(40_000), timeoutMs: 60_000 },
    from('apigw-rest'),
    from('apigw-rest', { at: 35 * SECOND }),
  ),
  'lesson-21-a-502-is-no-crash': lesson(
    'The function returns a text and succeeds three times: API Gateway and load balancer answer 502, a direct caller gets 200.',
    { behaviour: { kind: 'succeeds', result: '"done"', durationMs: 40 } },
    from('apigw-rest'),
    from('alb', { at: SECOND }),
    call({ at: 2 * SECOND }),
  ),
  'lesson-22-dry-run-runs-nothing': lesson(
    'DryRun runs nothing: 204 for a function that would throw, 403 for a caller who may not invoke.',
    { behaviour: thumbnailFails },
    call({ invocationType: 'DryRun' }),
    call({ at: SECOND, invocationType: 'DryRun', callerMayInvoke: false }),
  ),
  'lesson-23-twice-and-out-of-order': lesson(
    'Two PUTs of one key are three runs: the second event is delivered twice, and the first, with the older sequencer, runs last.',
    { behaviour: works },
    from('s3', { invocationType: 'Event', lateMs: 3_000 }),
    from('s3', { at: SECOND, invocationType: 'Event', duplicates: 1 }),
  ),
  'lesson-24-work-of-another': lesson(
    'Work that nobody awaits stands still when the handler returns, and goes on in the next invocation, under its request id.',
    { behaviour: leavesWork },
    call({}),
    call({ at: SECOND }),
  ),
  'lesson-24-work-that-is-never-done': lesson(
    'Without a next invocation the work is never done: the environment is taken away with it.',
    { behaviour: leavesWork },
    event(),
  ),
  'lesson-25-a-loop-ends-after-16': lesson(
    'A function that invokes itself runs 16 times, then Lambda drops the next event. The lesson’s own loop goes through SQS, which is polled and not simulated yet; AWS says “about 16”.',
    {
      behaviour: { kind: 'invokes', functionName: 'my-lambda', durationMs: 40 },
      deadLetter: queue,
      onFailure: failures,
    },
    event(),
  ),
  'lesson-26-a-megabyte-for-events': lesson(
    'An event may have 1,048,576 bytes (262,144 before October 2025), a synchronous call 6,291,456.',
    { behaviour: works },
    event({ payload: jsonOf(262_145) }),
    event({ at: SECOND, payload: jsonOf(1_048_576) }),
    event({ at: 2 * SECOND, payload: jsonOf(1_048_577) }),
    call({ at: 3 * SECOND, payload: jsonOf(1_048_577) }),
    call({ at: 4 * SECOND, payload: jsonOf(6_291_456) }),
    call({ at: 5 * SECOND, payload: jsonOf(6_291_457) }),
  ),
  'lesson-27-the-role-may-not-send': lesson(
    'The dead letter itself can fail: without sqs:SendMessage the event is lost.',
    { behaviour: thumbnailFails, retries: 0, deadLetter: queue, roleMaySend: false },
    event(),
  ),
  'lesson-27-the-letter-is-too-large': lesson(
    'An event of 1 MB with its three attributes is too large for an SQS message: the event is lost.',
    { behaviour: thumbnailFails, retries: 0, deadLetter: queue },
    event({ payload: jsonOf(1_048_576) }),
  ),
  'lesson-33-a-failed-init-is-a-function-error': lesson(
    'A failed INIT is a function error: 200 for the caller who waits, three attempts for the event.',
    { behaviour: { kind: 'failsInit', errorType: 'Error', errorMessage: 'No such table' } },
    call({}),
    event({ at: SECOND }),
  ),
  'lesson-33-out-of-memory-is-a-function-error': lesson(
    'Running out of memory is a function error: 200 for the caller who waits, three attempts for the event.',
    { behaviour: { kind: 'outOfMemory', durationMs: 900 } },
    call({}),
    event({ at: 5 * SECOND }),
  ),
  'lesson-36-error-code-200': lesson(
    'The dead letter of an event whose function threw carries ErrorCode 200: the status of the invocation, not of the code.',
    { behaviour: thumbnailFails, retries: 0, deadLetter: queue },
    event(),
  ),
  'lesson-37-a-fix-rescues-the-event': withChange(
    30 * SECOND,
    { behaviour: works },
    lesson(
      'The event runs the code that is current when it runs: a fix deployed after attempt 1 rescues it.',
      { behaviour: thumbnailFails, deadLetter: queue },
      event(),
    ),
  ),
  'lesson-38-versions-inherit-nothing': lesson(
    'A published version does not inherit the settings of $LATEST: three attempts and no record instead of one attempt and a record.',
    {
      behaviour: thumbnailFails,
      retries: 0,
      onFailure: failures,
      versions: [
        { version: 1, memoryMb: 128, timeoutMs: 3_000, initMs: 180, behaviour: thumbnailFails },
      ],
    },
    event({ qualifier: '1' }),
    event({ at: 500 * MILLISECOND }),
  ),
};
