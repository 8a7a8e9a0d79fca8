import type { LinkedScenario } from '../scenario-link';

const queue = { kind: 'sqs', name: 'my-lambda-dlq' };
const topic = { kind: 'sns', name: 'orders-done' };
const fails = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'Thumbnail failed: unsupported format',
  durationMs: 400,
};
const takes = (durationMs: number) => ({ kind: 'succeeds', result: null, durationMs });
const s3 = { source: 's3', invocationType: 'Event' };
const sdk = { source: 'sdk' };

/** One call of one function. */
const call = (
  act: object,
  config: object = {},
  targets: readonly object[] = [queue, topic],
): LinkedScenario => ({ seed: 42, targets, functions: [config], acts: [act] });

/** Every way an invocation can end, by what a person would call it. */
export const outcomes = {
  'ends as a dead letter': call(s3, { behaviour: fails, deadLetter: queue }),
  'ends lost': call(s3, { behaviour: fails }),
  'ends lost, its dead-letter queue is missing': call(
    s3,
    { behaviour: fails, deadLetter: { kind: 'sqs', name: 'nowhere' } },
    [],
  ),
  'ends lost, the role may not send': call(s3, {
    behaviour: fails,
    deadLetter: queue,
    roleMaySend: false,
  }),
  'succeeds at once': call(s3),
  'succeeds on attempt 2': call(s3, {
    behaviour: { kind: 'failsFirst', times: 1, durationMs: 400 },
  }),
  'succeeds, recorded on success': call(s3, { onSuccess: topic }),
  'fails, recorded on failure': call(s3, { behaviour: fails, onFailure: queue }),
  'fails, recorded and a dead letter': call(s3, {
    behaviour: fails,
    onFailure: topic,
    deadLetter: queue,
  }),
  'answers the caller': call(sdk),
  'code of one’s own': call(sdk, {
    behaviour: {
      kind: 'code',
      by: 'page',
      source:
        "exports.handler = async (event) => {\n  console.log('got', event);\n  console.warn('a', { deep: [1, 2] });\n  throw new TypeError('unsupported format');\n};\n",
    },
  }),
  'answers with a function error': call(sdk, { behaviour: fails }),
  'returns an error of its own': call(sdk, {
    behaviour: { kind: 'returnsError', result: '{"statusCode":500}', durationMs: 40 },
  }),
  'dry run': call({ ...sdk, invocationType: 'DryRun' }),
  'refused, access denied': call({ ...sdk, callerMayInvoke: false }),
  'refused, no such function': call({ ...sdk, functionName: 'my-lamdba' }),
  'refused, event is no JSON': call({ ...sdk, payload: '{"orderId": ' }),
  'refused, throttled': call(sdk, { reservedConcurrency: 0 }),
  'never runs, reserved concurrency 0': call(s3, { reservedConcurrency: 0, deadLetter: queue }),
  'throttled by the call before': {
    ...call(s3),
    functions: [{ behaviour: takes(240_000), timeoutMs: 300_000, reservedConcurrency: 1 }],
    acts: [s3, { source: 'eventbridge-rule', invocationType: 'Event', at: 1_000_000 }],
  },
  'grows too old': call(s3, { behaviour: fails, maximumEventAgeS: 60, deadLetter: queue }),
  'times out': call(sdk, { behaviour: { kind: 'timesOut' } }),
  'times out three times': call(
    { source: 'sns', invocationType: 'Event' },
    { behaviour: takes(5_000), deadLetter: queue },
  ),
  'out of memory': call(sdk, { behaviour: { kind: 'outOfMemory', durationMs: 400 } }),
  'init fails': call(s3, {
    behaviour: { kind: 'failsInit', errorType: 'Error', errorMessage: 'Cannot find module' },
    deadLetter: queue,
  }),
  'front door answers 502': call({ source: 'apigw-rest' }, { behaviour: fails }),
  'front door answers 502 although it succeeds': call(
    { source: 'apigw-rest' },
    { behaviour: { kind: 'succeeds', result: '"done"', durationMs: 40 } },
  ),
  'front door answers 504': call(
    { source: 'apigw-rest' },
    { behaviour: takes(40_000), timeoutMs: 60_000 },
  ),
  'load balancer answers 502': call({ source: 'alb' }, { behaviour: fails }),
  'client gives up and calls again': call(
    { ...sdk, client: { timeoutMs: 1_000, attempts: 3 } },
    { behaviour: takes(2_500) },
  ),
  'delivered twice': call({ ...s3, duplicates: 1 }),
  'a chain of two functions': {
    seed: 42,
    targets: [queue],
    functions: [
      { onSuccess: { kind: 'lambda', name: 'my-lambda-audit' } },
      { name: 'my-lambda-audit', behaviour: fails, retries: 1, deadLetter: queue },
    ],
    acts: [s3],
  },
  'a loop that Lambda stops': call(
    { ...sdk, invocationType: 'Event' },
    {
      behaviour: { kind: 'invokes', functionName: 'my-lambda', durationMs: 40 },
      deadLetter: queue,
    },
  ),
  'a fix in time': {
    seed: 42,
    targets: [queue],
    functions: [{ behaviour: fails, deadLetter: queue }],
    changes: [{ at: 30_000_000, config: { deadLetter: queue } }],
    acts: [s3],
  },
  'the rule’s queue gets it': call(
    {
      source: 'eventbridge-rule',
      invocationType: 'Event',
      callerMayInvoke: false,
      sourceDeadLetter: 'source-dlq',
    },
    {},
    [{ kind: 'sqs', name: 'source-dlq' }],
  ),
  'work left behind': {
    ...call(sdk),
    functions: [{ behaviour: { kind: 'leavesWork', workMs: 30, durationMs: 40 } }],
    acts: [sdk, { ...sdk, at: 1_000_000 }],
  },
} as const satisfies Readonly<Record<string, LinkedScenario>>;

/** A synchronous call whose settings for asynchronous ones have no effect. */
export const withoutEffect: LinkedScenario = call(sdk, {
  retries: 0,
  deadLetter: queue,
  maximumEventAgeS: 60,
  onFailure: queue,
});

const long = 'a-name-that-is-as-long-as-aws-allows-which-is-sixty-four-chars-xx';

/** The longest texts that AWS and this page allow. */
export const longTexts: LinkedScenario = call(
  { ...s3, functionName: long.slice(0, 64) },
  {
    name: long.slice(0, 64),
    deadLetter: { kind: 'sqs', name: `${long}-and-a-queue`.slice(0, 80) },
    memoryMb: 10_240,
    timeoutMs: 900_000,
    behaviour: {
      kind: 'throws',
      errorType: 'AnErrorTypeWithAVeryLongNameThatNobodyWouldChooseButThatOccursInPractice',
      errorMessage:
        'The thumbnail of the uploaded picture could not be made because its format is not one of those that this function knows, which are JPEG, PNG, WebP, AVIF and, since last summer, HEIC: ' +
        'arn:aws:s3:::a-bucket-with-a-long-name/and/a/key/that/has/no/spaces/in/it/at/all/so/that/it/cannot/be/broken/anywhere.heic',
      durationMs: 123_456,
    },
  },
  [{ kind: 'sqs', name: `${long}-and-a-queue`.slice(0, 80) }],
);
