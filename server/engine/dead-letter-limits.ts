import { functionOf } from './assigned';
import type { DeliveryFailure } from './event';
import { quotas } from './quotas';
import type { InvocationRecord } from './records';
import type { Target } from './target';
import type { World } from './world';

/**
 * RequestID (name, type, a UUID), ErrorCode (name, type, three digits) and the name and type of ErrorMessage, whose
 * value is counted at its longest so that a message near the limit is judged the same whatever its error says.
 */
const ATTRIBUTE_BYTES = 9 + 6 + 36 + (9 + 6 + 3) + (12 + 6) + quotas.deadLetterErrorMessageBytes;

/** Why a dead letter cannot be sent, or null if it can. */
export function deliveryFailure(
  world: World,
  invocation: InvocationRecord,
  target: Target,
): DeliveryFailure | null {
  if (!world.targets.some(({ kind, name }) => kind === target.kind && name === target.name)) {
    return 'targetMissing';
  }
  if (!functionOf(invocation).config.roleMaySend) return 'accessDenied';
  const limit = target.kind === 'sqs' ? quotas.sqsMessageBytes : quotas.snsMessageBytes;
  return invocation.run.facts.bytes + ATTRIBUTE_BYTES > limit ? 'tooLarge' : null;
}
