import { hexOf, type Outcome, quotas, type SimulationEvent } from '#engine';
import { uuidFrom } from '#engine/sources/uuid';
import { functionErrorOf } from './function-error';
import { requestIdOf, targetArn, wallTime } from './identity';
import type { RoomFacts } from './room-facts';
import { firstBytes } from './utf8';

/** What a consumer receives: the caller's payload, byte for byte, and three attributes. */
export type DeadLetterMessage =
  | {
      readonly kind: 'sqs';
      readonly targetArn: string;
      readonly body: string;
      readonly messageAttributes: Readonly<Record<AttributeName, SqsAttribute>>;
    }
  | {
      readonly kind: 'sns';
      readonly targetArn: string;
      /** As an SQS queue that subscribes to the topic receives it. */
      readonly notification: SnsNotification;
    };

type AttributeName = 'RequestID' | 'ErrorCode' | 'ErrorMessage';

interface SqsAttribute {
  readonly DataType: 'String' | 'Number';
  readonly StringValue: string;
}

interface SnsNotification {
  readonly Type: 'Notification';
  readonly MessageId: string;
  readonly TopicArn: string;
  readonly Message: string;
  readonly Timestamp: string;
  readonly SignatureVersion: '1';
  readonly Signature: string;
  readonly SigningCertURL: string;
  readonly UnsubscribeURL: string;
  readonly MessageAttributes: Readonly<
    Record<AttributeName, { readonly Type: 'String' | 'Number'; readonly Value: string }>
  >;
}

/** The dead letter that an invocation among these events left behind; null if none was delivered. */
export function deadLetterMessage(
  events: readonly SimulationEvent[],
  invocation: number,
  room: RoomFacts,
): DeadLetterMessage | null {
  const delivered = events.find(
    (event) => event.type === 'deadLetter.delivered' && event.invocation === invocation,
  );
  if (delivered?.type !== 'deadLetter.delivered') return null;
  const sent = events.find((event) => event.type === 'call.sent' && event.run === delivered.run);
  if (sent?.type !== 'call.sent') return null;
  const requestId = requestIdOf(room.seed, invocation);
  const attributes: readonly (readonly [AttributeName, 'String' | 'Number', string])[] = [
    ['RequestID', 'String', requestId],
    ['ErrorCode', 'Number', String(delivered.errorCode)],
    ['ErrorMessage', 'String', errorMessageOf(delivered.outcome, delivered.errorCode, requestId)],
  ];
  const arn = targetArn(room.account, delivered.target);
  if (delivered.target.kind === 'sqs') {
    return {
      kind: 'sqs',
      targetArn: arn,
      body: sent.payload,
      messageAttributes: record(attributes, (DataType, StringValue) => ({ DataType, StringValue })),
    };
  }
  const { region } = room.account;
  return {
    kind: 'sns',
    targetArn: arn,
    notification: {
      Type: 'Notification',
      MessageId: uuidFrom(hexOf(room.seed, `sns message ${invocation}`, 32)),
      TopicArn: arn,
      Message: sent.payload,
      Timestamp: wallTime(room.epochMs, delivered.at),
      SignatureVersion: '1',
      Signature: 'not signed: this topic is simulated',
      SigningCertURL: `https://sns.${region}.amazonaws.com/SimpleNotificationService.pem`,
      UnsubscribeURL: `https://sns.${region}.amazonaws.com/?Action=Unsubscribe`,
      MessageAttributes: record(attributes, (Type, Value) => ({ Type, Value })),
    },
  };
}

/** ErrorMessage: the text of the last error, cut to 1 KB. For an event that never ran the text is unverified. */
export const errorMessageOf = (
  outcome: Outcome | null,
  errorCode: number,
  requestId: string,
): string =>
  firstBytes(
    outcome === null
      ? (neverRan[errorCode] ?? 'Rate Exceeded.')
      : (functionErrorOf(outcome, requestId)?.errorMessage ?? ''),
    quotas.deadLetterErrorMessageBytes,
  );

/** What stands in for an error message where no attempt was made, by status. */
const neverRan: Readonly<Record<number, string>> = {
  400: 'Recursive invocation.',
  500: 'Service error.',
};

const record = <T>(
  attributes: readonly (readonly [AttributeName, 'String' | 'Number', string])[],
  render: (type: 'String' | 'Number', value: string) => T,
): Readonly<Record<AttributeName, T>> =>
  Object.fromEntries(
    attributes.map(([name, type, value]) => [name, render(type, value)]),
  ) as Record<AttributeName, T>;
