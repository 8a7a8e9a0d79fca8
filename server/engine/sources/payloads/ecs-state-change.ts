import { arnOf } from '../arn';
import { isoMilliseconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';

/** A Fargate task stopped because its one essential container did. */
const ecsTaskEvent = (context: EventContext) => {
  const { region, epochMs, hex } = context;
  const task = arnOf(context, 'ecs', `task/shop/${hex('task', 32)}`);
  const at = (secondsAgo: number) => isoMilliseconds(epochMs - secondsAgo * 1_000);
  return busEvent(context, {
    detailType: 'ECS Task State Change',
    source: 'aws.ecs',
    resources: [task],
    detail: {
      availabilityZone: `${region}a`,
      clusterArn: arnOf(context, 'ecs', 'cluster/shop'),
      connectivity: 'CONNECTED',
      containers: [
        {
          containerArn: arnOf(context, 'ecs', `container/shop/${hex('container', 32)}`),
          exitCode: 1,
          lastStatus: 'STOPPED',
          name: 'web',
          taskArn: task,
        },
      ],
      cpu: '256',
      createdAt: at(900),
      desiredStatus: 'STOPPED',
      group: 'service:web',
      lastStatus: 'STOPPED',
      launchType: 'FARGATE',
      memory: '512',
      platformVersion: '1.4.0',
      startedAt: at(860),
      stopCode: 'EssentialContainerExited',
      stoppedAt: at(0),
      stoppedReason: 'Essential container in task exited',
      stoppingAt: at(12),
      taskArn: task,
      taskDefinitionArn: arnOf(context, 'ecs', 'task-definition/web:7'),
      updatedAt: at(0),
      version: 5,
    },
  });
};

/** Amazon ECS on the default bus. */
export const ecsStateChangePayloads: readonly SamplePayload[] = [
  { name: 'Task stopped', event: ecsTaskEvent, healthyResult: () => ({ handled: 'task' }) },
];
