import { describe, expect, it } from 'vitest';
import { hexOf, type SourceId } from '#engine';
import { sourcePayloads } from '#engine/sources/source-payloads';
import { peel } from './peel';

const context = {
  accountId: '123456789012',
  region: 'us-east-1',
  functionName: 'my-lambda',
  invocationType: 'Event',
  epochMs: 1_793_491_200_000,
  hex: (purpose: string, length: number) => hexOf(1, purpose, length),
} as const;

const layersOf = (source: SourceId, name: string) => {
  const sample = sourcePayloads[source].find((one) => one.name === name);
  if (sample === undefined) {
    throw new Error(`${source} has ${sourcePayloads[source].map((one) => one.name).join(', ')}`);
  }
  return peel(JSON.stringify(sample.event(context))).map(({ path, held, what }) => [
    path,
    held,
    what,
  ]);
};

describe('envelopes', () => {
  it('S3 in SNS: the message is a string', () => {
    expect(layersOf('sns', 'S3 notification')).toEqual([
      ['Records[0].Sns.Message', 'string', 'an S3 notification'],
    ]);
  });

  it('S3 in SNS in SQS: a string in a string', () => {
    const s3 = { Records: [{ eventSource: 'aws:s3', s3: {} }] };
    const sns = { Type: 'Notification', TopicArn: 'arn', Message: JSON.stringify(s3) };
    const sqs = { Records: [{ eventSource: 'aws:sqs', body: JSON.stringify(sns) }] };
    expect(peel(JSON.stringify(sqs)).map(({ path, what, depth }) => [path, what, depth])).toEqual([
      ['Records[0].body', 'an SNS notification', 1],
      ['Records[0].body.Message', 'an S3 notification', 2],
    ]);
  });

  it('S3 through EventBridge: an object, nothing to parse', () => {
    const [layer] = peel(JSON.stringify(sourcePayloads['s3-eventbridge'][0]?.event(context)));
    expect(layer).toMatchObject({ path: 'detail', held: 'object', what: 'an S3 event' });
  });

  it('Kinesis: base64', () => {
    const [layer] = peel(JSON.stringify(sourcePayloads.kinesis[0]?.event(context)));
    expect(layer).toMatchObject({ path: 'Records[0].kinesis.data', held: 'base64' });
  });

  it('none in a plain event, in no JSON, and never more than a dozen', () => {
    expect(peel('{"a":"{not json"}')).toEqual([]);
    expect(peel('{')).toEqual([]);
    const many = { Records: Array.from({ length: 500 }, () => ({ body: '{"a":1}' })) };
    expect(peel(JSON.stringify(many))).toHaveLength(12);
  });
});
