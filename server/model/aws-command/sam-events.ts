import type { SourceId } from '#engine';
import { logicalId } from './logical-id';
import { getArn, ref, type YamlValue } from './yaml';

type Fields = { readonly [key: string]: YamlValue | undefined };

export interface SamSource {
  /** The entry under Events; `queue`: the source’s own dead-letter queue. */
  readonly event: (queue: string | null) => Fields;
  /** What it needs beside the function. */
  readonly resources: Readonly<Record<string, Fields>>;
}

/** How a template makes a source call the function; null where SAM has no event of that kind. */
export function sourceEvents(source: SourceId): SamSource | null {
  const plain = (Type: string, Properties?: Fields, resources = {}): SamSource => ({
    event: () => ({ Type, Properties }),
    resources,
  });
  switch (source) {
    case 's3':
      return plain(
        'S3',
        { Bucket: ref('PhotosIn'), Events: 's3:ObjectCreated:*' },
        { PhotosIn: { Type: 'AWS::S3::Bucket' } },
      );
    case 'sns':
      return {
        event: (queue) => ({
          Type: 'SNS',
          Properties: {
            Topic: ref('Orders'),
            RedrivePolicy: queue === null ? undefined : { deadLetterTargetArn: queueArn(queue) },
          },
        }),
        resources: { Orders: { Type: 'AWS::SNS::Topic' } },
      };
    case 'eventbridge-rule':
      return {
        event: (queue) => ({
          Type: 'EventBridgeRule',
          Properties: {
            Pattern: { source: ['com.example.shop'] },
            DeadLetterConfig: queue === null ? undefined : { Arn: queueArn(queue) },
          },
        }),
        resources: {},
      };
    case 'eventbridge-schedule':
      return plain('Schedule', { Schedule: 'rate(5 minutes)' });
    case 'eventbridge-scheduler':
      return plain('ScheduleV2', { ScheduleExpression: 'rate(5 minutes)' });
    case 'apigw-rest':
      return plain('Api', { Path: '/orders', Method: 'post' });
    case 'apigw-http':
      return plain('HttpApi', { Path: '/orders', Method: 'post' });
    case 'cloudwatch-logs':
      return plain(
        'CloudWatchLogs',
        { LogGroupName: ref('WatchedLogs'), FilterPattern: 'ERROR' },
        { WatchedLogs: { Type: 'AWS::Logs::LogGroup' } },
      );
    case 'iot-rule':
      return plain('IoTRule', { Sql: "SELECT * FROM 'devices/+/readings'" });
    case 'alexa-skill':
      return plain('AlexaSkill');
    default: {
      const trigger = cognitoTriggers[source];
      return trigger === undefined
        ? null
        : plain(
            'Cognito',
            { UserPool: ref('Users'), Trigger: trigger },
            { Users: { Type: 'AWS::Cognito::UserPool' } },
          );
    }
  }
}

const cognitoTriggers: Readonly<Partial<Record<SourceId, string>>> = {
  'cognito-pre-sign-up': 'PreSignUp',
  'cognito-post-confirmation': 'PostConfirmation',
  'cognito-pre-authentication': 'PreAuthentication',
  'cognito-post-authentication': 'PostAuthentication',
  'cognito-pre-token-generation': 'PreTokenGeneration',
  'cognito-user-migration': 'UserMigration',
  'cognito-custom-message': 'CustomMessage',
  'cognito-define-auth-challenge': 'DefineAuthChallenge',
  'cognito-create-auth-challenge': 'CreateAuthChallenge',
  'cognito-verify-auth-challenge': 'VerifyAuthChallengeResponse',
};

const queueArn = (name: string) => getArn(`${logicalId(name)}Queue`);
