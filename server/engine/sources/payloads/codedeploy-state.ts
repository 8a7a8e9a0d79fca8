import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';

const application = 'shop';
const group = 'production';

/** A deployment ended. */
const codeDeployStateEvent = (context: EventContext) => {
  const { region, hex } = context;
  return busEvent(context, {
    detailType: 'CodeDeploy Deployment State-change Notification',
    source: 'aws.codedeploy',
    resources: [
      arnOf(context, 'codedeploy', `application:${application}`),
      arnOf(context, 'codedeploy', `deploymentgroup:${application}/${group}`),
    ],
    detail: {
      region,
      deploymentId: `d-${hex('deployment', 9).toUpperCase()}`,
      instanceGroupId: hex('instance group', 32),
      deploymentGroup: group,
      state: 'FAILURE',
      application,
    },
  });
};

/** AWS CodeDeploy on the default bus. */
export const codeDeployStatePayloads: readonly SamplePayload[] = [
  {
    name: 'Deployment failed',
    event: codeDeployStateEvent,
    healthyResult: () => ({ told: 'team' }),
  },
];
