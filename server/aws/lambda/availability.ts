import type { Account } from '#engine';
import { functionArn } from '#model';
import type { Room } from '#rooms';
import { errorResponse } from '../error-response';
import type { WireResponse } from '../wire';
import { readNote } from './function-note';
import type { Reference } from './reference';

/** Why a function that exists in the simulation cannot be invoked: it is still Pending, or the version was deleted. */
export function availabilityFault(
  room: Room,
  account: Account,
  { name, qualifier }: Reference,
): WireResponse | null {
  const text = room.inventory.noteOf(name);
  if (text === null) return null;
  const { busy, deletedVersions } = readNote(text);
  if (busy?.with === 'creating' && room.epochMs + room.clock().at / 1_000 < busy.untilMs) {
    return errorResponse(409, 'ResourceConflictException', {
      Type: 'User',
      message:
        'The operation cannot be performed at this time. The function is currently in the following state: Pending',
    });
  }
  if (qualifier === null || !deletedVersions.some((version) => String(version) === qualifier)) {
    return null;
  }
  return errorResponse(404, 'ResourceNotFoundException', {
    Message: `Function not found: ${functionArn(account, name)}:${qualifier}`,
    Type: 'User',
  });
}
