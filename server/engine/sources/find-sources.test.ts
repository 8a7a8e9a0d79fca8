import { describe, expect, it } from 'vitest';
import { sourceIds } from './catalogue';
import { findSources } from './find-sources';

const idsOf = (query: string) => findSources(query).map(({ id }) => id);

describe('findSources', () => {
  it('finds everything, in display order, for an empty query', () => {
    expect(idsOf('')).toEqual(sourceIds);
    expect(idsOf('  \t ')).toEqual(sourceIds);
  });

  it('finds by the names people use', () => {
    expect(idsOf('cloudwatch events')).toEqual(['eventbridge-rule', 'eventbridge-schedule']);
    expect(idsOf('cron')).toEqual(['eventbridge-schedule', 'eventbridge-scheduler']);
    expect(idsOf('apigw')).toEqual(sourceIds.filter((id) => id.startsWith('apigw-')));
    expect(idsOf('furl')).toEqual(['function-url']);
    expect(idsOf('lambda@edge viewer')).toEqual([
      'cloudfront-viewer-request',
      'cloudfront-viewer-response',
    ]);
    expect(idsOf('bucket upload')).toEqual(['s3', 's3-eventbridge']);
    expect(idsOf('elb')).toEqual(['alb']);
    expect(idsOf('boto3')).toEqual(['sdk']);
    expect(idsOf('bounce sns')).toEqual(['ses-notification']);
    expect(idsOf('docker image')).toEqual(['ecr-event']);
    expect(idsOf('cfn custom resource')).toEqual(['cloudformation-custom-resource']);
    expect(idsOf('mqtt topic')).toEqual(['iot-rule']);
    expect(idsOf('kafka')).toEqual(['msk', 'self-managed-kafka']);
    expect(idsOf('event source mapping')).toHaveLength(9);
  });

  it('finds what signs in, talks, flows and streams by the names people use', () => {
    expect(idsOf('passwordless otp')).toEqual([
      'cognito-define-auth-challenge',
      'cognito-create-auth-challenge',
      'cognito-verify-auth-challenge',
    ]);
    expect(idsOf('jwt claims')).toEqual(['cognito-pre-token-generation']);
    expect(idsOf('sfn backoff')).toEqual(['step-functions-retry']);
    expect(idsOf('waitForTaskToken')).toEqual(['step-functions-task-token']);
    expect(idsOf('graphql n+1')).toEqual(['appsync-batch-resolver']);
    expect(idsOf('lex chatbot')).toEqual(['lex-v2', 'lex-v1']);
    expect(idsOf('call center')).toEqual(['connect', 'connect-asynchronous']);
    expect(idsOf('kinesis firehose')).toEqual(['firehose']);
  });

  it('wants every word, in any order and any case', () => {
    expect(idsOf('GATEWAY rest')).toEqual([
      'apigw-rest',
      'apigw-rest-non-proxy',
      'apigw-rest-authorizer',
    ]);
    expect(idsOf('auth simple')).toEqual(['apigw-http-authorizer']);
    expect(idsOf('gateway bucket')).toEqual([]);
  });

  it('finds nothing for what is not in the catalogue', () => {
    expect(idsOf('mainframe')).toEqual([]);
    expect(idsOf('fax machine')).toEqual([]);
  });
});
