import { arnOf } from '../arn';
import { base64OfHex } from '../base64';
import { decimalDigits } from '../decimal-digits';
import { md5OfText } from '../md5';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { traceHeader } from '../trace-id';
import { uuidFrom } from '../uuid';
import { s3Event } from './s3';
import { snsEvent } from './sns';
import { attributesDigest, type StringAttribute } from './sqs-attributes-digest';

const noFailures = () => ({ batchItemFailures: [] });

interface Message {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, StringAttribute>>;
  /** Received for the second time: a batch failed before. */
  readonly again?: boolean;
  /** What SQS itself adds, for example to the messages of a FIFO queue. */
  readonly system?: Readonly<Record<string, string>>;
}

/** One message as the poller hands it over. All its numbers are texts, times among them. */
function sqsRecord<TMessage extends Message>(
  context: EventContext,
  queue: string,
  { body, attributes = {}, again = false, system = {} }: TMessage,
  index = 0,
) {
  const { region, epochMs, hex } = context;
  const sent = epochMs - (again ? 31_000 : 900);
  const digest = attributesDigest(attributes);
  return {
    messageId: uuidFrom(hex(`message ${index}`, 32)),
    receiptHandle: base64OfHex(`01010${hex(`receipt ${index}`, 287)}`),
    body,
    attributes: {
      ApproximateReceiveCount: again ? '2' : '1',
      ...system,
      SentTimestamp: String(sent),
      SenderId: `AIDA${hex('sender', 17).toUpperCase()}`,
      ApproximateFirstReceiveTimestamp: String(sent + 7),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        { ...value, stringListValues: [], binaryListValues: [] },
      ]),
    ),
    ...(digest !== null && { md5OfMessageAttributes: digest }),
    md5OfBody: md5OfText(body),
    eventSource: 'aws:sqs',
    eventSourceARN: arnOf(context, 'sqs', queue),
    awsRegion: region,
  };
}

/** A batch of two messages; the first comes for the second time. */
export const sqsEvent = (context: EventContext) => ({
  Records: [
    sqsRecord(context, 'orders', {
      body: JSON.stringify(sampleOrder),
      attributes: { channel: { stringValue: 'web', dataType: 'String' } },
      again: true,
    }),
    sqsRecord(
      context,
      'orders',
      {
        body: JSON.stringify({ ...sampleOrder, orderId: 'o-1043' }),
        system: { AWSTraceHeader: traceHeader(context) },
      },
      1,
    ),
  ],
});

/** Two messages of one group: they come in order and carry their sequence numbers. */
export const sqsFifoEvent = (context: EventContext) => ({
  Records: [0, 1].map((index) =>
    sqsRecord(
      context,
      'orders.fifo',
      {
        body: JSON.stringify({ ...sampleOrder, orderId: `o-${1_042 + index}` }),
        system: {
          SequenceNumber: `1889${decimalDigits(context.hex('sequence', 15))}${index}`,
          MessageGroupId: 'customer-12',
          MessageDeduplicationId: context.hex(`deduplication ${index}`, 64),
        },
      },
      index,
    ),
  ),
});

/** A whole S3 notification is the body. */
export const s3InSqsEvent = (context: EventContext) => ({
  Records: [sqsRecord(context, 'photo-events', { body: JSON.stringify(s3Event(context)) })],
});

/** SNS to a queue without raw delivery: here its keys end in “URL”. */
export const snsInSqsEvent = (context: EventContext) => ({
  Records: snsEvent(context).Records.map(({ Sns }) => {
    const { SigningCertUrl, UnsubscribeUrl, ...message } = Sns;
    return sqsRecord(context, 'order-events', {
      body: JSON.stringify({
        ...message,
        SigningCertURL: SigningCertUrl,
        UnsubscribeURL: UnsubscribeUrl,
      }),
    });
  }),
});

/** A standard queue of Amazon SQS. */
export const sqsPayloads: readonly SamplePayload[] = [
  { name: 'Batch of messages', event: sqsEvent, healthyResult: noFailures },
  { name: 'S3 notification', event: s3InSqsEvent, healthyResult: noFailures },
  { name: 'SNS message', event: snsInSqsEvent, healthyResult: noFailures },
];

/** A FIFO queue of Amazon SQS. */
export const sqsFifoPayloads: readonly SamplePayload[] = [
  { name: 'Batch of one message group', event: sqsFifoEvent, healthyResult: noFailures },
];
