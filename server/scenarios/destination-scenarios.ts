import { type AsynchronousSettings, SECOND, type Target } from '#engine';
import {
  event,
  fn,
  type GoldenScenario,
  golden,
  having,
  queue,
  thumbnailFails,
  topic,
  works,
} from './golden-scenario';

const records = { kind: 'sqs', name: 'my-lambda-records' } as const;
const notices = { kind: 'sns', name: 'my-lambda-notices' } as const;
const audit = { kind: 'lambda', name: 'my-lambda-audit' } as const;
const bus = { kind: 'eventbridge', name: 'default' } as const;
const bucket = { kind: 's3', name: 'my-lambda-records' } as const;
const targets: readonly Target[] = [queue, topic, records, notices, bus, bucket];

const auditFunction = fn({ name: audit.name });
const jsonOf = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`;

const withTargets = (...parts: Parameters<typeof golden>): GoldenScenario =>
  having({ targets }, golden(...parts));

const withAudit = (
  shows: string,
  settings: Parameters<typeof fn>[0],
  ...acts: readonly ReturnType<typeof event>[]
): GoldenScenario =>
  having({ functions: [fn(settings), auditFunction] }, withTargets(shows, settings, ...acts));

const onSuccess = (shows: string, target: NonNullable<AsynchronousSettings['onSuccess']>) =>
  withAudit(shows, { behaviour: works, onSuccess: target }, event());

const onFailure = (shows: string, target: Target) =>
  withAudit(shows, { behaviour: thumbnailFails, retries: 0, onFailure: target }, event());

/** Where the record of an event goes, and what may keep it from getting there. */
export const destinationScenarios: Readonly<Record<string, GoldenScenario>> = {
  'on-success-sqs': onSuccess('A record of success goes to an SQS queue.', records),
  'on-success-sns': onSuccess('A record of success goes to an SNS topic.', notices),
  'on-success-lambda': onSuccess(
    'A record of success invokes another function, as an event of its own.',
    audit,
  ),
  'on-success-eventbridge': onSuccess('A record of success goes to an event bus.', bus),
  'on-failure-sqs': onFailure('A record of failure goes to an SQS queue.', records),
  'on-failure-sns': onFailure('A record of failure goes to an SNS topic.', notices),
  'on-failure-lambda': onFailure('A record of failure invokes another function.', audit),
  'on-failure-eventbridge': onFailure('A record of failure goes to an event bus.', bus),
  'on-failure-s3': onFailure('A record of failure, and only of failure, may go to S3.', bucket),
  'destination-fails-itself': having(
    {
      functions: [
        fn({ behaviour: works, onSuccess: audit }),
        fn({ name: audit.name, behaviour: thumbnailFails, retries: 1, deadLetter: queue }),
      ],
    },
    withTargets(
      'A function that is a destination has retries and a dead-letter queue of its own.',
      {},
      event(),
    ),
  ),
  'destination-loop': having(
    {
      functions: [
        fn({ behaviour: works, onSuccess: audit }),
        fn({
          name: audit.name,
          onSuccess: { kind: 'lambda', name: 'my-lambda' },
          deadLetter: queue,
          onFailure: records,
        }),
      ],
    },
    withTargets(
      'Two functions that are each other’s destination are a loop: each runs 16 times, then Lambda drops the next event. That loop detection sees through destinations is derived.',
      {},
      event(),
    ),
  ),
  'destination-denied': withTargets(
    'Without permission to send, the record fails; the event itself succeeded.',
    { onSuccess: records, roleMaySend: false },
    event(),
  ),
  'destination-missing': withTargets(
    'A record for a bus that does not exist is lost, and so is the event.',
    {
      behaviour: thumbnailFails,
      retries: 0,
      onFailure: { kind: 'eventbridge', name: 'no-such-bus' },
    },
    event(),
  ),
  'destination-function-missing': withTargets(
    'A record for a function that does not exist is lost.',
    { onSuccess: { kind: 'lambda', name: 'no-such-function' } },
    event(),
  ),
  'destination-sns-too-large': withTargets(
    'An event of 300 KB makes a record that SNS does not take.',
    { behaviour: thumbnailFails, retries: 0, onFailure: notices },
    event({ payload: jsonOf(300_000) }),
  ),
  'destination-eventbridge-too-large': withTargets(
    'EventBridge takes 256 KB: event and response, which counts in bytes, are more together.',
    {
      behaviour: {
        kind: 'succeeds',
        result: JSON.stringify('€'.repeat(60_000)),
        durationMs: 40,
      },
      onSuccess: bus,
    },
    event({ payload: jsonOf(100_000) }),
  ),
  'destination-lambda-too-large': withAudit(
    'An event of 1 MB makes a record that no function takes as an event.',
    { onSuccess: audit },
    event({ payload: jsonOf(1_048_576) }),
  ),
  'destination-s3-takes-all': withTargets(
    'S3 takes the record of an event of 1 MB.',
    { behaviour: thumbnailFails, retries: 0, onFailure: bucket },
    event({ payload: jsonOf(1_048_576) }),
  ),
  'dead-letter-fails-record-arrives': withTargets(
    'The dead letter is too large for SNS, the record is not for SQS: the event is not lost.',
    { behaviour: thumbnailFails, retries: 0, deadLetter: topic, onFailure: records },
    event({ payload: jsonOf(300_000) }),
  ),
  'dead-letter-and-record-fail': withTargets(
    'Neither dead letter nor record may be sent: nothing of the event is left.',
    {
      behaviour: thumbnailFails,
      retries: 0,
      deadLetter: queue,
      onFailure: records,
      roleMaySend: false,
    },
    event(),
  ),
  'destination-event-age': withTargets(
    'The record of an event that grew too old without ever running counts 0 attempts and has no response.',
    {
      behaviour: { kind: 'succeeds', result: null, durationMs: 200_000 },
      timeoutMs: 300_000,
      reservedConcurrency: 1,
      maximumEventAgeS: 60,
      onFailure: records,
    },
    event(),
    event({ at: SECOND }),
  ),
};
