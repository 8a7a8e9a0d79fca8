import { type InvokeRefusal, type RepeatCause, type SimulationEvent, sources } from '#engine';
import { arnOf } from '#engine/sources/arn';
import { isJsonObject, parseJson } from '#engine/sources/json-object';
import { invokedArn, targetArn } from './identity';
import { refusalBody } from './refusal-body';
import type { RoomFacts } from './room-facts';

/** What the own dead-letter queue of an EventBridge rule or an SNS subscription gets when Lambda never took the call. */
export interface SourceDeadLetter {
  readonly targetArn: string;
  readonly body: string;
  /** In the order in which they are documented. */
  readonly messageAttributes: Readonly<
    Record<string, { readonly DataType: 'String'; readonly StringValue: string }>
  >;
}

type CallSent = Extract<SimulationEvent, { type: 'call.sent' }>;

/**
 * The message in the source's own dead-letter queue; null if none was delivered. EventBridge sends the event with
 * attributes: their names are documented, which ERROR_CODE belongs to which refusal is unverified. SNS sends the
 * notification; whether it adds attributes is unverified, so there are none.
 */
export function sourceDeadLetter(
  events: readonly SimulationEvent[],
  room: RoomFacts,
): SourceDeadLetter | null {
  const delivered = events.find((event) => event.type === 'sourceDeadLetter.delivered');
  const sent = events.find((event) => event.type === 'call.sent');
  const abandoned = events.find((event) => event.type === 'call.abandoned');
  if (
    delivered?.type !== 'sourceDeadLetter.delivered' ||
    sent?.type !== 'call.sent' ||
    abandoned?.type !== 'call.abandoned'
  ) {
    return null;
  }
  const arn = targetArn(room.account, { kind: 'sqs', name: delivered.queue });
  if (sent.source === 'sns') {
    return { targetArn: arn, body: notificationOf(sent.payload), messageAttributes: {} };
  }
  const { account } = room;
  const refusal = lastRefusal(events);
  const condition = exhausted(sent, abandoned.cause, abandoned.tries);
  const attributes = {
    RULE_ARN: arnOf(
      { accountId: account.id, region: account.region },
      'events',
      `rule/${sent.source === 'eventbridge-schedule' ? 'nightly-report' : 'order-placed'}`,
    ),
    TARGET_ARN: invokedArn(account, sent.functionName, sent.qualifier),
    ERROR_CODE: refusal === null ? 'UNKNOWN' : errorCodes[refusal.code],
    ERROR_MESSAGE: refusal === null ? '' : messageOf(refusal, sent, room),
    ...(condition === null ? {} : { EXHAUSTED_RETRY_CONDITION: condition }),
    RETRY_ATTEMPTS: String(delivered.tries - 1),
  };
  return {
    targetArn: arn,
    body: sent.payload,
    messageAttributes: Object.fromEntries(
      Object.entries(attributes).map(([name, StringValue]) => [
        name,
        { DataType: 'String', StringValue },
      ]),
    ),
  };
}

const errorCodes = {
  accessDenied: 'NO_PERMISSIONS',
  functionNotFound: 'NO_RESOURCE',
  invalidJson: 'INVALID_JSON',
  payloadTooLarge: 'INVALID_PARAMETER',
  throttled: 'THROTTLING',
  serviceFault: 'UNKNOWN',
} as const satisfies Record<InvokeRefusal['code'], string>;

/** Which limit of the retry policy ended it; null for a refusal that is not repeated at all. */
function exhausted({ source }: CallSent, cause: RepeatCause, tries: number): string | null {
  const { repeats } = sources[source];
  if (repeats === null || !repeats.on.includes(cause)) return null;
  return tries >= repeats.tries ? 'MaximumRetryAttempts' : 'MaximumEventAgeInSeconds';
}

function lastRefusal(events: readonly SimulationEvent[]): InvokeRefusal | null {
  const refused = events.findLast(
    (event) => event.type === 'invoke.answered' && event.refusal !== null,
  );
  return refused?.type === 'invoke.answered' ? refused.refusal : null;
}

/** Lambda's own words; the key's case differs from one refusal to the next. */
function messageOf(refusal: InvokeRefusal, sent: CallSent, { account }: RoomFacts): string {
  const { functionName, qualifier, invocationType } = sent;
  const body = parseJson(refusalBody(refusal, functionName, qualifier, invocationType, account));
  const message = isJsonObject(body) ? (body.message ?? body.Message) : null;
  return typeof message === 'string' ? message : '';
}

/** The notification inside the function's event, with the two keys that a queue spells in capitals. */
function notificationOf(payload: string): string {
  const event = parseJson(payload);
  const record = isJsonObject(event) && Array.isArray(event.Records) ? event.Records[0] : null;
  const notification: unknown = isJsonObject(record) ? record.Sns : null;
  if (!isJsonObject(notification)) return payload;
  const spelled = Object.entries(notification).map(([key, value]) => [
    key === 'SigningCertUrl' || key === 'UnsubscribeUrl' ? key.replace(/Url$/, 'URL') : key,
    value,
  ]);
  return JSON.stringify(Object.fromEntries(spelled));
}
