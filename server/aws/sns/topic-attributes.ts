import { snsErrors } from './errors';

const policies = new Set(['Policy', 'DeliveryPolicy', 'ArchivePolicy', 'DataProtectionPolicy']);
const plain = new Set(['DisplayName', 'KmsMasterKeyId', 'SignatureVersion', 'TracingConfig']);
const booleans = new Set(['FifoTopic', 'ContentBasedDeduplication']);

const longestPolicy = 30_720;

/** Throws SNS's error for an attribute that a topic does not have, or a value it cannot have. */
export function checkTopicAttribute(name: string, value: string, fifo: boolean): void {
  if (policies.has(name)) {
    if (value !== '' && (value.length > longestPolicy || !isJson(value))) {
      throw snsErrors.invalidParameter(`${name} failed to parse JSON.`);
    }
  } else if (booleans.has(name)) {
    if (!/^(true|false)$/.test(value) || (!fifo && value === 'true')) {
      throw snsErrors.invalidParameter(`Attributes Reason: ${name}: Invalid value.`);
    }
  } else if (
    !plain.has(name) &&
    !/^(Application|HTTP|Lambda|SQS|Firehose)(Success|Failure)Feedback(RoleArn|SampleRate)$/.test(
      name,
    )
  ) {
    throw snsErrors.invalidParameter('AttributeName');
  } else if (value.length > 2_048) throw snsErrors.invalidParameter('AttributeValue');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
