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

const sourceQueue = { kind: 'sqs', name: 'source-dlq' } as const;

const lambdaFails = (forMs: number) => ({ kind: 'unavailable', forMs, durationMs: 40 }) as const;

const withSourceQueue = (...parts: Parameters<typeof golden>): GoldenScenario =>
  having({ targets: [sourceQueue] }, golden(...parts));

/** How a call reaches Lambda, or does not, and how the queue hands an event over. */
export const deliveryScenarios: Readonly<Record<string, GoldenScenario>> = {
  'service-fault': golden(
    'Lambda answers 500 twice; without an SDK that calls again the caller has only that.',
    {},
    call({ serviceFaults: 1 }),
    event({ at: SECOND, serviceFaults: 1 }),
  ),
  'service-fault-client': golden(
    'An SDK calls again after 500, each time with a new request id, and gets its answer.',
    {},
    call({ serviceFaults: 2, client: { timeoutMs: 60_000, attempts: 3 } }),
  ),
  'client-event': golden(
    'An SDK that hands an event over calls again after 500 and has done its part with 202.',
    { behaviour: thumbnailFails, retries: 0 },
    event({ serviceFaults: 1, client: { timeoutMs: 60_000, attempts: 3 } }),
  ),
  'client-throttled': golden(
    'An SDK calls again after 429, waits 100 ms and 200 ms, and gives up after three calls.',
    { reservedConcurrency: 0 },
    call({ client: { timeoutMs: 60_000, attempts: 3 } }),
  ),
  'client-throttled-then-served': golden(
    'The second call of the SDK finds the concurrency that the first did not.',
    {
      behaviour: { kind: 'succeeds', result: null, durationMs: 300 },
      reservedConcurrency: 1,
    },
    call({}),
    call({ at: 400 * MILLISECOND, client: { timeoutMs: 60_000, attempts: 3 } }),
  ),
  'client-denied': golden(
    'An SDK does not call again after 403.',
    {},
    call({ callerMayInvoke: false, client: { timeoutMs: 60_000, attempts: 3 } }),
  ),
  'client-function-error': golden(
    'An SDK does not call again after a function error: that is a 200.',
    { behaviour: thumbnailFails },
    call({ client: { timeoutMs: 60_000, attempts: 3 } }),
  ),
  'service-fault-sns': withSourceQueue(
    'SNS repeats what Lambda could not take: three calls at once, two after 1 s, then slower.',
    {},
    from('sns', { invocationType: 'Event', serviceFaults: 6, sourceDeadLetter: sourceQueue.name }),
  ),
  'service-fault-eventbridge': withSourceQueue(
    'EventBridge repeats what Lambda could not take, ever more slowly.',
    {},
    from('eventbridge-rule', {
      invocationType: 'Event',
      serviceFaults: 4,
      sourceDeadLetter: sourceQueue.name,
    }),
  ),
  'service-fault-s3': golden(
    'S3 repeats what Lambda could not take; how often and how long is unverified.',
    {},
    from('s3', { invocationType: 'Event', serviceFaults: 1 }),
  ),
  'source-dead-letter': withSourceQueue(
    'SNS and EventBridge do not repeat a client error: the event goes straight to their own dead-letter queue.',
    {},
    from('sns', {
      invocationType: 'Event',
      functionName: 'no-such-function',
      sourceDeadLetter: sourceQueue.name,
    }),
    from('eventbridge-rule', {
      at: SECOND,
      invocationType: 'Event',
      callerMayInvoke: false,
      sourceDeadLetter: sourceQueue.name,
    }),
  ),
  'source-dead-letter-missing': golden(
    'A subscription’s dead-letter queue that does not exist keeps nothing; without one the event is gone as well.',
    {},
    from('sns', {
      invocationType: 'Event',
      callerMayInvoke: false,
      sourceDeadLetter: sourceQueue.name,
    }),
    from('eventbridge-rule', { at: SECOND, invocationType: 'Event', callerMayInvoke: false }),
  ),
  'system-fault-event': golden(
    'While Lambda itself cannot run it, an event backs off 1 s, 2 s, 4 s and uses up no retry.',
    { behaviour: lambdaFails(5_000) },
    event(),
  ),
  'system-fault-synchronous': golden(
    'While Lambda itself cannot run it, a synchronous caller gets 500; later it gets its answer.',
    { behaviour: lambdaFails(5_000) },
    call({}),
    call({ at: 6 * SECOND }),
  ),
  'system-fault-until-too-old': golden(
    'An event that Lambda cannot run until it is too old becomes a dead letter with ErrorCode 500.',
    { behaviour: lambdaFails(600_000), maximumEventAgeS: 60, deadLetter: queue },
    event(),
  ),
  'duplicates-fail-twice': golden(
    'Each delivery of a duplicated event has retries of its own: two dead letters, one request id.',
    { behaviour: thumbnailFails, retries: 1, deadLetter: queue },
    event({ duplicates: 1 }),
  ),
  order: golden(
    'The queue promises no order: the event that was sent first runs last.',
    {},
    event({ lateMs: 2_000 }),
    event({ at: SECOND }),
  ),
  'too-late': golden(
    'An event that the queue holds for longer than its maximum age never runs.',
    { behaviour: works, maximumEventAgeS: 60, deadLetter: queue },
    event({ lateMs: 61_000 }),
  ),
  'recursion-through-another': having(
    {
      functions: [
        ...golden('', {
          behaviour: { kind: 'invokes', functionName: 'my-lambda-helper', durationMs: 40 },
          deadLetter: queue,
        }).scenario.functions,
        ...golden('', {
          name: 'my-lambda-helper',
          behaviour: { kind: 'invokes', functionName: 'my-lambda', durationMs: 40 },
          deadLetter: queue,
        }).scenario.functions,
      ],
    },
    golden('Two functions that invoke each other are a loop too: each runs 16 times.', {}, event()),
  ),
  'chain-bound': {
    ...golden(
      'A loop that is allowed to go on is followed for 1,000 invocations and then cut: a bound of the simulation. Only that line is shown.',
      {
        behaviour: { kind: 'invokes', functionName: 'my-lambda', durationMs: 40 },
        recursiveLoop: 'Allow',
      },
      event(),
    ),
    only: ['async.chain-bound', 'async.discarded'],
  },
  'recursion-allowed': withChange(
    3 * SECOND,
    {
      behaviour: { kind: 'invokes', functionName: 'my-lambda', durationMs: 40 },
      recursiveLoop: 'Allow',
      reservedConcurrency: 0,
    },
    golden(
      'With RecursiveLoop set to Allow the loop goes on, until someone sets reserved concurrency to 0.',
      {
        behaviour: { kind: 'invokes', functionName: 'my-lambda', durationMs: 40 },
        recursiveLoop: 'Allow',
      },
      event(),
    ),
  ),
  'invokes-nobody': golden(
    'Code that invokes a function that does not exist gets 404, and nothing else comes of it.',
    { behaviour: { kind: 'invokes', functionName: 'no-such-function', durationMs: 40 } },
    call({}),
  ),
};
