import { arnOf, partitionOf } from '../arn';
import { base64OfText } from '../base64';
import { isoSeconds } from '../date-text';
import { decimalDigits } from '../decimal-digits';
import type { EventContext, SamplePayload } from '../source';
import { itemChange } from './dynamodb-change';

const shard = 'shardId-000000000002';

const streamArn = (context: EventContext, stream: string): string =>
  arnOf(context, 'kinesis', `stream/${stream}`);

/** One record: its data in base64, and its arrival in seconds with a fraction, as a number. */
function kinesisRecord(
  context: EventContext,
  {
    stream = 'telemetry',
    partitionKey = 'sensor-7',
    data,
    index,
  }: {
    readonly stream?: string;
    readonly partitionKey?: string;
    readonly data: unknown;
    readonly index: number;
  },
) {
  const { accountId, region, epochMs, hex } = context;
  const sequenceNumber = `49${decimalDigits(hex('sequence', 53))}${index}`;
  return {
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey,
      sequenceNumber,
      data: base64OfText(JSON.stringify(data)),
      approximateArrivalTimestamp: (epochMs - 1_000 + 250 * index) / 1_000,
    },
    eventSource: 'aws:kinesis' as const,
    eventVersion: '1.0',
    eventID: `${shard}:${sequenceNumber}`,
    eventName: 'aws:kinesis:record' as const,
    invokeIdentityArn: `arn:${partitionOf(region)}:iam::${accountId}:role/telemetry-function`,
    awsRegion: region,
    eventSourceARN: streamArn(context, stream),
  };
}

const readings = (context: EventContext) =>
  [21.5, 21.7].map((celsius, index) =>
    kinesisRecord(context, { data: { sensor: 's-7', celsius }, index }),
  );

/** A batch of one shard. */
export const kinesisEvent = (context: EventContext) => ({ Records: readings(context) });

/** A batch inside a tumbling window: the state of the batch before comes in, the next goes out. */
export const kinesisWindowEvent = (context: EventContext, final = false) => {
  const minute = 60_000;
  const start = Math.floor(context.epochMs / minute) * minute;
  return {
    Records: readings(context),
    window: { start: isoSeconds(start), end: isoSeconds(start + minute) },
    state: { sum: 86.4, count: 4 },
    shardId: shard,
    eventSourceARN: streamArn(context, 'telemetry'),
    isFinalInvokeForWindow: final,
    isWindowTerminatedEarly: false,
  };
};

/** A table’s change that went through a Kinesis stream instead of the table’s own. */
export const dynamoDbInKinesisEvent = (context: EventContext) => ({
  Records: [
    kinesisRecord(context, {
      stream: 'order-changes',
      partitionKey: context.hex('partition key', 32).toUpperCase(),
      data: tableChange(context),
      index: 0,
    }),
  ],
});

/** Such a change has no sequence number of its own, and its creation is in milliseconds. */
const tableChange = (context: EventContext) => ({
  awsRegion: context.region,
  eventID: context.hex('change', 32),
  eventName: 'INSERT',
  userIdentity: null,
  recordFormat: 'application/json',
  tableName: 'orders',
  dynamodb: {
    ...itemChange(context, 'INSERT'),
    ApproximateCreationDateTime: context.epochMs,
  },
  eventSource: 'aws:dynamodb',
});

const noFailures = () => ({ batchItemFailures: [] });
const nextState = () => ({ state: { sum: 129.6, count: 6 } });

/** A stream of Amazon Kinesis Data Streams. */
export const kinesisPayloads: readonly SamplePayload[] = [
  { name: 'Batch of records', event: kinesisEvent, healthyResult: noFailures },
  {
    name: 'Tumbling window',
    event: (context) => kinesisWindowEvent(context),
    healthyResult: nextState,
  },
  {
    name: 'End of a tumbling window',
    event: (context) => kinesisWindowEvent(context, true),
    healthyResult: nextState,
  },
  { name: 'DynamoDB change', event: dynamoDbInKinesisEvent, healthyResult: noFailures },
];
