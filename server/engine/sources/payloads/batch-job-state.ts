import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { busEvent } from './bus-event';

/** A job changed its state; dates are milliseconds. */
const batchJobStateEvent = (context: EventContext) => {
  const { epochMs, hex } = context;
  const jobId = uuidFrom(hex('job', 32));
  const jobArn = arnOf(context, 'batch', `job/${jobId}`);
  return busEvent(context, {
    detailType: 'Batch Job State Change',
    source: 'aws.batch',
    resources: [jobArn],
    detail: {
      jobArn,
      jobName: 'nightly-report',
      jobId,
      jobQueue: arnOf(context, 'batch', 'job-queue/low-priority'),
      status: 'FAILED',
      statusReason: 'Essential container in task exited',
      attempts: [],
      createdAt: epochMs - 900_000,
      startedAt: epochMs - 840_000,
      stoppedAt: epochMs,
      retryStrategy: { attempts: 1 },
      jobDefinition: arnOf(context, 'batch', 'job-definition/report:2'),
      parameters: {},
      container: { image: 'public.ecr.aws/docker/library/busybox:latest', exitCode: 1 },
      tags: {},
    },
  });
};

/** AWS Batch on the default bus. */
export const batchJobStatePayloads: readonly SamplePayload[] = [
  { name: 'Job failed', event: batchJobStateEvent, healthyResult: () => ({ handled: 'job' }) },
];
