import { arnOf } from '../arn';
import { isoMilliseconds, isoSeconds } from '../date-text';
import { decimalDigits } from '../decimal-digits';
import type { EventContext, SamplePayload } from '../source';
import { type ChangeKind, itemChange } from './dynamodb-change';

const streamArn = (context: EventContext): string => {
  const created = isoMilliseconds(context.epochMs - 30 * 86_400_000).slice(0, 23);
  return arnOf(context, 'dynamodb', `table/orders/stream/${created}`);
};

const record = (context: EventContext, kind: ChangeKind, index = 0) => ({
  eventID: context.hex(`change ${index}`, 32),
  eventName: kind,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb' as const,
  awsRegion: context.region,
  dynamodb: {
    ...itemChange(context, kind),
    SequenceNumber: `44${decimalDigits(context.hex('sequence', 25))}${index}`,
    StreamViewType: 'NEW_AND_OLD_IMAGES' as const,
  },
  eventSourceARN: streamArn(context),
});

/** An item is put, changed and deleted. */
export const dynamoDbStreamEvent = (context: EventContext) => ({
  Records: (['INSERT', 'MODIFY', 'REMOVE'] as const).map((kind, index) =>
    record(context, kind, index),
  ),
});

/** An item whose time to live was over: the service itself deleted it, and says so. */
export const dynamoDbExpiredEvent = (context: EventContext) => ({
  Records: [
    {
      ...record(context, 'REMOVE'),
      userIdentity: { type: 'Service' as const, principalId: 'dynamodb.amazonaws.com' as const },
    },
  ],
});

/** A batch inside a tumbling window. The validators take only texts as values of the state. */
export const dynamoDbWindowEvent = (context: EventContext) => {
  const minute = 60_000;
  const start = Math.floor(context.epochMs / minute) * minute;
  return {
    Records: [record(context, 'INSERT')],
    window: { start: isoSeconds(start), end: isoSeconds(start + minute) },
    state: { orders: '3' },
    shardId: 'shardId-00000001604800000000-abcdef01',
    eventSourceARN: streamArn(context),
    isFinalInvokeForWindow: false,
    isWindowTerminatedEarly: false,
  };
};

const noFailures = () => ({ batchItemFailures: [] });

/** The stream of an Amazon DynamoDB table. */
export const dynamoDbStreamsPayloads: readonly SamplePayload[] = [
  { name: 'Insert, modify, remove', event: dynamoDbStreamEvent, healthyResult: noFailures },
  { name: 'Expired item', event: dynamoDbExpiredEvent, healthyResult: noFailures },
  {
    name: 'Tumbling window',
    event: dynamoDbWindowEvent,
    healthyResult: () => ({ state: { orders: '4' } }),
  },
];
