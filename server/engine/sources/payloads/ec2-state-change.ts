import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';

/** An instance changed its state. */
export const ec2StateChangeEvent = (context: EventContext, state = 'stopped') => {
  const instance = `i-${context.hex('instance', 17)}`;
  return busEvent(context, {
    detailType: 'EC2 Instance State-change Notification',
    source: 'aws.ec2',
    resources: [arnOf(context, 'ec2', `instance/${instance}`)],
    detail: { 'instance-id': instance, state },
  });
};

/** A Spot Instance has two minutes left. */
const spotInterruption = (context: EventContext) => {
  const instance = `i-${context.hex('instance', 17)}`;
  return busEvent(context, {
    detailType: 'EC2 Spot Instance Interruption Warning',
    source: 'aws.ec2',
    resources: [arnOf(context, 'ec2', `instance/${instance}`)],
    detail: { 'instance-id': instance, 'instance-action': 'terminate' },
  });
};

const handled = () => ({ handled: 'instance' });

/** Amazon EC2 on the default bus. */
export const ec2StateChangePayloads: readonly SamplePayload[] = [
  {
    name: 'Instance stopped',
    event: (context) => ec2StateChangeEvent(context),
    healthyResult: handled,
  },
  {
    name: 'Instance runs',
    event: (context) => ec2StateChangeEvent(context, 'running'),
    healthyResult: handled,
  },
  { name: 'Spot interruption', event: spotInterruption, healthyResult: handled },
];
