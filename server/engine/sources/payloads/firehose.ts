import { arnOf } from '../arn';
import { isJsonObject } from '../json-object';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const orders = ['o-1042', 'o-1043'].map((orderId) =>
  btoa(`${JSON.stringify({ ...sampleOrder, orderId })}\n`),
);

/** The digits that number records: decimal, derived from hex. */
const sequence = (hex: string): string =>
  `4966${Array.from(hex, (digit) => Number.parseInt(digit, 16) % 10).join('')}`;

/** A batch that producers put into the stream themselves; times are milliseconds, data is base64. */
export const firehoseEvent = (context: EventContext) => {
  const { region, epochMs, hex } = context;
  return {
    invocationId: uuidFrom(hex('invocation', 32)),
    deliveryStreamArn: arnOf(context, 'firehose', 'deliverystream/orders'),
    region,
    records: orders.map((data, i) => ({
      recordId: `${sequence(hex(`record ${i}`, 52))}000000`,
      approximateArrivalTimestamp: epochMs - 60_000 + i,
      data,
    })),
  };
};

/** The same from a Kinesis data stream, which says where each record lay. */
export const firehoseFromKinesisEvent = (context: EventContext) => {
  const { epochMs, hex } = context;
  const event = firehoseEvent(context);
  return {
    ...event,
    sourceKinesisStreamArn: arnOf(context, 'kinesis', 'stream/orders'),
    records: event.records.map((record, i) => ({
      ...record,
      kinesisRecordMetadata: {
        shardId: 'shardId-000000000000',
        partitionKey: 'ada@example.com',
        approximateArrivalTimestamp: epochMs - 60_000 + i,
        sequenceNumber: sequence(hex(`sequence ${i}`, 52)),
        subsequenceNumber: 0,
      },
    })),
  };
};

const recordsOf = (event: unknown): readonly unknown[] =>
  isJsonObject(event) && Array.isArray(event.records) ? event.records : [];

/** Every record comes back under its own id. */
const healthyResult = (event: unknown) => ({
  records: recordsOf(event)
    .filter(isJsonObject)
    .map(({ recordId, data }) => ({ recordId, result: 'Ok', data })),
});

/** Amazon Data Firehose that transforms records. */
export const firehosePayloads: readonly SamplePayload[] = [
  { name: 'Records put directly', event: firehoseEvent, healthyResult },
  { name: 'Records of a Kinesis stream', event: firehoseFromKinesisEvent, healthyResult },
];
