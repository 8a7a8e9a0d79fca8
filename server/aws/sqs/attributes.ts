import { queueNameOf } from '../messaging/arn';
import { sqsErrors } from './errors';

type Check = (value: string, accountId: string) => boolean;

const whole =
  (least: number, most: number): Check =>
  (value) =>
    /^\d{1,8}$/.test(value) && Number(value) >= least && Number(value) <= most;

const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value);

/** Attributes that can be set, and what they may be. An empty text takes a policy away. */
const settable: Readonly<Record<string, Check>> = {
  DelaySeconds: whole(0, 900),
  MaximumMessageSize: whole(1_024, 1_048_576),
  MessageRetentionPeriod: whole(60, 1_209_600),
  ReceiveMessageWaitTimeSeconds: whole(0, 20),
  VisibilityTimeout: whole(0, 43_200),
  KmsDataKeyReusePeriodSeconds: whole(60, 86_400),
  KmsMasterKeyId: (value) => value.length <= 2_048,
  SqsManagedSseEnabled: oneOf('true', 'false'),
  Policy: isPolicy,
  RedrivePolicy: isRedrivePolicy,
  RedriveAllowPolicy: isPolicy,
};

const fifoOnly: Readonly<Record<string, Check>> = {
  FifoQueue: oneOf('true'),
  ContentBasedDeduplication: oneOf('true', 'false'),
  DeduplicationScope: oneOf('queue', 'messageGroup'),
  FifoThroughputLimit: oneOf('perQueue', 'perMessageGroupId'),
};

/** Attributes that SQS works out itself. */
const readOnly = [
  'QueueArn',
  'CreatedTimestamp',
  'LastModifiedTimestamp',
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
];

const longestPolicy = 64 * 1_024;

/** Every attribute there is. */
export const attributeNames: readonly string[] = [
  ...readOnly,
  ...Object.keys(settable),
  ...Object.keys(fifoOnly),
];

/** Throws SQS's error for an attribute that a queue of this kind does not have, or a value it cannot have. */
export function checkAttributes(
  attributes: Readonly<Record<string, string>>,
  fifo: boolean,
  accountId: string,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    const check = settable[name] ?? (fifo ? fifoOnly[name] : undefined);
    if (check === undefined) throw sqsErrors.invalidAttributeName(name);
    if (!check(value, accountId)) throw sqsErrors.invalidAttributeValue(name);
  }
}

function isPolicy(value: string): boolean {
  return value === '' || (value.length <= longestPolicy && isObject(value));
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function isRedrivePolicy(value: string, accountId: string): boolean {
  if (value === '') return true;
  if (!isPolicy(value)) return false;
  const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(value) as Readonly<
    Record<string, unknown>
  >;
  const count = Number(maxReceiveCount);
  return (
    typeof deadLetterTargetArn === 'string' &&
    queueNameOf(deadLetterTargetArn, accountId) !== null &&
    Number.isInteger(count) &&
    count >= 1 &&
    count <= 1_000
  );
}
