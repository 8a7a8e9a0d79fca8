import { SECOND } from '#engine';
import {
  call,
  event,
  from,
  type GoldenScenario,
  golden,
  queue,
  thumbnailFails,
  topic,
  withConcurrency,
  withoutTargets,
  works,
} from './golden-scenario';

/** What stops an invocation: retries, age, concurrency, refusals, and where a dead letter fails. */
export const limitScenarios: Readonly<Record<string, GoldenScenario>> = {
  'retries-0': golden(
    'With no retries the first failure is the last.',
    { behaviour: thumbnailFails, retries: 0, deadLetter: queue },
    event(),
  ),
  'event-age-60': golden(
    'With a maximum age of 60 s the event is given up at once after attempt 1: the next would come too late.',
    { behaviour: thumbnailFails, maximumEventAgeS: 60, deadLetter: queue },
    event(),
  ),
  'event-age-90': golden(
    'With a maximum age of 90 s there is room for the first gap but not for the second.',
    { behaviour: thumbnailFails, maximumEventAgeS: 90, deadLetter: queue },
    event(),
  ),
  'reserved-0-event': golden(
    'With reserved concurrency 0 an event is accepted, never runs, and goes straight to the dead-letter queue.',
    { reservedConcurrency: 0, deadLetter: queue },
    event(),
  ),
  'reserved-0-synchronous': golden(
    'With reserved concurrency 0 a synchronous caller gets 429.',
    { reservedConcurrency: 0 },
    call({}),
    from('apigw-rest'),
    from('alb'),
  ),
  throttled: golden(
    'The second event finds no concurrency and backs off 1 s, 2 s, 4 s, without using up a retry.',
    {
      behaviour: { kind: 'succeeds', result: null, durationMs: 6_000 },
      timeoutMs: 10_000,
      reservedConcurrency: 1,
    },
    event(),
    event({ at: SECOND }),
  ),
  'throttled-until-too-old': golden(
    'An event that never finds concurrency is given up when the next back-off would make it too old.',
    {
      behaviour: { kind: 'succeeds', result: null, durationMs: 200_000 },
      timeoutMs: 300_000,
      reservedConcurrency: 1,
      maximumEventAgeS: 60,
      deadLetter: queue,
    },
    event(),
    event({ at: SECOND }),
  ),
  'account-limit': withConcurrency(
    101,
    golden(
      'The hundred-and-first synchronous call finds a free environment, the one after it gets 429.',
      { behaviour: works },
      ...Array.from({ length: 102 }, () => call({})),
    ),
  ),
  'access-denied': golden(
    'A caller without permission gets 403, also for a DryRun and for an event.',
    {},
    call({ callerMayInvoke: false }),
    call({ callerMayInvoke: false, invocationType: 'DryRun' }),
    event({ callerMayInvoke: false }),
  ),
  'unknown-function': golden(
    'An unknown function is 404, also for an event, which is not queued.',
    {},
    call({ functionName: 'no-such-function' }),
    event({ functionName: 'no-such-function' }),
  ),
  'invalid-json': golden(
    'A body that is not JSON is 400.',
    {},
    call({ payload: 'badbod' }),
    event({ payload: '{"a":' }),
  ),
  'too-large': golden(
    'One byte above 6 MB synchronous and 1 MB asynchronous is 413; the limits themselves pass.',
    {},
    call({ payload: `"${'x'.repeat(6_291_456 - 2)}"` }),
    call({ at: SECOND, payload: `"${'x'.repeat(6_291_456 - 1)}"` }),
    event({ at: 2 * SECOND, payload: `"${'x'.repeat(1_048_576 - 2)}"` }),
    event({ at: 3 * SECOND, payload: `"${'x'.repeat(1_048_576 - 1)}"` }),
  ),
  'dead-letter-topic': golden(
    'A dead letter can go to an SNS topic.',
    { behaviour: thumbnailFails, retries: 0, deadLetter: topic },
    event(),
  ),
  'dead-letter-denied': golden(
    'Without permission to send, the dead letter fails and the event is lost.',
    { behaviour: thumbnailFails, retries: 0, deadLetter: queue, roleMaySend: false },
    event(),
  ),
  'dead-letter-missing': withoutTargets(
    golden(
      'A dead-letter queue that does not exist receives nothing.',
      { behaviour: thumbnailFails, retries: 0, deadLetter: queue },
      event(),
    ),
  ),
  'dead-letter-too-large': golden(
    'A payload of 300 KB does not fit into an SNS message of 256 KB.',
    { behaviour: thumbnailFails, retries: 0, deadLetter: topic },
    event({ payload: `"${'x'.repeat(300_000)}"` }),
  ),
};
