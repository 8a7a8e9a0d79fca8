import type { SourceFacts } from '../source';

/** What an event source mapping reads from. Whoever waits for the function is Lambda’s own poller. */
export const polledFacts = {
  sqs: polled('Amazon SQS', 'Messages in a standard queue', 'SQS queue'),
  'sqs-fifo': polled('Amazon SQS FIFO', 'Messages in a FIFO queue', 'FIFO queue'),
  kinesis: polled('Amazon Kinesis Data Streams', 'Records in a shard', 'Kinesis stream'),
  'dynamodb-streams': polled('Amazon DynamoDB Streams', 'Items changed in a table', 'Table stream'),
  msk: polled('Amazon MSK', 'Records in a Kafka topic', 'MSK cluster'),
  'self-managed-kafka': polled(
    'Self-managed Apache Kafka',
    'Records in a topic of your own cluster',
    'Kafka cluster',
  ),
  'mq-activemq': polled('Amazon MQ for ActiveMQ', 'Messages in a queue of a broker', 'MQ broker'),
  'mq-rabbitmq': polled('Amazon MQ for RabbitMQ', 'Messages in a queue of a broker', 'MQ broker'),
  documentdb: polled('Amazon DocumentDB', 'Changes in a change stream', 'Change stream'),
} as const satisfies Record<string, SourceFacts>;

function polled(name: string, detail: string, station: string): SourceFacts {
  return {
    name,
    detail,
    station,
    path: 'polled',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: null,
    repeats: null,
    rule: 'source.polled',
  };
}
