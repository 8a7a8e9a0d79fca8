import { S3ObjectLambdaEventSchema } from '@aws-lambda-powertools/parser/schemas/s3';
import { TransferFamilySchema } from '@aws-lambda-powertools/parser/schemas/transfer-family';
import type {
  S3BatchEvent,
  S3BatchResult,
  SecretsManagerRotationEvent,
  TransferFamilyAuthorizerEvent,
  TransferFamilyAuthorizerResult,
} from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { context } from './event-context.fixture';
import { s3BatchEvent, s3BatchEventV2, s3BatchPayloads } from './s3-batch';
import { getObjectEvent, headObjectEvent, s3ObjectLambdaPayloads } from './s3-object-lambda';
import { rotationEvent, secretsManagerPayloads } from './secrets-manager';
import { transferIdentityPayloads, transferKeyEvent, transferPasswordEvent } from './transfer';

describe('events of stores', () => {
  it.each([
    ['GET through Object Lambda', S3ObjectLambdaEventSchema, getObjectEvent(context)],
    ['login by password', TransferFamilySchema, transferPasswordEvent(context)],
  ])('%s satisfies AWS Lambda Powertools', (_, schema, event) => {
    expect(schema.safeParse(event).error).toBeUndefined();
  });

  it('are the types a handler declares', () => {
    const [task] = s3BatchPayloads;
    const [login] = transferIdentityPayloads;
    expect([
      s3BatchEvent(context) satisfies S3BatchEvent,
      rotationEvent(context, 'testSecret') satisfies SecretsManagerRotationEvent,
      transferPasswordEvent(context) satisfies TransferFamilyAuthorizerEvent,
      transferKeyEvent(context) satisfies TransferFamilyAuthorizerEvent,
      task?.healthyResult(s3BatchEvent(context)) as S3BatchResult,
      login?.healthyResult(null) as TransferFamilyAuthorizerResult,
    ]).toHaveLength(6);
  });

  it('Object Lambda gives a route and a token for GET alone', () => {
    expect(getObjectEvent(context).getObjectContext).toHaveProperty('outputToken');
    expect(Object.keys(headObjectEvent(context).headObjectContext)).toEqual(['inputS3Url']);
    expect(s3ObjectLambdaPayloads).toHaveLength(4);
  });

  it('a batch task names its bucket by ARN in schema 1.0 and by name in 2.0', () => {
    expect(s3BatchEvent(context).tasks[0]?.s3BucketArn).toBe('arn:aws:s3:::photos-in');
    expect(s3BatchEventV2(context).tasks[0]).toMatchObject({ s3Bucket: 'photos-in' });
    expect(s3BatchEventV2(context).tasks[0]).not.toHaveProperty('s3BucketArn');
  });

  it('a healthy function answers a batch task under its own id', () => {
    const event = s3BatchEvent(context);
    expect(s3BatchPayloads[0]?.healthyResult(event)).toMatchObject({
      invocationSchemaVersion: '1.0',
      invocationId: event.invocationId,
      results: [{ taskId: event.tasks[0]?.taskId, resultCode: 'Succeeded' }],
    });
  });

  it('the four steps of a rotation are written in camel case and share a token', () => {
    const events = secretsManagerPayloads.map(({ event }) => event(context));
    expect(events).toMatchObject([
      { Step: 'createSecret' },
      { Step: 'setSecret' },
      { Step: 'testSecret' },
      { Step: 'finishSecret' },
    ]);
    expect(
      new Set(events.map((event) => (event as SecretsManagerRotationEvent).ClientRequestToken)),
    ).toHaveProperty('size', 1);
  });

  it('a login with a key has no password', () => {
    expect(transferKeyEvent(context)).not.toHaveProperty('password');
  });
});
