import type { AutoScalingScaleInEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { extensionEvent, validatorEvent } from './appconfig';
import { autoScalingEvent, autoScalingTerminationPayloads } from './autoscaling-termination';
import { resourceHookEvent } from './cloudformation-hook';
import { cloudFormationMacroPayloads, templateMacroEvent } from './cloudformation-macro';
import { ecsHookEvent } from './ecs-hook';
import { context } from './event-context.fixture';

describe('events of deployments and operations', () => {
  it('are the types a handler declares', () => {
    expect(autoScalingEvent(context, 'SCALE_IN') satisfies AutoScalingScaleInEvent).toMatchObject({
      Cause: 'SCALE_IN',
      Instances: [{ AvailabilityZone: 'eu-west-1a' }, { AvailabilityZone: 'eu-west-1a' }],
    });
  });

  it('a macro gives back the request id and the fragment that it got', () => {
    const event = templateMacroEvent(context);
    expect(cloudFormationMacroPayloads[0]?.healthyResult(event)).toEqual({
      requestId: event.requestId,
      status: 'success',
      fragment: event.fragment,
    });
  });

  it('a hook sees the properties before an update, and only then', () => {
    const previous = (point: Parameters<typeof resourceHookEvent>[1]) =>
      resourceHookEvent(context, point).requestData.targetModel.previousResourceProperties;
    expect(previous('CREATE_PRE_PROVISION')).toBeNull();
    expect(previous('UPDATE_PRE_PROVISION')).toEqual({ BucketName: 'photos-in' });
  });

  it('the traffic of an ECS deployment adds up to 100 per cent', () => {
    const { testTrafficWeights, productionTrafficWeights } = ecsHookEvent(context, 100, 20);
    for (const weights of [testTrafficWeights, productionTrafficWeights]) {
      expect(Object.values(weights).reduce((sum, share) => sum + share, 0)).toBe(100);
    }
  });

  it('a termination policy names instances that it was offered', () => {
    const event = autoScalingEvent(context, 'REBALANCE');
    expect(autoScalingTerminationPayloads[0]?.healthyResult(event)).toEqual({
      InstanceIDs: [event.Instances[0]?.InstanceId],
    });
  });

  it('a validator gets the configuration in base64', () => {
    expect(JSON.parse(atob(validatorEvent(context).content))).toEqual({
      newCheckout: { enabled: true },
    });
  });

  it('only an action point that waits gets the configuration', () => {
    const [waits, hangsUp] = (['RequestResponse', 'Event'] as const).map((invocationType) =>
      extensionEvent({ ...context, invocationType }),
    );
    expect(waits).toMatchObject({ Type: 'PreStartDeployment' });
    expect(waits).toHaveProperty('Content');
    expect(hangsUp).toMatchObject({ Type: 'OnDeploymentComplete' });
    expect(hangsUp).not.toHaveProperty('Content');
  });
});
