import type { polledFacts } from '../facts/polled';
import type { SourceNotes } from '../source';

const permission = (actions: string): string =>
  `The function’s execution role needs ${actions}; the function’s policy has no say.`;

const stream = {
  whoRetries:
    'The poller repeats a whole batch until it succeeds and blocks its shard meanwhile; MaximumRetryAttempts and MaximumRecordAgeInSeconds, both without a limit by default, end that. Throttles use up no attempt.',
  onFailure:
    'What is given up goes as a pointer, without the records, to an on-failure destination: SQS, SNS or S3, which gets the records too. BisectBatchOnFunctionError and batchItemFailures narrow it down.',
  limits:
    'Up to 10,000 records or 6 MB, a window of up to 300 s, one to ten batches at a time for each shard, tumbling windows of up to 900 s.',
};

const kafka = {
  whoRetries:
    'The poller repeats a whole batch until it succeeds and blocks its partition meanwhile; with an on-failure destination ten times at the most. Its own retry settings need provisioned mode.',
  onFailure:
    'What is given up goes to an on-failure destination: SQS, SNS, S3 or a topic of the same cluster, which gets the full records.',
  limits:
    'Up to 10,000 records or 6 MB, a window of 500 ms by default and up to 300 s, at most one consumer for each partition.',
};

const broker = {
  whoRetries: 'The poller repeats a batch until it succeeds or its messages expire.',
  onFailure: 'Nothing leaves the broker for an on-failure destination: there is none.',
  limits:
    'Up to 10,000 messages or 6 MB, a window of 500 ms by default and up to 300 s; an older guide limits the function to 14 minutes.',
};

export const polledNotes: Readonly<Record<keyof typeof polledFacts, SourceNotes>> = {
  sqs: {
    whoRetries:
      'The queue: messages of a failed batch stay hidden until the visibility time-out is over and then come back. Throttles count as receives as well.',
    onFailure:
      'After maxReceiveCount receives SQS moves a message to the queue’s own dead-letter queue, never to the function’s. batchItemFailures names the messages that failed.',
    limits:
      '10 messages a batch by default and up to 10,000 or 6 MB, a window of up to 300 s; 5 batches at a time at first, 300 more each minute, up to 1,250.',
    permission: permission('sqs:ReceiveMessage, sqs:DeleteMessage and sqs:GetQueueAttributes'),
    keywords:
      'queue message simple queue service visibility timeout redrive dlq batch consumer worker poll event source mapping esm',
    unverified: null,
  },
  'sqs-fifo': {
    whoRetries:
      'The queue: messages of a failed batch come back when the visibility time-out is over, and their message group is blocked until then.',
    onFailure:
      'After maxReceiveCount receives SQS moves a message to the queue’s own dead-letter queue. batchItemFailures must name the first message that failed and all that follow.',
    limits: '10 messages a batch, no window; as many batches at a time as message groups.',
    permission: permission('sqs:ReceiveMessage, sqs:DeleteMessage and sqs:GetQueueAttributes'),
    keywords:
      'queue message simple queue service fifo ordered order message group deduplication poll event source mapping esm',
    unverified: null,
  },
  kinesis: {
    ...stream,
    permission: permission('to read the stream, as AWSLambdaKinesisExecutionRole allows'),
    keywords:
      'kinesis kds data stream shard record enhanced fan-out iterator real-time poll event source mapping esm',
    unverified: null,
  },
  'dynamodb-streams': {
    ...stream,
    permission: permission('to read the stream, as AWSLambdaDynamoDBExecutionRole allows'),
    keywords:
      'dynamodb ddb table stream change data capture cdc item insert modify remove ttl trigger poll event source mapping esm',
    unverified: null,
  },
  msk: {
    ...kafka,
    permission: permission('to read the cluster, as AWSLambdaMSKExecutionRole allows'),
    keywords:
      'msk managed streaming kafka topic partition consumer group broker poll event source mapping esm',
    unverified: null,
  },
  'self-managed-kafka': {
    ...kafka,
    permission: permission('to reach the cluster’s network and its secret'),
    keywords:
      'kafka confluent redpanda topic partition consumer group broker poll event source mapping esm',
    unverified: null,
  },
  'mq-activemq': {
    ...broker,
    permission: permission('to reach the broker’s network and its secret'),
    keywords: 'amazon mq activemq jms queue broker message poll event source mapping esm',
    unverified:
      'The exact keys of a message: the guide and public event types disagree about correlationId, physicalName and expiration.',
  },
  'mq-rabbitmq': {
    ...broker,
    permission: permission('to reach the broker’s network and its secret'),
    keywords:
      'amazon mq rabbitmq amqp queue virtual host broker message poll event source mapping esm',
    unverified: null,
  },
  documentdb: {
    whoRetries:
      'The poller repeats a batch until it succeeds; if the change stream expires meanwhile the mapping is disabled.',
    onFailure: 'No on-failure destination is listed.',
    limits:
      'Up to 10,000 events or 6 MB, a window of 500 ms by default and up to 300 s; one batch at a time, in order.',
    permission: permission('to reach the cluster’s network and its secret'),
    keywords:
      'documentdb docdb mongodb change stream collection document poll event source mapping esm',
    unverified: 'The event’s shape was not held against a recording.',
  },
};
