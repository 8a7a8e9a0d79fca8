import { arnOf } from '../arn';
import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

type Cause = 'SCALE_IN' | 'INSTANCE_REFRESH' | 'MAX_INSTANCE_LIFETIME' | 'REBALANCE';

/** The capacity to be terminated, and the instances that could be. */
export const autoScalingEvent = (context: EventContext, cause: Cause) => {
  const { region, hex } = context;
  const zone = `${region}a`;
  return {
    AutoScalingGroupARN: arnOf(
      context,
      'autoscaling',
      `autoScalingGroup:${uuidFrom(hex('group', 32))}:autoScalingGroupName/web`,
    ),
    AutoScalingGroupName: 'web',
    CapacityToTerminate: [
      { AvailabilityZone: zone, Capacity: 1, InstanceMarketOption: 'on-demand' as const },
    ],
    Instances: ['first instance', 'second instance'].map((purpose) => ({
      AvailabilityZone: zone,
      InstanceId: `i-${hex(purpose, 17)}`,
      InstanceType: 't4g.small',
      InstanceMarketOption: 'on-demand' as const,
    })),
    Cause: cause,
  };
};

/** Lets the first of the proposed instances go. */
const firstInstance = (event: unknown): unknown => {
  const instances = isJsonObject(event) && Array.isArray(event.Instances) ? event.Instances : [];
  const first: unknown = instances[0];
  return {
    InstanceIDs: isJsonObject(first) && first.InstanceId !== undefined ? [first.InstanceId] : [],
  };
};

const sample = (name: string, cause: Cause): SamplePayload => ({
  name,
  event: (context) => autoScalingEvent(context, cause),
  healthyResult: firstInstance,
});

export const autoScalingTerminationPayloads: readonly SamplePayload[] = [
  sample('The group scales in', 'SCALE_IN'),
  sample('Instance refresh', 'INSTANCE_REFRESH'),
  sample('Instance at its longest lifetime', 'MAX_INSTANCE_LIFETIME'),
  sample('Zones are balanced', 'REBALANCE'),
];
