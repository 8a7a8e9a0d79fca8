import { arnOf } from '../arn';
import { isoOffset } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { snsDelivery } from './sns-delivery';

/** The names by which these messages call a Region; of a Region that is not here we know only the code. */
const regionNames: Readonly<Record<string, string>> = {
  'ap-northeast-1': 'Asia Pacific (Tokyo)',
  'ap-southeast-2': 'Asia Pacific (Sydney)',
  'eu-central-1': 'EU (Frankfurt)',
  'eu-west-1': 'EU (Ireland)',
  'us-east-1': 'US East (N. Virginia)',
  'us-east-2': 'US East (Ohio)',
  'us-west-2': 'US West (Oregon)',
};

/** What CloudWatch publishes at a change of state. It calls the Region by its long name. */
function alarmMessage(context: EventContext, state: 'ALARM' | 'OK') {
  const { accountId, region, epochMs } = context;
  const alarm = state === 'ALARM';
  return {
    AlarmName: 'dead-letters',
    AlarmDescription: 'Somebody should look into the dead-letter queue.',
    AWSAccountId: accountId,
    AlarmConfigurationUpdatedTimestamp: isoOffset(epochMs - 86_400_000),
    NewStateValue: state,
    NewStateReason: alarm
      ? 'Threshold Crossed: 1 datapoint [3.0] was greater than the threshold (0.0).'
      : 'Threshold Crossed: 1 datapoint [0.0] was not greater than the threshold (0.0).',
    StateChangeTime: isoOffset(epochMs),
    Region: regionNames[region] ?? region,
    AlarmArn: arnOf(context, 'cloudwatch', 'alarm:dead-letters'),
    OldStateValue: alarm ? 'OK' : 'ALARM',
    OKActions: [arnOf(context, 'sns', 'alarms')],
    AlarmActions: [arnOf(context, 'sns', 'alarms')],
    InsufficientDataActions: [],
    Trigger: {
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Namespace: 'AWS/SQS',
      StatisticType: 'Statistic',
      Statistic: 'MAXIMUM',
      Unit: null,
      Dimensions: [{ value: 'my-lambda-dlq', name: 'QueueName' }],
      Period: 60,
      EvaluationPeriods: 1,
      DatapointsToAlarm: 1,
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 0,
      TreatMissingData: 'notBreaching',
      EvaluateLowSampleCountPercentile: '',
    },
  };
}

const through = (state: 'ALARM' | 'OK') => (context: EventContext) => {
  const message = alarmMessage(context, state);
  return snsDelivery(context, {
    topic: 'alarms',
    subject: `${state}: "${message.AlarmName}" in ${message.Region}`,
    message: JSON.stringify(message),
  });
};

/** A CloudWatch alarm that publishes to a topic. */
export const alarmThroughSnsPayloads: readonly SamplePayload[] = [
  { name: 'Alarm raised', event: through('ALARM'), healthyResult: () => ({ paged: 'on-call' }) },
  { name: 'Alarm over', event: through('OK'), healthyResult: () => ({ resolved: true }) },
];
