import {
  type Act,
  type Behaviour,
  defaultAccount,
  defaultEpochMs,
  type FunctionConfig,
  MINUTE,
  type Scenario,
  type ScheduledAct,
  SECOND,
  type Target,
} from '#engine';

/** A scenario whose trace is kept in `traces/` and is the specification of the engine. */
export interface GoldenScenario {
  /** One sentence: what the trace shows. */
  readonly shows: string;
  readonly scenario: Scenario;
}

const queue: Target = { kind: 'sqs', name: 'my-lambda-dlq' };
const topic: Target = { kind: 'sns', name: 'my-lambda-alarms' };

const thumbnailFails: Behaviour = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'Thumbnail failed: unsupported format',
  durationMs: 400,
};
const works: Behaviour = { kind: 'succeeds', result: null, durationMs: 40 };

const fn = (settings: Partial<FunctionConfig>): FunctionConfig => ({
  name: 'my-lambda',
  memoryMb: 128,
  timeoutMs: 3_000,
  retries: 2,
  maximumEventAgeS: 21_600,
  deadLetter: null,
  roleMaySend: true,
  reservedConcurrency: null,
  behaviour: works,
  ...settings,
});

const call = (act: Partial<ScheduledAct>): ScheduledAct => ({
  at: 0,
  source: 'sdk',
  invocationType: 'RequestResponse',
  functionName: 'my-lambda',
  payload: null,
  callerMayInvoke: true,
  ...act,
});

const event = (act: Partial<ScheduledAct> = {}) => call({ invocationType: 'Event', ...act });
const from = (source: Act['source'], act: Partial<ScheduledAct> = {}) => call({ source, ...act });

function golden(
  shows: string,
  settings: Partial<FunctionConfig>,
  ...acts: readonly ScheduledAct[]
): GoldenScenario {
  return {
    shows,
    scenario: {
      v: 1,
      seed: 42,
      epochMs: defaultEpochMs,
      account: defaultAccount,
      targets: [queue, topic],
      functions: [fn(settings)],
      acts,
    },
  };
}

const withoutTargets = ({ shows, scenario }: GoldenScenario): GoldenScenario => ({
  shows,
  scenario: { ...scenario, targets: [] },
});

const withConcurrency = (
  concurrency: number,
  { shows, scenario }: GoldenScenario,
): GoldenScenario => ({
  shows,
  scenario: { ...scenario, account: { ...scenario.account, concurrency } },
});

/** By the name of its trace file. */
export const goldenScenarios: Readonly<Record<string, GoldenScenario>> = {
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
  'api-gateway-rest': golden(
    'API Gateway’s client gets what the function returned, and 502 when it throws.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('apigw-rest'),
    from('apigw-rest', { at: SECOND }),
  ),
  'api-gateway-rest-504': golden(
    'After 29 s API Gateway answers 504; the function finishes all the same.',
    { behaviour: { kind: 'succeeds', result: null, durationMs: 40_000 }, timeoutMs: 60_000 },
    from('apigw-rest'),
  ),
  'api-gateway-rest-bad-answer': golden(
    'A plain string is no proxy response: the function succeeded and the client gets 502.',
    { behaviour: { kind: 'succeeds', result: '"hello"', durationMs: 40 } },
    from('apigw-rest'),
    from('apigw-http', { at: SECOND }),
    from('alb', { at: 2 * SECOND }),
    from('cognito-pre-sign-up', { at: 3 * SECOND }),
    from('cloudfront-viewer-request', { at: 4 * SECOND }),
  ),
  'api-gateway-http': golden(
    'The HTTP API answers a function error with 500 and a time-out of 30 s with 504.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('apigw-http'),
    from('apigw-http', { at: SECOND }),
  ),
  'api-gateway-http-504': golden(
    'After 30 s the HTTP API answers 504; the function finishes all the same.',
    { behaviour: { kind: 'succeeds', result: null, durationMs: 40_000 }, timeoutMs: 60_000 },
    from('apigw-http'),
  ),
  'load-balancer': golden(
    'The load balancer answers a function error with 502.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('alb'),
    from('alb', { at: SECOND }),
  ),
  cognito: golden(
    'Cognito turns a thrown error into UserLambdaValidationException and takes the event back when it works.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('cognito-pre-sign-up'),
    from('cognito-pre-sign-up', { at: SECOND }),
  ),
  'cognito-three-tries': golden(
    'Cognito waits 5 s, three times: three invocations with three request ids.',
    { behaviour: { kind: 'succeeds', result: null, durationMs: 8_000 }, timeoutMs: 10_000 },
    from('cognito-pre-sign-up'),
  ),
  cloudfront: golden(
    'CloudFront answers a function error with 500 and goes on to the origin when the function returns the request.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('cloudfront-viewer-request'),
    from('cloudfront-viewer-request', { at: SECOND }),
  ),
  'cloudfront-limit': golden(
    'A viewer-request function has 5 s.',
    { behaviour: { kind: 'succeeds', result: null, durationMs: 8_000 }, timeoutMs: 10_000 },
    from('cloudfront-viewer-request'),
  ),
  'front-doors-denied': golden(
    'Each front door words Lambda’s refusal in its own way.',
    {},
    from('apigw-rest', { callerMayInvoke: false }),
    from('apigw-http', { at: SECOND, callerMayInvoke: false }),
    from('alb', { at: 2 * SECOND, callerMayInvoke: false }),
    from('cognito-pre-sign-up', { at: 3 * SECOND, callerMayInvoke: false }),
    from('cloudfront-viewer-request', { at: 4 * SECOND, callerMayInvoke: false }),
  ),
  'ses-synchronous': golden(
    'SES can wait for the function’s disposition.',
    {},
    from('ses', { invocationType: 'RequestResponse' }),
  ),
  'api-gateway-http-malformed': golden(
    'A status that is no number is no answer for the HTTP API.',
    { behaviour: { kind: 'succeeds', result: '{"statusCode":"many"}', durationMs: 40 } },
    from('apigw-http'),
  ),
  'api-gateway-http-error-message': golden(
    'An object with an errorMessage and without a status is a 500 to the HTTP API.',
    { behaviour: { kind: 'returnsError', result: '{"errorMessage":"no"}', durationMs: 40 } },
    from('apigw-http'),
  ),
  'load-balancer-too-large': golden(
    'A load balancer takes answers of 1 MB at the most.',
    {
      behaviour: {
        kind: 'succeeds',
        result: JSON.stringify({
          statusCode: 200,
          headers: {},
          body: 'x'.repeat(1_100_000),
          isBase64Encoded: false,
        }),
        durationMs: 40,
      },
    },
    from('alb'),
    from('alb', { at: SECOND, payload: `"${'x'.repeat(6_300_000)}"` }),
  ),
  'cloudfront-generated-response': golden(
    'A viewer-request function may answer itself; its status is a string.',
    {
      behaviour: {
        kind: 'succeeds',
        result: '{"status":"302","headers":{"location":[{"key":"Location","value":"/new"}]}}',
        durationMs: 40,
      },
    },
    from('cloudfront-viewer-request'),
  ),
  'cloudfront-null-result': golden(
    'A viewer-request function that returns nothing gives CloudFront nothing to go on with.',
    { behaviour: { kind: 'succeeds', result: 'null', durationMs: 40 } },
    from('cloudfront-viewer-request'),
  ),
  'cloudfront-throttled': golden(
    'CloudFront answers 503 when Lambda throttles it.',
    { reservedConcurrency: 0 },
    from('cloudfront-viewer-request'),
  ),
};
