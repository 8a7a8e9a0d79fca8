import type {
  CloudFormationCustomResourceCreateEvent,
  CloudFormationCustomResourceDeleteEvent,
  CloudFormationCustomResourceUpdateEvent,
  CloudWatchAlarmEvent,
  CloudWatchLogsDecodedData,
  CloudWatchLogsEvent,
  CodeBuildCloudWatchStateEvent,
  CodeCommitTriggerEvent,
  CodePipelineCloudWatchActionEvent,
  CodePipelineCloudWatchPipelineEvent,
  CodePipelineCloudWatchStageEvent,
  CodePipelineEvent,
  EventBridgeEvent,
  GuardDutyNotificationEvent,
  S3Event,
  S3NotificationEvent,
  SESEvent,
  SNSEvent,
} from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import {
  customResourceCreateEvent,
  customResourceDeleteEvent,
  customResourceUpdateEvent,
} from './cloudformation-custom-resource';
import { cloudWatchAlarmEvent, compositeAlarmEvent } from './cloudwatch-alarm';
import { cloudWatchLogsEvent, logLines } from './cloudwatch-logs';
import { codeBuildStateEvent } from './codebuild-state';
import { codeCommitEvent } from './codecommit';
import { codePipelineEvent } from './codepipeline';
import {
  codePipelineActionEvent,
  codePipelineStageEvent,
  codePipelineStateEvent,
} from './codepipeline-state';
import { configChangeEvent, configOversizedEvent, configPeriodicEvent } from './config-rule';
import { ec2StateChangeEvent } from './ec2-state-change';
import { context } from './event-context.fixture';
import { destinationOnBus, replayedEvent } from './eventbridge-rule';
import { schedulerDefaultEvent } from './eventbridge-scheduler';
import { guardDutyScanEvent } from './guardduty-finding';
import { failureRecord, neverRunRecord, successRecord } from './lambda-destination';
import {
  s3Event,
  s3RemovedEvent,
  s3ReplicationFailedEvent,
  s3RestoredEvent,
  s3TestEvent,
} from './s3';
import {
  s3AccessListOnBus,
  s3CreatedOnBus,
  s3DeletedOnBus,
  s3MovedOnBus,
  s3RestoredOnBus,
  s3TaggedOnBus,
  s3TieredOnBus,
} from './s3-eventbridge';
import { sesSpamEvent } from './ses';
import { deadLetterInSnsEvent, s3InSnsEvent } from './sns';

describe('events against @types/aws-lambda', () => {
  it('are the types a handler declares', () => {
    const events = [
      s3Event(context) satisfies S3Event,
      s3CreatedOnBus(context) satisfies S3NotificationEvent,
      s3DeletedOnBus(context) satisfies S3NotificationEvent,
      s3RestoredOnBus(context) satisfies S3NotificationEvent,
      s3TieredOnBus(context) satisfies S3NotificationEvent,
      s3MovedOnBus(context) satisfies S3NotificationEvent,
      s3TaggedOnBus(context) satisfies S3NotificationEvent,
      s3AccessListOnBus(context) satisfies S3NotificationEvent,
      s3InSnsEvent(context) satisfies SNSEvent,
      sesSpamEvent(context) satisfies SESEvent,
      customResourceCreateEvent(context) satisfies CloudFormationCustomResourceCreateEvent,
      customResourceUpdateEvent(context) satisfies CloudFormationCustomResourceUpdateEvent,
      customResourceDeleteEvent(context) satisfies CloudFormationCustomResourceDeleteEvent,
      cloudWatchAlarmEvent(context) satisfies CloudWatchAlarmEvent,
      compositeAlarmEvent(context) satisfies CloudWatchAlarmEvent,
      cloudWatchLogsEvent(context) satisfies CloudWatchLogsEvent,
      logLines(context) satisfies CloudWatchLogsDecodedData,
      codeCommitEvent(context) satisfies CodeCommitTriggerEvent,
      codePipelineEvent(context) satisfies CodePipelineEvent,
      codePipelineStateEvent(context) satisfies CodePipelineCloudWatchPipelineEvent,
      codePipelineStageEvent(context) satisfies CodePipelineCloudWatchStageEvent,
      codePipelineActionEvent(context) satisfies CodePipelineCloudWatchActionEvent,
      codeBuildStateEvent(context) satisfies CodeBuildCloudWatchStateEvent,
      guardDutyScanEvent(context) satisfies GuardDutyNotificationEvent,
      replayedEvent(context) satisfies EventBridgeEvent<string, { orderId: string }>,
    ];
    expect(events).toHaveLength(25);
  });
});

describe('details that are easy to get wrong', () => {
  it('a removed object has neither size nor eTag, and a marker has a version', () => {
    const object = s3RemovedEvent(context).Records[0]?.s3.object;
    expect(Object.keys(object ?? {})).toEqual(['key', 'sequencer']);
    const marker = s3RemovedEvent(context, true).Records[0];
    expect(marker?.eventName).toBe('ObjectRemoved:DeleteMarkerCreated');
    expect(marker?.s3.object).toHaveProperty('versionId');
  });

  it('S3 encodes a key in its own notification and leaves it plain on the bus', () => {
    expect(s3Event(context).Records[0]?.s3.object.key).toBe('raw/cat+photo+%281%29.heic');
    const { detail } = s3CreatedOnBus(context);
    expect(detail.object.key).toBe('raw/cat photo (1).heic');
    expect(detail.object).toHaveProperty('etag');
    expect(detail.object).not.toHaveProperty('eTag');
  });

  it('S3 orders only what was put or deleted by a sequencer, though the type wants it always', () => {
    expect(s3Event(context).Records[0]?.s3.object).toHaveProperty('sequencer');
    expect(s3RestoredEvent(context).Records[0]?.s3.object).not.toHaveProperty('sequencer');
  });

  it('S3’s record has a version for each family of events', () => {
    expect(s3Event(context).Records[0]?.eventVersion).toBe('2.1');
    expect(s3ReplicationFailedEvent(context).Records[0]?.eventVersion).toBe('2.2');
    expect(s3TestEvent(context)).not.toHaveProperty('Records');
  });

  it('S3 tells the day, at midnight, on which a restored copy expires', () => {
    const [record] = s3RestoredEvent(context).Records;
    expect(record?.glacierEventData.restoreEventData.lifecycleRestorationExpiryTime).toBe(
      '2026-11-09T00:00:00.000Z',
    );
  });

  it('a schedule of Scheduler has a text as detail', () => {
    expect(schedulerDefaultEvent(context)).toMatchObject({
      source: 'aws.scheduler',
      detail: '{}',
      resources: ['arn:aws:scheduler:eu-west-1:123456789012:schedule/default/nightly-report'],
    });
  });

  it('a destination record always names a version, and its status is 200 all the same', () => {
    const failed = failureRecord(context, 'RetriesExhausted');
    expect(failed.requestContext).toMatchObject({
      functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:resize-image:$LATEST',
      condition: 'RetriesExhausted',
      approximateInvokeCount: 3,
    });
    expect(failed.responseContext).toEqual({
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: 'Unhandled',
    });
    expect(Object.keys(successRecord(context))).toEqual([
      'version',
      'timestamp',
      'requestContext',
      'requestPayload',
      'responseContext',
      'responsePayload',
    ]);
    expect(successRecord(context).responseContext).not.toHaveProperty('functionError');
  });

  it('the record of an event that never ran has no response', () => {
    const record = neverRunRecord(context);
    expect(record.requestContext.approximateInvokeCount).toBe(0);
    expect(Object.keys(record)).toEqual([
      'version',
      'timestamp',
      'requestContext',
      'requestPayload',
    ]);
  });

  it('a destination on a bus writes “lambda” as source and names the bus first', () => {
    const event = destinationOnBus(context);
    expect(event.source).toBe('lambda');
    expect(event.resources).toEqual([
      'arn:aws:events:eu-west-1:123456789012:event-bus/default',
      'arn:aws:lambda:eu-west-1:123456789012:function:resize-image:$LATEST',
    ]);
  });

  it('a dead letter in a topic has no subject and three attributes', () => {
    const [record] = deadLetterInSnsEvent(context).Records;
    expect(record?.Sns.Subject).toBeNull();
    expect(record?.Sns.MessageAttributes).toMatchObject({
      RequestID: { Type: 'String' },
      ErrorCode: { Type: 'Number', Value: '200' },
      ErrorMessage: { Type: 'String', Value: 'No such customer' },
    });
  });

  it('alarms write an offset, builds an American time', () => {
    expect(cloudWatchAlarmEvent(context).time).toBe('2026-11-01T09:05:07.042+0000');
    const details = codeBuildStateEvent(context).detail['additional-information'];
    expect(details['build-start-time']).toBe('Nov 1, 2026 9:03:32 AM');
  });

  it('Config puts the occasion as JSON into a string', () => {
    const typeOf = ({ invokingEvent }: { readonly invokingEvent: string }) =>
      JSON.parse(invokingEvent).messageType;
    expect(typeOf(configChangeEvent(context))).toBe('ConfigurationItemChangeNotification');
    expect(typeOf(configOversizedEvent(context))).toBe(
      'OversizedConfigurationItemChangeNotification',
    );
    expect(typeOf(configPeriodicEvent(context))).toBe('ScheduledNotification');
    expect(configChangeEvent(context, true).eventLeftScope).toBe(true);
  });

  it('a custom resource asks the function that it calls', () => {
    const event = customResourceUpdateEvent(context);
    expect(event.ServiceToken).toBe('arn:aws:lambda:eu-west-1:123456789012:function:my-lambda');
    expect(event.ResourceProperties.ServiceToken).toBe(event.ServiceToken);
    expect(customResourceCreateEvent(context)).not.toHaveProperty('PhysicalResourceId');
  });

  it('EC2 names the instance in the resource and in the detail', () => {
    const event = ec2StateChangeEvent(context);
    expect(event.resources[0]).toContain(event.detail['instance-id']);
    expect(event.time).toBe('2026-11-01T09:05:07Z');
  });
});
