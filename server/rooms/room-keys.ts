import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { StoredKeys } from '#protocol';

/** What its maker gets of a private room. Of the secret only a digest stays on the server. */
export interface RoomKeys {
  readonly room: string;
  /** Makes its holder an owner of the room. */
  readonly secret: string;
  /** Selects the room in AWS clients. */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What is kept of them. */
export const storedKeys = ({ secret, accessKeyId, secretAccessKey }: RoomKeys): StoredKeys => ({
  secretDigest: digestOf(secret).toString('hex'),
  accessKeyId,
  secretAccessKey,
});

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Fresh keys nobody can guess: 128 bits in the id, 256 in the secret, 80 in the access key. */
export function createRoomKeys(): RoomKeys {
  return {
    room: randomBytes(16).toString('base64url'),
    secret: randomBytes(32).toString('base64url'),
    accessKeyId: `LKIA${Array.from(randomBytes(16), (byte) => base32[byte & 31]).join('')}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  };
}

const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Compares in constant time. */
export const matches = (secret: string, digest: Buffer): boolean =>
  timingSafeEqual(digestOf(secret), digest);
