import type { polledFacts } from '../facts/polled';
import type { SamplePayload } from '../source';
import { documentDbPayloads } from './documentdb';
import { dynamoDbStreamsPayloads } from './dynamodb-streams';
import { mskPayloads, selfManagedKafkaPayloads } from './kafka';
import { kinesisPayloads } from './kinesis';
import { activeMqPayloads, rabbitMqPayloads } from './message-broker';
import { sqsFifoPayloads, sqsPayloads } from './sqs';

/** The batches of the sources that Lambda polls. */
export const polledPayloads: Readonly<Record<keyof typeof polledFacts, readonly SamplePayload[]>> =
  {
    sqs: sqsPayloads,
    'sqs-fifo': sqsFifoPayloads,
    kinesis: kinesisPayloads,
    'dynamodb-streams': dynamoDbStreamsPayloads,
    msk: mskPayloads,
    'self-managed-kafka': selfManagedKafkaPayloads,
    'mq-activemq': activeMqPayloads,
    'mq-rabbitmq': rabbitMqPayloads,
    documentdb: documentDbPayloads,
  };
