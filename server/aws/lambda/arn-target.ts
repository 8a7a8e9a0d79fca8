import type { DeadLetterTarget, Target } from '#engine';
import { faults } from './lambda-fault';

const arn = /^arn:aws[a-zA-Z0-9-]*:([a-zA-Z0-9-]+):([a-z0-9-]*):(\d{12})?:(.+)$/;
const bucket = /^arn:aws[a-zA-Z0-9-]*:s3:::([A-Za-z0-9._-]{3,63})$/;

/** The queue, topic, function, event bus or bucket an ARN names; null if it names none of them. */
export function targetOfArn(text: string): Target | null {
  const [, bucketName] = bucket.exec(text) ?? [];
  if (bucketName !== undefined) return { kind: 's3', name: bucketName };
  const [, service, , , resource = ''] = arn.exec(text) ?? [];
  switch (service) {
    case 'sqs':
      return named('sqs', /^([A-Za-z0-9_-]{1,80}(\.fifo)?)$/.exec(resource)?.[1]);
    case 'sns':
      return named('sns', /^([A-Za-z0-9_-]{1,256}(\.fifo)?)$/.exec(resource)?.[1]);
    case 'lambda':
      return named(
        'lambda',
        /^function:([A-Za-z0-9_-]{1,64})(:[A-Za-z0-9_$-]+)?$/.exec(resource)?.[1],
      );
    case 'events':
      return named('eventbridge', /^event-bus\/([A-Za-z0-9._/-]{1,256})$/.exec(resource)?.[1]);
    default:
      return null;
  }
}

const named = (kind: Target['kind'], name: string | undefined): Target | null =>
  name === undefined ? null : { kind, name };

/** The target of a DeadLetterConfig; null for the empty text that takes it away. Throws if nothing can be sent there. */
export function deadLetterOf(text: string): DeadLetterTarget | null {
  if (text === '') return null;
  const target = targetOfArn(text);
  if ((target?.kind === 'sqs' || target?.kind === 'sns') && !target.name.endsWith('.fifo')) {
    return { kind: target.kind, name: target.name };
  }
  // Unverified: the words are ours. That only standard queues and topics are taken is documented.
  throw faults.invalidParameter(
    `The dead-letter target ${text.slice(0, 300)} is invalid: give the ARN of a standard SQS queue or SNS topic.`,
  );
}
