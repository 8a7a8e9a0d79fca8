import type { SourceFacts } from '../source';
import { asynchronousSource } from './asynchronous-source';
import { eventBridgeRepeats } from './delivery-repeats';

/** Services that never call Lambda themselves: their events reach it through a rule on the default bus. */
export const throughEventBridgeFacts = {
  'ec2-state-change': throughEventBridge('Amazon EC2', 'Instance changed its state'),
  'auto-scaling-event': throughEventBridge(
    'Amazon EC2 Auto Scaling',
    'Instance launched, ended or waits in a lifecycle hook',
  ),
  'ecs-state-change': throughEventBridge('Amazon ECS', 'Task changed its state'),
  'ecr-event': throughEventBridge('Amazon ECR', 'Image pushed or scanned'),
  's3-eventbridge': throughEventBridge('Amazon S3', 'Object created, deleted or changed'),
  'guardduty-finding': throughEventBridge('Amazon GuardDuty', 'Finding or malware scan'),
  'security-hub-finding': throughEventBridge('AWS Security Hub', 'Finding imported'),
  'health-event': throughEventBridge('AWS Health', 'Something concerns your resources'),
  'codebuild-state': throughEventBridge('AWS CodeBuild', 'Build changed its state'),
  'codedeploy-state': throughEventBridge('AWS CodeDeploy', 'Deployment changed its state'),
  'codepipeline-state': throughEventBridge('AWS CodePipeline', 'Execution changed its state'),
  'step-functions-status': throughEventBridge('AWS Step Functions', 'Execution changed its status'),
  'batch-job-state': throughEventBridge('AWS Batch', 'Job changed its state'),
  'glue-state': throughEventBridge('AWS Glue', 'Job or crawler changed its state'),
  cloudtrail: throughEventBridge('AWS CloudTrail', 'Somebody called an AWS API'),
} as const satisfies Record<string, SourceFacts>;

function throughEventBridge(service: string, detail: string): SourceFacts {
  return asynchronousSource({
    name: `${service} through EventBridge`,
    detail,
    station: 'EventBridge rule',
    repeats: eventBridgeRepeats,
    rule: 'source.through-eventbridge',
  });
}
