import { asynchronousOf, functionOf } from './assigned';
import type { DeliveryFailure } from './event';
import type { Outcome } from './outcome';
import { quotas } from './quotas';
import type { DeliveryRecord, InvocationRecord } from './records';
import type { Target } from './target';
import { utf8Length } from './utf8-length';
import type { World } from './world';

/** Why a dead letter or record cannot be sent, or null if it can. */
export function deliveryFailure(
  world: World,
  { invocation, purpose, target }: DeliveryRecord,
): DeliveryFailure | null {
  if (!exists(world, target)) return 'targetMissing';
  if (!functionOf(invocation).config.roleMaySend) return 'accessDenied';
  const bytes = purpose === 'deadLetter' ? deadLetterBytes(invocation) : recordBytes(invocation);
  const limit = targetLimits[target.kind];
  return limit !== null && bytes > limit ? 'tooLarge' : null;
}

/** Where the record of this event goes, or null. */
export function destinationOf(invocation: InvocationRecord, succeeded: boolean): Target | null {
  const { onSuccess, onFailure } = asynchronousOf(invocation);
  return succeeded ? onSuccess : onFailure;
}

/**
 * Size of a destination's record: the event, the response, and an envelope counted at its longest, so that a record near
 * the limit is judged the same whatever its ids say.
 */
export const recordBytes = ({ request, outcome }: InvocationRecord): number =>
  recordOverhead + request.facts.bytes + responseBytes(outcome);

const exists = (world: World, target: Target): boolean =>
  target.kind === 'lambda'
    ? world.functions.has(target.name)
    : world.targets.some(({ kind, name }) => kind === target.kind && name === target.name);

/** What each kind of target takes. S3 takes far more than an event can have. */
export const targetLimits = {
  sqs: quotas.sqsMessageBytes,
  sns: quotas.snsMessageBytes,
  lambda: quotas.asynchronousPayloadBytes,
  eventbridge: quotas.eventBridgeEventBytes,
  s3: null,
} as const satisfies Record<Target['kind'], number | null>;

/** version, timestamp, requestContext with the longest ARN and condition, and responseContext. */
export const recordOverhead = 640;

/** Name, type and longest value of RequestID, ErrorCode and ErrorMessage, as a message carries them. */
export const deadLetterOverhead =
  9 + 6 + 36 + (9 + 6 + 3) + (12 + 6) + quotas.deadLetterErrorMessageBytes;

const deadLetterBytes = ({ request }: InvocationRecord): number =>
  request.facts.bytes + deadLetterOverhead;

const responseBytes = (outcome: Outcome | null): number => {
  if (outcome === null) return 0;
  return outcome.kind === 'returned' ? utf8Length(outcome.body) : ERROR_BYTES;
};

/** An error object with its trace. */
const ERROR_BYTES = 1_024;
