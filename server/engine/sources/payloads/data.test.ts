import { createHash } from 'node:crypto';
import { SqsRecordSchema } from '@aws-lambda-powertools/parser/schemas/sqs';
import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { widgetEvent } from './cloudwatch-widget';
import { dataPayloads } from './data';
import { context } from './event-context.fixture';
import { pipeBatchEvent } from './pipes';
import { redshiftUdfEvent } from './redshift-udf';

describe('events of pipes, buses, databases and dashboards', () => {
  const [message] = pipeBatchEvent(context) satisfies SQSRecord[];

  it('a pipe sends an array of the records of its source', () => {
    expect(SqsRecordSchema.safeParse(message).error).toBeUndefined();
  });

  it('the hash of a message’s body is its MD5', () => {
    const body = message?.body ?? '';
    expect(message?.md5OfBody).toBe(createHash('md5').update(body).digest('hex'));
  });

  it('a Custom Event Bus sends an array, unless the batch size is 1', () => {
    const [batch, single] = dataPayloads['eventbridge-custom-bus'];
    expect(Array.isArray(batch?.event(context))).toBe(true);
    expect(Array.isArray(single?.event(context))).toBe(false);
  });

  it('Redshift counts the rows that it sends, and gets as many results', () => {
    const event = redshiftUdfEvent(context);
    expect(event.num_records).toBe(event.arguments.length);
    expect(dataPayloads['redshift-udf'][0]?.healthyResult(event)).toMatchObject({
      success: true,
      num_records: 2,
      results: [1, 1],
    });
  });

  it('a widget knows the time range of its dashboard in milliseconds', () => {
    const { start, end, relativeStart } = widgetEvent(context).widgetContext.timeRange;
    expect([end, end - start]).toEqual([context.epochMs, relativeStart]);
  });
});
