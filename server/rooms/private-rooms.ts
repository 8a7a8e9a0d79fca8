import type { Refusal, RoomRecord } from '#protocol';
import type { Room } from './room';
import { matches, type RoomKeys } from './room-keys';

/** A private room that is in memory, and whom it belongs to. */
export interface PrivateRoom {
  readonly room: Room;
  readonly secretDigest: Buffer;
  readonly accessKeyId: string;
  /** In clear: a signature cannot be checked with less. */
  readonly secretAccessKey: string;
  /** The room it was forked from; null: it is no fork. */
  readonly parent: string | null;
}

/** A room that was just opened, with the keys its maker gets, or why it was not. */
export type OpenedRoom =
  | { readonly ok: true; readonly room: Room; readonly keys: RoomKeys }
  | Refusal;

/** The private rooms that are in memory, found by their id or access key. */
export class PrivateRooms {
  readonly #rooms = new Map<string, PrivateRoom>();
  readonly #heldByAccessKey = new Map<string, PrivateRoom>();

  get size(): number {
    return this.#rooms.size;
  }

  all(): readonly PrivateRoom[] {
    return [...this.#rooms.values()];
  }

  byId(id: string): PrivateRoom | null {
    return this.#rooms.get(id) ?? null;
  }

  byAccessKey(accessKeyId: string): PrivateRoom | null {
    return this.#heldByAccessKey.get(accessKeyId) ?? null;
  }

  /** Whether this is the secret of the room’s holder. */
  isSecretOf(id: string, secret: string | undefined): boolean {
    const held = this.byId(id);
    return held !== null && secret !== undefined && matches(secret, held.secretDigest);
  }

  /** A room without keys is not private. */
  hold(room: Room, { keys, parent }: Pick<RoomRecord, 'keys' | 'parent'>): void {
    if (keys === null) return;
    const { accessKeyId, secretAccessKey } = keys;
    const secretDigest = Buffer.from(keys.secretDigest, 'hex');
    const held = { room, secretDigest, accessKeyId, secretAccessKey, parent };
    this.#rooms.set(room.id, held);
    this.#heldByAccessKey.set(accessKeyId, held);
  }

  /** Ends a room: it takes no memory any more. */
  end({ room, accessKeyId }: PrivateRoom): void {
    room.close();
    this.#rooms.delete(room.id);
    this.#heldByAccessKey.delete(accessKeyId);
  }

  /** Whether somebody who watches a fork may want to go back to this room. */
  hasForkInUse(room: Room): boolean {
    return this.all().some(
      (fork) =>
        fork.parent === room.id && (fork.room.idleSince === null || this.hasForkInUse(fork.room)),
    );
  }
}
