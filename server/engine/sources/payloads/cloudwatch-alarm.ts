import { arnOf } from '../arn';
import { isoOffset } from '../date-text';
import type { EventContext, SamplePayload } from '../source';

const alarmName = 'dead-letters';

/** An alarm on a metric went from OK to ALARM. */
export const cloudWatchAlarmEvent = (context: EventContext) => {
  const { epochMs } = context;
  return {
    ...head(context, alarmName),
    alarmData: {
      alarmName,
      state: {
        value: 'ALARM',
        reason:
          'Threshold Crossed: 1 out of the last 1 datapoints [3.0] was greater than the threshold (0.0).',
        reasonData: JSON.stringify({
          version: '1.0',
          queryDate: isoOffset(epochMs),
          statistic: 'Maximum',
          period: 60,
          recentDatapoints: [3],
          threshold: 0,
        }),
        timestamp: isoOffset(epochMs),
      },
      previousState: {
        value: 'OK',
        reason:
          'Threshold Crossed: 1 out of the last 1 datapoints [0.0] was not greater than the threshold (0.0).',
        timestamp: isoOffset(epochMs - 3_600_000),
      },
      configuration: {
        description: 'Somebody should look into the dead-letter queue.',
        metrics: [
          {
            id: 'm1',
            metricStat: {
              metric: {
                namespace: 'AWS/SQS',
                name: 'ApproximateNumberOfMessagesVisible',
                dimensions: { QueueName: 'my-lambda-dlq' },
              },
              period: 60,
              stat: 'Maximum',
            },
            returnData: true,
          },
        ],
      },
    },
  };
};

/** An alarm on other alarms, held down by a third. */
export const compositeAlarmEvent = (context: EventContext) => {
  const { epochMs } = context;
  return {
    ...head(context, 'shop-is-ill'),
    alarmData: {
      alarmName: 'shop-is-ill',
      state: {
        value: 'ALARM',
        reason: 'An alarm of the rule changed its state.',
        timestamp: isoOffset(epochMs),
        actionsSuppressedBy: 'WaitPeriod',
        actionsSuppressedReason: 'Actions suppressed by WaitPeriod',
      },
      previousState: {
        value: 'OK',
        reason: 'No alarm of the rule is raised.',
        timestamp: isoOffset(epochMs - 3_600_000),
      },
      configuration: {
        alarmRule: `ALARM("${alarmName}") OR ALARM("slow-checkout")`,
        actionsSuppressor: 'maintenance',
        actionsSuppressorWaitPeriod: 120,
        actionsSuppressorExtensionPeriod: 180,
      },
    },
  };
};

const head = (context: EventContext, name: string) => ({
  source: 'aws.cloudwatch',
  alarmArn: arnOf(context, 'cloudwatch', `alarm:${name}`),
  accountId: context.accountId,
  time: isoOffset(context.epochMs),
  region: context.region,
});

const paged = () => ({ paged: 'on-call' });

/** An Amazon CloudWatch alarm whose action is a function. */
export const cloudWatchAlarmPayloads: readonly SamplePayload[] = [
  { name: 'Metric alarm', event: cloudWatchAlarmEvent, healthyResult: paged },
  { name: 'Composite alarm', event: compositeAlarmEvent, healthyResult: paged },
];
