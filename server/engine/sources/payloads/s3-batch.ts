import { partitionOf } from '../arn';
import { base64OfHex } from '../base64';
import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const jobId = ({ hex }: EventContext): string => uuidFrom(hex('batch job', 32));

/** Keys are URL-encoded, as in the job’s manifest. */
const task = ({ hex }: EventContext) => ({
  taskId: base64OfHex(hex('batch task', 32)),
  s3Key: 'raw/cat+photo.heic',
  s3VersionId: null,
});

/** Schema 1.0 names the bucket by its ARN. */
export const s3BatchEvent = (context: EventContext) => ({
  invocationSchemaVersion: '1.0',
  invocationId: base64OfHex(context.hex('batch invocation', 72)),
  job: { id: jobId(context) },
  tasks: [{ ...task(context), s3BucketArn: `arn:${partitionOf(context.region)}:s3:::photos-in` }],
});

/** Schema 2.0 names the bucket by its name and brings the arguments of the job. */
export const s3BatchEventV2 = (context: EventContext) => ({
  invocationSchemaVersion: '2.0',
  invocationId: base64OfHex(context.hex('batch invocation', 72)),
  job: { id: jobId(context), userArguments: { width: '320' } },
  tasks: [{ ...task(context), s3Bucket: 'photos-in' }],
});

/** One result for each task of the event. */
function succeed(event: unknown): unknown {
  const call = isJsonObject(event) ? event : {};
  const tasks: readonly unknown[] = Array.isArray(call.tasks) ? call.tasks : [];
  return {
    invocationSchemaVersion: call.invocationSchemaVersion ?? '1.0',
    treatMissingKeysAs: 'PermanentFailure',
    invocationId: call.invocationId ?? '',
    results: tasks.filter(isJsonObject).map(({ taskId }) => ({
      taskId: taskId ?? '',
      resultCode: 'Succeeded',
      resultString: 'Thumbnail made',
    })),
  };
}

export const s3BatchPayloads: readonly SamplePayload[] = [
  { name: 'A task', event: s3BatchEvent, healthyResult: succeed },
  { name: 'A task, schema 2.0', event: s3BatchEventV2, healthyResult: succeed },
];
