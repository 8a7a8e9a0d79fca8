import { arnOf } from '../arn';
import { isoMilliseconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { snsDelivery } from './sns-delivery';

const group = 'web-servers';

/** What a group publishes about one of its instances. */
function autoScalingMessage(context: EventContext, launch: boolean) {
  const { accountId, region, epochMs, hex } = context;
  const activity = uuidFrom(hex('activity', 32));
  const instance = `i-${hex('instance', 17)}`;
  const now = isoMilliseconds(epochMs);
  return {
    Progress: 50,
    AccountId: accountId,
    Description: launch
      ? `Launching a new EC2 instance: ${instance}`
      : `Terminating EC2 instance: ${instance}`,
    RequestId: activity,
    EndTime: now,
    AutoScalingGroupARN: arnOf(
      context,
      'autoscaling',
      `autoScalingGroup:${uuidFrom(hex('group', 32))}:autoScalingGroupName/${group}`,
    ),
    ActivityId: activity,
    StartTime: isoMilliseconds(epochMs - 34_000),
    Service: 'AWS Auto Scaling',
    Time: now,
    EC2InstanceId: instance,
    StatusCode: 'InProgress',
    StatusMessage: '',
    Details: { 'Subnet ID': `subnet-${hex('subnet', 17)}`, 'Availability Zone': `${region}a` },
    AutoScalingGroupName: group,
    Cause: 'At the request of the scaling policy by-load the desired capacity changed.',
    Event: `autoscaling:EC2_INSTANCE_${launch ? 'LAUNCH' : 'TERMINATE'}`,
  };
}

const through = (launch: boolean) => (context: EventContext) =>
  snsDelivery(context, {
    topic: 'scaling-events',
    subject: `Auto Scaling: ${launch ? 'launch' : 'termination'} for group "${group}"`,
    message: JSON.stringify(autoScalingMessage(context, launch)),
  });

const handled = () => ({ noted: group });

/** Amazon EC2 Auto Scaling that publishes to a topic. */
export const autoScalingNotificationPayloads: readonly SamplePayload[] = [
  { name: 'Group launched an instance', event: through(true), healthyResult: handled },
  { name: 'Group ended an instance', event: through(false), healthyResult: handled },
];
