import { hexOf, type Micros, type SimulationEvent, type Target } from '#engine';
import { isoSeconds } from '#engine/sources/date-text';
import { uuidFrom } from '#engine/sources/uuid';
import { destinationRecord, recordOf } from './destination-record';
import { invokedArn, targetArn, traceIdOf, wallTime } from './identity';
import { type InvocationOrigin, invocationOrigins } from './invocation-origin';
import type { RoomFacts } from './room-facts';
import { type SnsNotification, snsNotification } from './sns-notification';

/** A destination's record as its target gets it. */
export type DestinationMessage = {
  readonly target: Target;
  readonly targetArn: string;
  readonly record: string;
} & (
  | {
      readonly kind: 'sqs';
      readonly body: string;
      /** A record has no message attributes, unlike a dead letter. */
      readonly systemAttributes: { readonly AWSTraceHeader: string };
    }
  | { readonly kind: 'sns'; readonly notification: SnsNotification }
  /** The record is the event of an asynchronous invocation. */
  | { readonly kind: 'lambda'; readonly payload: string }
  | { readonly kind: 'eventbridge'; readonly event: string }
  | { readonly kind: 's3'; readonly key: string; readonly body: string }
);

/** The record that an invocation among these events left at its destination; null if none was delivered. */
export function destinationMessage(
  events: readonly SimulationEvent[],
  invocation: number,
  room: RoomFacts,
): DestinationMessage | null {
  const delivered = recordOf(events, invocation);
  if (delivered === null) return null;
  const { at, target, condition } = delivered;
  const record = destinationRecord(events, delivered, room);
  const arn = targetArn(room.account, target);
  const message = { target, targetArn: arn, record };
  const origin = invocationOrigins(events)(invocation);
  switch (target.kind) {
    case 'sqs': {
      const AWSTraceHeader = traceIdOf(room, origin.original, acceptedAt(events, origin) ?? at);
      return { ...message, kind: 'sqs', body: record, systemAttributes: { AWSTraceHeader } };
    }
    case 'sns': {
      const notification = snsNotification(arn, record, at, `sns record ${invocation}`, room);
      return { ...message, kind: 'sns', notification };
    }
    case 'lambda':
      return { ...message, kind: 'lambda', payload: record };
    case 'eventbridge': {
      const succeeded = condition === 'Success';
      const event = busEvent({ at, invocation, origin, busArn: arn, succeeded, record }, room);
      return { ...message, kind: 'eventbridge', event };
    }
    case 's3':
      return { ...message, kind: 's3', key: objectKey(origin, invocation, at, room), body: record };
  }
}

interface BusEvent {
  readonly at: Micros;
  readonly invocation: number;
  readonly origin: InvocationOrigin;
  readonly busArn: string;
  readonly succeeded: boolean;
  readonly record: string;
}

/**
 * The record in EventBridge's envelope. The recording says source `lambda`, where the developer guide now says
 * `aws.lambda`; the bus stands first in `resources`.
 */
function busEvent(
  { at, invocation, origin, busArn, succeeded, record }: BusEvent,
  { seed, epochMs, account }: RoomFacts,
): string {
  const { functionName, qualifier } = origin;
  const envelope = {
    version: '0',
    id: uuidFrom(hexOf(seed, `bus event ${invocation}`, 32)),
    'detail-type': `Lambda Function Invocation Result - ${succeeded ? 'Success' : 'Failure'}`,
    source: 'lambda',
    account: account.id,
    time: isoSeconds(Date.parse(wallTime(epochMs, at))),
    region: account.region,
    resources: [busArn, invokedArn(account, functionName, qualifier ?? '$LATEST')],
  };
  return `${JSON.stringify(envelope).slice(0, -1)},"detail":${record}}`;
}

/** `aws/lambda/async/<function>/YYYY/MM/DD/YYYY-MM-DDTHH.MM.SS-<uuid>`. */
function objectKey(
  { functionName }: InvocationOrigin,
  invocation: number,
  at: Micros,
  { seed, epochMs }: RoomFacts,
): string {
  const time = wallTime(epochMs, at);
  const day = time.slice(0, 10).replaceAll('-', '/');
  const second = time.slice(0, 19).replaceAll(':', '.');
  const id = uuidFrom(hexOf(seed, `s3 record ${invocation}`, 32));
  return `aws/lambda/async/${functionName}/${day}/${second}-${id}`;
}

/** When the Invoke API answered the event: the moment in its trace id. */
const acceptedAt = (
  events: readonly SimulationEvent[],
  { original }: InvocationOrigin,
): Micros | undefined =>
  events.find((event) => event.type === 'invoke.answered' && event.invocation === original)?.at;
