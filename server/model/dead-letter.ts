import { type Outcome, quotas, type SimulationEvent } from '#engine';
import { invocationPayload } from './destination-record';
import { functionErrorOf } from './function-error';
import { requestIdOf, targetArn } from './identity';
import { invocationOrigins } from './invocation-origin';
import type { RoomFacts } from './room-facts';
import { type SnsNotification, snsNotification } from './sns-notification';
import { firstBytes } from './utf8';

/** What a consumer receives: the event, byte for byte, and three attributes. */
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
      readonly notification: SnsNotification & {
        readonly MessageAttributes: Readonly<Record<AttributeName, SnsAttribute>>;
      };
    };

type AttributeName = 'RequestID' | 'ErrorCode' | 'ErrorMessage';

interface SqsAttribute {
  readonly DataType: 'String' | 'Number';
  readonly StringValue: string;
}

interface SnsAttribute {
  readonly Type: 'String' | 'Number';
  readonly Value: string;
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
  const requestId = requestIdOf(room.seed, invocationOrigins(events)(invocation).original);
  const payload = invocationPayload(events, invocation, room);
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
      body: payload,
      messageAttributes: record(attributes, (DataType, StringValue) => ({ DataType, StringValue })),
    };
  }
  return {
    kind: 'sns',
    targetArn: arn,
    notification: {
      ...snsNotification(arn, payload, delivered.at, `sns message ${invocation}`, room),
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
