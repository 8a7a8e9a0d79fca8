import {
  CloudFormationCustomResourceCreateSchema,
  CloudFormationCustomResourceDeleteSchema,
  CloudFormationCustomResourceUpdateSchema,
} from '@aws-lambda-powertools/parser/schemas/cloudformation-custom-resource';
import { CloudWatchLogsSchema } from '@aws-lambda-powertools/parser/schemas/cloudwatch';
import { EventBridgeSchema } from '@aws-lambda-powertools/parser/schemas/eventbridge';
import {
  S3EventNotificationEventBridgeSchema,
  S3Schema,
} from '@aws-lambda-powertools/parser/schemas/s3';
import { SesSchema } from '@aws-lambda-powertools/parser/schemas/ses';
import { SnsSchema } from '@aws-lambda-powertools/parser/schemas/sns';
import { describe, expect, it } from 'vitest';
import { eventFacts } from '../facts/events';
import { throughEventBridgeFacts } from '../facts/through-eventbridge';
import { throughSnsFacts } from '../facts/through-sns';
import { isJsonObject } from '../json-object';
import type { SamplePayload } from '../source';
import { cloudWatchLogsEvent, logLines } from './cloudwatch-logs';
import { context } from './event-context.fixture';
import { eventPayloads } from './events';
import { s3EventBridgePayloads } from './s3-eventbridge';

type Id = keyof typeof eventFacts;

const ids = Object.keys(eventFacts) as readonly Id[];
const samples = ids.flatMap((id) => eventPayloads[id].map((sample) => ({ id, ...sample })));

const keysOf = (facts: object) => Object.keys(facts) as Id[];
const issuesOf = (
  schema: { safeParse: (value: unknown) => { error?: unknown } },
  { event }: SamplePayload,
) => schema.safeParse(event(context)).error;

describe('every sample event', () => {
  it.each(samples)('$id, $name: survives JSON unchanged', ({ event }) => {
    const value = event(context);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  it.each(samples)('$id, $name: has a result for any event', ({ healthyResult }) => {
    for (const event of [null, 3, 'text', [], {}, { records: [null, 7] }, { Endpoints: [] }]) {
      expect(JSON.stringify(healthyResult(event))).toBeTypeOf('string');
    }
  });

  it.each(samples)('$id, $name: names the partition of its Region', ({ event }) => {
    const text = JSON.stringify(event({ ...context, region: 'cn-north-1' }));
    expect(text).not.toContain('arn:aws:');
    expect(text).not.toContain('eu-west-1');
  });

  it.each(samples)('$id, $name: holds nothing that is missing', ({ event }) => {
    const text = JSON.stringify(event(context));
    expect(text).not.toMatch(/undefined|NaN|Invalid Date|\[object/u);
  });
});

describe('against the validators of AWS Lambda Powertools', () => {
  it.each(eventPayloads.s3.filter(({ name }) => name !== 'Test event'))('S3, $name', (sample) => {
    expect(issuesOf(S3Schema, sample)).toBeUndefined();
  });

  it('S3’s test event has no records, which is its trap', () => {
    const test = eventPayloads.s3.find(({ name }) => name === 'Test event');
    expect(test?.event(context)).toMatchObject({ Event: 's3:TestEvent', Bucket: 'photos-in' });
    expect(test && issuesOf(S3Schema, test)).toBeDefined();
  });

  it.each([...eventPayloads.sns, ...keysOf(throughSnsFacts).flatMap((id) => eventPayloads[id])])(
    'through SNS, $name',
    (sample) => {
      expect(issuesOf(SnsSchema, sample)).toBeUndefined();
    },
  );

  it.each([
    ...eventPayloads['eventbridge-rule'].filter(({ name }) => name !== 'Your own input'),
    ...eventPayloads['eventbridge-scheduler'].filter(({ name }) => name !== 'Your own input'),
    ...keysOf(throughEventBridgeFacts).flatMap((id) => eventPayloads[id]),
  ])('through EventBridge, $name', (sample) => {
    expect(issuesOf(EventBridgeSchema, sample)).toBeUndefined();
  });

  it.each(s3EventBridgePayloads)('S3 in EventBridge, $name', (sample) => {
    expect(issuesOf(S3EventNotificationEventBridgeSchema, sample)).toBeUndefined();
  });

  it.each([
    ['Create', CloudFormationCustomResourceCreateSchema],
    ['Update', CloudFormationCustomResourceUpdateSchema],
    ['Delete', CloudFormationCustomResourceDeleteSchema],
  ])('CloudFormation custom resource, %s', (kind, schema) => {
    const sample = eventPayloads['cloudformation-custom-resource'].find(
      ({ name }) => name === kind,
    );
    expect(sample && issuesOf(schema, sample)).toBeUndefined();
    expect(sample).toBeDefined();
  });

  it('CloudWatch Logs, which the validator gunzips', () => {
    const parsed = CloudWatchLogsSchema.parse(cloudWatchLogsEvent(context));
    expect(parsed.awslogs.data).toEqual(logLines(context));
  });

  it('SES spam as a whole: a mail that failed DMARC tells the policy', () => {
    const spam = eventPayloads.ses.find(({ name }) => name === 'Received spam');
    expect(spam && issuesOf(SesSchema, spam)).toBeUndefined();
    expect(spam).toBeDefined();
  });
});

describe('what comes through SNS', () => {
  const messages = [
    ...keysOf(throughSnsFacts).flatMap((id) => eventPayloads[id]),
    ...eventPayloads.sns.filter(({ name }) => name !== 'Message without a subject'),
  ];

  it.each(messages)('$name is JSON inside a string', ({ event }) => {
    const value = event(context) as { Records: [{ Sns: { Message: string } }] };
    expect(isJsonObject(JSON.parse(value.Records[0].Sns.Message))).toBe(true);
  });
});
