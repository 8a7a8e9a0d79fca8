import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';

/** A stage of a deployment: the shares of traffic that each service revision has, in per cent. */
export const ecsHookEvent = (context: EventContext, testShare: number, liveShare: number) => {
  const revision = (purpose: string): string =>
    arnOf(
      context,
      'ecs',
      `service-revision/shop/checkout/${Number.parseInt(context.hex(purpose, 8), 16)}`,
    );
  const [blue, green] = [revision('blue revision'), revision('green revision')];
  return {
    serviceArn: arnOf(context, 'ecs', 'service/shop/checkout'),
    targetServiceRevisionArn: green,
    testTrafficWeights: { [green]: testShare, [blue]: 100 - testShare },
    productionTrafficWeights: { [green]: liveShare, [blue]: 100 - liveShare },
  };
};

const goOn = { hookStatus: 'SUCCEEDED' };

export const ecsHookPayloads: readonly SamplePayload[] = [
  {
    name: 'Test traffic has shifted',
    event: (context) => ecsHookEvent(context, 100, 0),
    healthyResult: () => goOn,
  },
  {
    name: 'Production traffic has shifted',
    event: (context) => ecsHookEvent(context, 100, 100),
    healthyResult: () => goOn,
  },
];
