import { arnOf } from '../arn';
import { isoMilliseconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { busEvent } from './bus-event';

const group = 'web-servers';

const groupArn = (context: EventContext): string =>
  arnOf(
    context,
    'autoscaling',
    `autoScalingGroup:${uuidFrom(context.hex('group', 32))}:autoScalingGroupName/${group}`,
  );

/** A group launched or ended an instance. Unlike other events’, these details have capitals and spaces. */
const autoScalingActivityEvent = (context: EventContext, launch: boolean) => {
  const { region, epochMs, hex } = context;
  const instance = `i-${hex('instance', 17)}`;
  const activity = uuidFrom(hex('activity', 32));
  return busEvent(context, {
    detailType: `EC2 Instance ${launch ? 'Launch' : 'Terminate'} Successful`,
    source: 'aws.autoscaling',
    resources: [groupArn(context), arnOf(context, 'ec2', `instance/${instance}`)],
    detail: {
      StatusCode: 'InProgress',
      Description: launch
        ? `Launching a new EC2 instance: ${instance}`
        : `Terminating EC2 instance: ${instance}`,
      AutoScalingGroupName: group,
      ActivityId: activity,
      Details: { 'Availability Zone': `${region}a`, 'Subnet ID': `subnet-${hex('subnet', 17)}` },
      RequestId: activity,
      StatusMessage: '',
      EndTime: isoMilliseconds(epochMs),
      EC2InstanceId: instance,
      StartTime: isoMilliseconds(epochMs - 34_000),
      Cause: 'At the request of the scaling policy by-load the desired capacity changed.',
    },
  });
};

/** An instance waits in a lifecycle hook until somebody completes the action with its token. */
const lifecycleEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'EC2 Instance-terminate Lifecycle Action',
    source: 'aws.autoscaling',
    resources: [groupArn(context)],
    detail: {
      LifecycleActionToken: uuidFrom(context.hex('token', 32)),
      AutoScalingGroupName: group,
      LifecycleHookName: 'drain-first',
      EC2InstanceId: `i-${context.hex('instance', 17)}`,
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
    },
  });

const handled = () => ({ handled: group });

/** Amazon EC2 Auto Scaling on the default bus. */
export const autoScalingEventPayloads: readonly SamplePayload[] = [
  {
    name: 'Instance launched',
    event: (context) => autoScalingActivityEvent(context, true),
    healthyResult: handled,
  },
  {
    name: 'Instance ended',
    event: (context) => autoScalingActivityEvent(context, false),
    healthyResult: handled,
  },
  { name: 'Lifecycle hook', event: lifecycleEvent, healthyResult: handled },
];
