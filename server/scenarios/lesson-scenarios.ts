import { SECOND } from '#engine';
import {
  call,
  event,
  from,
  type GoldenScenario,
  golden,
  having,
  queue,
  thumbnailFails,
  works,
} from './golden-scenario';

const records = { kind: 'sqs', name: 'my-lambda-records' } as const;
const failures = { kind: 'sqs', name: 'my-lambda-failures' } as const;
const sourceQueue = { kind: 'sqs', name: 'source-dlq' } as const;
const targets = [queue, records, failures, sourceQueue];

const lesson = (...parts: Parameters<typeof golden>): GoldenScenario =>
  having({ targets }, golden(...parts));

/** What people believe of invocations, retries and destinations, and the run that shows what is true: lessons 1 to 18. */
export const lessonScenarios: Readonly<Record<string, GoldenScenario>> = {
  'lesson-01-status-200': lesson(
    'The function throws and the caller gets 200 all the same: only X-Amz-Function-Error and the body tell.',
    { behaviour: thumbnailFails },
    call({}),
  ),
  'lesson-02-accepted-is-not-done': lesson(
    '202 comes before anything runs: three attempts fail, the event is gone, the caller never learns of it.',
    { behaviour: thumbnailFails },
    event(),
  ),
  'lesson-03-three-runs': lesson(
    'An event that fails runs three times, at once, a minute and three minutes later, under one request id.',
    { behaviour: thumbnailFails },
    from('s3', { invocationType: 'Event' }),
  ),
  'lesson-04-nobody-repeats': lesson(
    'Nobody repeats a synchronous call that fails: one run each, 502 from the REST API and 500 from the HTTP API.',
    { behaviour: thumbnailFails },
    from('apigw-rest'),
    from('apigw-http', { at: SECOND }),
  ),
  'lesson-05-a-time-out-is-an-error': lesson(
    'A function that needs 5 s and has 3 s is cut and billed three times: a time-out is a function error.',
    { behaviour: { kind: 'succeeds', result: null, durationMs: 5_000 } },
    from('sns', { invocationType: 'Event' }),
  ),
  'lesson-06-throttles-use-no-retry': lesson(
    'Eight throttles in four minutes use up none of the two retries: the event runs once when there is room.',
    {
      behaviour: { kind: 'succeeds', result: null, durationMs: 240_000 },
      timeoutMs: 300_000,
      reservedConcurrency: 1,
    },
    event(),
    from('eventbridge-rule', { at: SECOND, invocationType: 'Event' }),
  ),
  'lesson-07-retries-0-is-not-once': lesson(
    'With 0 retries an event is still tried again after throttles, and the queue may deliver it twice without any error.',
    {
      behaviour: { kind: 'succeeds', result: null, durationMs: 2_000 },
      retries: 0,
      reservedConcurrency: 1,
    },
    event(),
    from('s3', { at: SECOND, invocationType: 'Event', duplicates: 1 }),
  ),
  'lesson-08-age-before-retries': lesson(
    'With a maximum age of 60 s the event is given up at once after one attempt: age and next delay are judged before the wait.',
    { behaviour: thumbnailFails, maximumEventAgeS: 60, onFailure: failures },
    event(),
  ),
  'lesson-09-reserved-0-parks-nothing': lesson(
    'Reserved concurrency 0 parks nothing: the event never runs and goes straight to dead-letter queue and destination; synchronous callers get 429.',
    { reservedConcurrency: 0, deadLetter: queue, onFailure: failures },
    from('s3', { invocationType: 'Event' }),
    call({ at: SECOND }),
  ),
  'lesson-09-reserved-0-drops': lesson(
    'With reserved concurrency 0 and no target the event is dropped at once.',
    { reservedConcurrency: 0 },
    from('s3', { invocationType: 'Event' }),
  ),
  'lesson-14-dead-letter-and-destination': lesson(
    'Dead-letter queue and on-failure destination both get one message: the raw event there, the record of three attempts here.',
    { behaviour: thumbnailFails, deadLetter: queue, onFailure: failures },
    event(),
  ),
  'lesson-15-destinations-are-for-events': lesson(
    'Synchronous calls write no record: the on-success queue stays empty.',
    { behaviour: works, onSuccess: records },
    call({}),
    from('apigw-rest', { at: SECOND }),
  ),
  'lesson-16-the-rule-keeps-nothing': lesson(
    'The rule’s dead-letter queue stays empty when the function throws: delivery succeeded, and after three runs the event is lost.',
    { behaviour: thumbnailFails },
    from('eventbridge-rule', { invocationType: 'Event', sourceDeadLetter: sourceQueue.name }),
  ),
  'lesson-16-without-permission': lesson(
    'Without the permission to invoke, the rule’s dead-letter queue gets the event and the function never runs.',
    { behaviour: thumbnailFails },
    from('eventbridge-rule', {
      invocationType: 'Event',
      callerMayInvoke: false,
      sourceDeadLetter: sourceQueue.name,
    }),
  ),
  'lesson-17-sns-repeats-deliveries-only': lesson(
    'SNS has done its part when Lambda answers 202: three runs, and the subscription’s dead-letter queue stays empty.',
    { behaviour: thumbnailFails },
    from('sns', { invocationType: 'Event', sourceDeadLetter: sourceQueue.name }),
  ),
  'lesson-18-a-returned-500-is-a-success': lesson(
    'To Lambda a returned {"statusCode":500} is a success: no retry, and the record goes to the on-success destination.',
    {
      behaviour: { kind: 'returnsError', result: '{"statusCode":500}', durationMs: 40 },
      onSuccess: records,
      onFailure: failures,
    },
    event(),
  ),
  'lesson-18-and-a-500-to-the-client': lesson(
    'Behind API Gateway the same returned value is a 500 to the client, and still no function error.',
    { behaviour: { kind: 'returnsError', result: '{"statusCode":500}', durationMs: 40 } },
    from('apigw-rest'),
  ),
};
