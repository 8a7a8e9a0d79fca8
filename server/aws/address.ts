import type { Room, Rooms } from '#rooms';
import { type CredentialScope, scopeOf } from './credential-scope';
import type { WireRequest } from './wire';

/** Which room a request is for, and what it was signed with. */
export interface Addressed {
  readonly room: Room;
  readonly scope: CredentialScope | null;
}

/**
 * The room of the key; on loopback any other key, or none, means `local`. Null if the caller may reach no room: a key
 * alone opens nothing to other machines, its signature does.
 */
export function addressOf(rooms: Rooms, request: WireRequest): Addressed | null {
  if (!request.onLoopback && !request.verified) return null;
  const scope = scopeOf(request);
  const own = scope && rooms.findByAccessKey(scope.accessKeyId);
  const room = own ?? (request.onLoopback ? rooms.local : null);
  return room && { room, scope };
}
