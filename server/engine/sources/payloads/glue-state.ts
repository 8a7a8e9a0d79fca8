import { isoSeconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';

const jobStateEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'Glue Job State Change',
    source: 'aws.glue',
    detail: {
      jobName: 'clean-orders',
      severity: 'ERROR',
      state: 'FAILED',
      jobRunId: `jr_${context.hex('job run', 64)}`,
      message: 'The script ended with an error.',
    },
  });

/** Numbers of a crawler are texts. */
const crawlerStateEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'Glue Crawler State Change',
    source: 'aws.glue',
    detail: {
      accountId: context.accountId,
      crawlerName: 'orders',
      completionDate: isoSeconds(context.epochMs),
      state: 'Succeeded',
      message: 'Crawler Succeeded',
      tablesCreated: '1',
      tablesUpdated: '0',
      tablesDeleted: '0',
      partitionsCreated: '4',
      partitionsUpdated: '0',
      partitionsDeleted: '0',
      runningTime: '25 (secs)',
    },
  });

const handled = () => ({ handled: 'glue' });

/** AWS Glue on the default bus. */
export const glueStatePayloads: readonly SamplePayload[] = [
  { name: 'Job failed', event: jobStateEvent, healthyResult: handled },
  { name: 'Crawler succeeded', event: crawlerStateEvent, healthyResult: handled },
];
