import type { throughEventBridgeFacts } from '../facts/through-eventbridge';
import type { SourceNotes } from '../source';
import { throughEventBridgeNotes } from './through-others';

export const throughEventBridgeSourceNotes: Readonly<
  Record<keyof typeof throughEventBridgeFacts, SourceNotes>
> = {
  'ec2-state-change': throughEventBridgeNotes(
    'ec2 elastic compute cloud virtual machine vm server instance start stop terminate running stopped',
  ),
  'auto-scaling-event': throughEventBridgeNotes(
    'asg autoscaling group scale out in launch terminate lifecycle hook instance',
  ),
  'ecs-state-change': throughEventBridgeNotes(
    'ecs elastic container service fargate task container docker stopped',
  ),
  'ecr-event': throughEventBridgeNotes(
    'ecr elastic container registry docker image push scan vulnerability repository tag',
  ),
  's3-eventbridge': throughEventBridgeNotes(
    'bucket object upload put delete file storage simple storage service notification',
  ),
  'guardduty-finding': throughEventBridgeNotes(
    'threat detection security malware scan virus intrusion finding',
  ),
  'security-hub-finding': throughEventBridgeNotes(
    'securityhub compliance security finding asff cspm vulnerability',
  ),
  'health-event': throughEventBridgeNotes(
    'personal health dashboard outage maintenance incident issue scheduled change phd',
  ),
  'codebuild-state': throughEventBridgeNotes(
    'ci continuous integration build failed succeeded project pipeline',
  ),
  'codedeploy-state': throughEventBridgeNotes(
    'cd continuous delivery deployment failed rollback release',
  ),
  'codepipeline-state': throughEventBridgeNotes(
    'ci cd continuous delivery pipeline stage action execution failed release',
  ),
  'step-functions-status': throughEventBridgeNotes(
    'sfn stepfunctions state machine workflow execution failed succeeded timed out',
  ),
  'batch-job-state': throughEventBridgeNotes('batch job queue compute failed succeeded container'),
  'glue-state': throughEventBridgeNotes('glue etl job crawler data catalog spark failed'),
  cloudtrail: throughEventBridgeNotes(
    'cloudtrail audit trail api call log who did it governance event history',
    'Log files that CloudTrail writes to a bucket reach a function through S3 instead.',
  ),
};
