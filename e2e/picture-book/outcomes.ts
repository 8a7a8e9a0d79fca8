import type { LinkedScenario } from '../scenario-link';

const queue = { kind: 'sqs', name: 'my-lambda-dlq' };
const topic = { kind: 'sns', name: 'orders-done' };
const fails = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'Thumbnail failed: unsupported format',
  durationMs: 400,
};
const s3 = { source: 's3', invocationType: 'Event' };

/** One call of one function. */
const call = (
  act: object,
  config: object = {},
  targets: readonly object[] = [queue, topic],
): LinkedScenario => ({ seed: 42, targets, functions: [config], acts: [act] });

/** Every way an invocation can end, by what a person would call it. */
export const outcomes: Readonly<Record<string, LinkedScenario>> = {
  'ends as a dead letter': call(s3, { behaviour: fails, deadLetter: queue }),
  'ends lost': call(s3, { behaviour: fails }),
  'ends lost, its dead-letter queue is missing': call(
    s3,
    { behaviour: fails, deadLetter: { kind: 'sqs', name: 'nowhere' } },
    [],
  ),
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
  'answers the caller': call({ source: 'sdk' }),
  'answers with a function error': call({ source: 'sdk' }, { behaviour: fails }),
  'dry run': call({ source: 'sdk', invocationType: 'DryRun' }),
  'refused, access denied': call({ source: 'sdk', callerMayInvoke: false }),
  'refused, event is no JSON': call({ source: 'sdk', payload: '{"orderId": ' }),
  'refused, throttled': call({ source: 'sdk' }, { reservedConcurrency: 0 }),
  'never runs, reserved concurrency 0': call(s3, { reservedConcurrency: 0, deadLetter: queue }),
  'grows too old': call(s3, { behaviour: fails, maximumEventAgeS: 60, deadLetter: queue }),
  'times out': call({ source: 'sdk' }, { behaviour: { kind: 'timesOut' } }),
  'front door stops waiting': call(
    { source: 'apigw-rest' },
    { behaviour: { kind: 'timesOut' }, timeoutMs: 60_000 },
  ),
  'client gives up and calls again': call(
    { source: 'sdk', client: { timeoutMs: 1_000, attempts: 3 } },
    { behaviour: { kind: 'succeeds', result: null, durationMs: 2_500 } },
  ),
  'out of memory': call({ source: 'sdk' }, { behaviour: { kind: 'outOfMemory', durationMs: 400 } }),
  'init fails': call(s3, {
    behaviour: { kind: 'failsInit', errorType: 'Error', errorMessage: 'Cannot find module' },
    deadLetter: queue,
  }),
  'delivered twice': call({ ...s3, duplicates: 1 }),
};

const long = 'a-name-that-is-as-long-as-aws-allows-which-is-sixty-four-chars-xx';

/** The longest texts that AWS and this page allow. */
export const longTexts = call(
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
