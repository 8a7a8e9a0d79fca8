import { createHash } from 'node:crypto';
import { DynamoDBStreamSchema } from '@aws-lambda-powertools/parser/schemas/dynamodb';
import {
  KafkaMskEventSchema,
  KafkaSelfManagedEventSchema,
} from '@aws-lambda-powertools/parser/schemas/kafka';
import {
  KinesisDataStreamSchema,
  KinesisDynamoDBStreamSchema,
} from '@aws-lambda-powertools/parser/schemas/kinesis';
import { S3SqsEventNotificationSchema } from '@aws-lambda-powertools/parser/schemas/s3';
import { SnsSqsNotificationSchema } from '@aws-lambda-powertools/parser/schemas/sns';
import { SqsSchema } from '@aws-lambda-powertools/parser/schemas/sqs';
import type {
  DynamoDBStreamEvent,
  KinesisStreamEvent,
  KinesisStreamTumblingWindowEvent,
  MSKEvent,
  SelfManagedKafkaEvent,
  SQSEvent,
} from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { documentDbEvent } from './documentdb';
import { dynamoDbExpiredEvent, dynamoDbStreamEvent, dynamoDbWindowEvent } from './dynamodb-streams';
import { context } from './event-context.fixture';
import { mskEvent, selfManagedKafkaEvent } from './kafka';
import { dynamoDbInKinesisEvent, kinesisEvent, kinesisWindowEvent } from './kinesis';
import { activeMqEvent, rabbitMqEvent } from './message-broker';
import { polledPayloads } from './polled';
import { s3InSqsEvent, snsInSqsEvent, sqsEvent, sqsFifoEvent } from './sqs';
import { attributesDigest } from './sqs-attributes-digest';

describe('every batch', () => {
  const samples = Object.entries(polledPayloads).flatMap(([id, payloads]) =>
    payloads.map((payload) => ({ id, ...payload })),
  );

  it.each(samples)('$id, $name: survives JSON unchanged', ({ event }) => {
    const value = event(context);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  it.each(samples)('$id, $name: names the partition of its Region', ({ event }) => {
    expect(JSON.stringify(event({ ...context, region: 'cn-north-1' }))).not.toMatch(
      /arn:aws:|eu-west-1/u,
    );
  });
});

describe('batches against the validators of AWS Lambda Powertools', () => {
  it.each([
    ['SQS', SqsSchema, sqsEvent(context)],
    ['SQS FIFO', SqsSchema, sqsFifoEvent(context)],
    ['S3 in SQS', S3SqsEventNotificationSchema, s3InSqsEvent(context)],
    ['Kinesis', KinesisDataStreamSchema, kinesisEvent(context)],
    ['Kinesis window', KinesisDataStreamSchema, kinesisWindowEvent(context)],
    ['end of a Kinesis window', KinesisDataStreamSchema, kinesisWindowEvent(context, true)],
    ['DynamoDB in Kinesis', KinesisDynamoDBStreamSchema, dynamoDbInKinesisEvent(context)],
    ['DynamoDB', DynamoDBStreamSchema, dynamoDbStreamEvent(context)],
    ['expired item', DynamoDBStreamSchema, dynamoDbExpiredEvent(context)],
    ['DynamoDB window', DynamoDBStreamSchema, dynamoDbWindowEvent(context)],
    ['MSK', KafkaMskEventSchema, mskEvent(context)],
    ['own Kafka', KafkaSelfManagedEventSchema, selfManagedKafkaEvent(context)],
  ])('%s', (_, schema, event) => {
    expect(schema.safeParse(event).error).toBeUndefined();
  });

  it('SNS in SQS', () => {
    const body = JSON.parse(snsInSqsEvent(context).Records[0]?.body ?? '');
    expect(SnsSqsNotificationSchema.safeParse(body).error).toBeUndefined();
    expect(body).toHaveProperty('SigningCertURL');
    expect(body).not.toHaveProperty('SigningCertUrl');
  });
});

describe('batches against @types/aws-lambda', () => {
  it('are the types a handler declares', () => {
    const events = [
      sqsEvent(context) satisfies SQSEvent,
      sqsFifoEvent(context) satisfies SQSEvent,
      kinesisEvent(context) satisfies KinesisStreamEvent,
      kinesisWindowEvent(context) satisfies KinesisStreamTumblingWindowEvent,
      dynamoDbStreamEvent(context) satisfies DynamoDBStreamEvent,
      mskEvent(context) satisfies MSKEvent,
      selfManagedKafkaEvent(context) satisfies SelfManagedKafkaEvent,
    ];
    expect(events).toHaveLength(7);
  });
});

describe('details that are easy to get wrong', () => {
  const md5 = (text: string) => createHash('md5').update(text).digest('hex');

  it('SQS writes every number as a text and tells the body’s real digest', () => {
    for (const { body, md5OfBody, attributes } of sqsEvent(context).Records) {
      expect(md5OfBody).toBe(md5(body));
      for (const value of Object.values(attributes)) expect(value).toBeTypeOf('string');
    }
    expect(sqsEvent(context).Records[0]?.attributes.ApproximateReceiveCount).toBe('2');
  });

  it('SQS digests attributes as AWS recorded it', () => {
    expect(attributesDigest({ MyAttribute: { stringValue: 'foobar', dataType: 'String' } })).toBe(
      'adb59cd4678ea5a855436b949cd07ab6',
    );
    expect(attributesDigest({})).toBeNull();
    expect(sqsEvent(context).Records[1]).not.toHaveProperty('md5OfMessageAttributes');
  });

  it('a FIFO queue tells group and growing sequence numbers', () => {
    const numbers = sqsFifoEvent(context).Records.map(({ attributes }) => {
      expect(attributes).toMatchObject({ MessageGroupId: 'customer-12' });
      return 'SequenceNumber' in attributes ? BigInt(String(attributes.SequenceNumber)) : 0n;
    });
    expect(numbers[1]).toBe((numbers[0] ?? 0n) + 1n);
  });

  it('Kinesis tells seconds with a fraction, DynamoDB whole seconds', () => {
    const record = kinesisEvent(context).Records[1];
    expect(record?.kinesis.approximateArrivalTimestamp).toBe((context.epochMs - 750) / 1_000);
    expect(record?.eventID).toBe(`shardId-000000000002:${record?.kinesis.sequenceNumber}`);
    expect(record?.kinesis.sequenceNumber).toMatch(/^49\d{54}$/u);
    const change = dynamoDbStreamEvent(context).Records[0]?.dynamodb;
    expect(change?.ApproximateCreationDateTime).toBe(Math.floor(context.epochMs / 1_000));
    expect(change?.Keys.sk).toEqual({ N: '1' });
  });

  it('DynamoDB has the images that a change has', () => {
    const images = dynamoDbStreamEvent(context).Records.map(({ eventName, dynamodb }) => [
      eventName,
      'OldImage' in dynamodb,
      'NewImage' in dynamodb,
    ]);
    expect(images).toEqual([
      ['INSERT', false, true],
      ['MODIFY', true, true],
      ['REMOVE', true, false],
    ]);
  });

  it('Kafka’s header values are bytes, its bootstrap servers one text', () => {
    const event = mskEvent(context);
    expect(event.bootstrapServers.split(',')).toHaveLength(2);
    expect(event.records['payments-0'][0]?.headers).toEqual([{ source: [115, 104, 111, 112] }]);
  });

  it('brokers keep their own ideas of time', () => {
    const [message] = rabbitMqEvent(context).rmqMessagesByQueue['jobs::/'];
    expect(message?.basicProperties.timestamp).toBe('Nov 1, 2026, 9:05:07 AM');
    expect(message?.basicProperties.bodySize).toBe(atob(message?.data ?? '').length);
    expect(activeMqEvent(context).messages[0]?.timestamp).toBeTypeOf('number');
  });

  it('DocumentDB names one document three times over', () => {
    const [first] = documentDbEvent(context).events;
    expect(first?.event.documentKey._id).toEqual(first?.event.fullDocument._id);
    expect(first?.event.documentKey._id.$oid).toMatch(/^[0-9a-f]{24}$/u);
  });
});
