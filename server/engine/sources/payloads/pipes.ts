import { arnOf } from '../arn';
import { base64OfHex } from '../base64';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const body = JSON.stringify(sampleOrder);

/** The MD5 of `body`, which is always the same text. */
const md5OfBody = '649fb3642b85dc9a73155516420a23a1';

/** A batch that a pipe took from a queue: an array, even of one message; the times are texts. */
export const pipeBatchEvent = (context: EventContext) => {
  const { region, epochMs, hex } = context;
  return [
    {
      messageId: uuidFrom(hex('message', 32)),
      receiptHandle: base64OfHex(hex('receipt handle', 96)),
      body,
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: String(epochMs),
        SenderId: `AROA${hex('sender', 16).toUpperCase()}:shop`,
        ApproximateFirstReceiveTimestamp: String(epochMs + 3),
      },
      messageAttributes: {},
      md5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: arnOf(context, 'sqs', 'orders'),
      awsRegion: region,
    },
  ];
};

export const pipesEnrichmentPayloads: readonly SamplePayload[] = [
  {
    name: 'Batch from a queue',
    event: pipeBatchEvent,
    healthyResult: () => [{ ...sampleOrder, customerSince: 2019 }],
  },
];

export const pipesTargetPayloads: readonly SamplePayload[] = [
  {
    name: 'Batch from a queue',
    event: pipeBatchEvent,
    healthyResult: () => ({ handled: 1 }),
  },
];
