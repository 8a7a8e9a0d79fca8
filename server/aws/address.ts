import type { Room, Rooms } from '#rooms';
import { type CredentialScope, credentialScopeOf } from './credential-scope';
import type { WireRequest } from './wire';

/** Which room a request is for, and what it was signed with. */
export interface Addressed {
  readonly room: Room;
  readonly scope: CredentialScope | null;
}

/** The room of the key; on loopback any other key, or none, means `local`. Null if the caller may reach no room. */
export function addressOf(rooms: Rooms, { headers, onLoopback }: WireRequest): Addressed | null {
  // Signatures are not checked yet, so a key alone opens nothing to other machines.
  if (!onLoopback) return null;
  const scope = credentialScopeOf(headers.authorization);
  return { room: (scope && rooms.findByAccessKey(scope.accessKeyId)) || rooms.local, scope };
}
