import { arnOf, endpointDomain } from '../arn';
import { base64OfText } from '../base64';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** Records by topic and partition: key and value in base64, header values as lists of bytes. */
const records = ({ epochMs }: EventContext) => ({
  'payments-0': [0, 1].map((index) => ({
    topic: 'payments',
    partition: 0,
    offset: 15 + index,
    timestamp: epochMs - 400 + 100 * index,
    timestampType: 'CREATE_TIME' as const,
    key: base64OfText(sampleOrder.orderId),
    value: base64OfText(JSON.stringify({ order: sampleOrder.orderId, amount: sampleOrder.total })),
    headers: [{ source: [...new TextEncoder().encode('shop')] }],
  })),
});

/** A batch of a cluster that AWS runs. */
export const mskEvent = (context: EventContext) => {
  const { region, hex } = context;
  const cluster = hex('cluster name', 6);
  const broker = (number: number) =>
    `b-${number}.payments.${cluster}.c2.kafka.${region}.${endpointDomain(region)}:9098`;
  return {
    eventSource: 'aws:kafka' as const,
    eventSourceArn: arnOf(context, 'kafka', `cluster/payments/${uuidFrom(hex('cluster', 32))}-2`),
    bootstrapServers: `${broker(1)},${broker(2)}`,
    records: records(context),
  };
};

/** A batch of somebody’s own cluster: no ARN, another source. */
export const selfManagedKafkaEvent = (context: EventContext) => ({
  eventSource: 'SelfManagedKafka' as const,
  bootstrapServers: 'kafka1.example.org:9092,kafka2.example.org:9092',
  records: records(context),
});

const noFailures = () => ({ batchItemFailures: [] });

/** A topic of Amazon MSK. */
export const mskPayloads: readonly SamplePayload[] = [
  { name: 'Batch of records', event: mskEvent, healthyResult: noFailures },
];

/** A topic of an Apache Kafka cluster of one’s own. */
export const selfManagedKafkaPayloads: readonly SamplePayload[] = [
  { name: 'Batch of records', event: selfManagedKafkaEvent, healthyResult: noFailures },
];
