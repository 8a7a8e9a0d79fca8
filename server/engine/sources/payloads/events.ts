import type { eventFacts } from '../facts/events';
import type { SamplePayload } from '../source';
import { alarmThroughSnsPayloads } from './alarm-through-sns';
import { autoScalingEventPayloads } from './auto-scaling-event';
import { autoScalingNotificationPayloads } from './auto-scaling-notification';
import { batchJobStatePayloads } from './batch-job-state';
import { customResourcePayloads } from './cloudformation-custom-resource';
import { cloudTrailPayloads } from './cloudtrail';
import { cloudWatchAlarmPayloads } from './cloudwatch-alarm';
import { cloudWatchLogsPayloads } from './cloudwatch-logs';
import { codeBuildStatePayloads } from './codebuild-state';
import { codeCommitPayloads } from './codecommit';
import { codeDeployStatePayloads } from './codedeploy-state';
import { codePipelinePayloads } from './codepipeline';
import { codePipelineStatePayloads } from './codepipeline-state';
import { configRulePayloads } from './config-rule';
import { ec2StateChangePayloads } from './ec2-state-change';
import { ecrEventPayloads } from './ecr-event';
import { ecsStateChangePayloads } from './ecs-state-change';
import { elastiCacheEventPayloads } from './elasticache-event';
import { eventBridgeRulePayloads } from './eventbridge-rule';
import { eventBridgeSchedulePayloads } from './eventbridge-schedule';
import { eventBridgeSchedulerPayloads } from './eventbridge-scheduler';
import { glueStatePayloads } from './glue-state';
import { guardDutyFindingPayloads } from './guardduty-finding';
import { healthEventPayloads } from './health-event';
import { iotEventsPayloads, iotRulePayloads } from './iot-rule';
import { lambdaDestinationPayloads } from './lambda-destination';
import { iotButtonPayloads, kinesisAnalyticsPayloads, pinpointPayloads } from './legacy';
import { rdsEventPayloads } from './rds-event';
import { s3Payloads } from './s3';
import { s3EventBridgePayloads } from './s3-eventbridge';
import { securityHubFindingPayloads } from './security-hub-finding';
import { sesMailManagerPayloads, sesPayloads } from './ses';
import { sesNotificationPayloads } from './ses-notification';
import { snsPayloads } from './sns';
import { stepFunctionsStatusPayloads } from './step-functions-status';

/** The events of the services that hand an event over and hang up. */
export const eventPayloads: Readonly<Record<keyof typeof eventFacts, readonly SamplePayload[]>> = {
  s3: s3Payloads,
  sns: snsPayloads,
  'eventbridge-rule': eventBridgeRulePayloads,
  'eventbridge-schedule': eventBridgeSchedulePayloads,
  'eventbridge-scheduler': eventBridgeSchedulerPayloads,
  ses: sesPayloads,
  'ses-mail-manager': sesMailManagerPayloads,
  'cloudformation-custom-resource': customResourcePayloads,
  'cloudwatch-logs': cloudWatchLogsPayloads,
  'cloudwatch-alarm': cloudWatchAlarmPayloads,
  'config-rule': configRulePayloads,
  codecommit: codeCommitPayloads,
  codepipeline: codePipelinePayloads,
  'lambda-destination': lambdaDestinationPayloads,
  'iot-rule': iotRulePayloads,
  'iot-events': iotEventsPayloads,
  'ec2-state-change': ec2StateChangePayloads,
  'auto-scaling-event': autoScalingEventPayloads,
  'ecs-state-change': ecsStateChangePayloads,
  'ecr-event': ecrEventPayloads,
  's3-eventbridge': s3EventBridgePayloads,
  'guardduty-finding': guardDutyFindingPayloads,
  'security-hub-finding': securityHubFindingPayloads,
  'health-event': healthEventPayloads,
  'codebuild-state': codeBuildStatePayloads,
  'codedeploy-state': codeDeployStatePayloads,
  'codepipeline-state': codePipelineStatePayloads,
  'step-functions-status': stepFunctionsStatusPayloads,
  'batch-job-state': batchJobStatePayloads,
  'glue-state': glueStatePayloads,
  cloudtrail: cloudTrailPayloads,
  'alarm-through-sns': alarmThroughSnsPayloads,
  'ses-notification': sesNotificationPayloads,
  'rds-event': rdsEventPayloads,
  'elasticache-event': elastiCacheEventPayloads,
  'auto-scaling-notification': autoScalingNotificationPayloads,
  'kinesis-analytics': kinesisAnalyticsPayloads,
  pinpoint: pinpointPayloads,
  'iot-button': iotButtonPayloads,
};
