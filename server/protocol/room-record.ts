import type { FunctionConfig, Micros } from '#engine';
import type { Pace } from './clock';
import type { JournalHeader } from './journal';

/** What makes somebody the owner of a private room, as it is kept: the secret itself is not. */
export interface StoredKeys {
  /** SHA-256 of the secret, hexadecimal. */
  readonly secretDigest: string;
  readonly accessKeyId: string;
  /** Kept in the clear, because signatures cannot be checked without it. */
  readonly secretAccessKey: string;
}

/** Where a room stands besides what its journal says: with both it goes on as if nothing had happened. */
export interface Standing {
  readonly at: Micros;
  /** The newest event then. */
  readonly seq: number;
  /** The transport's. */
  readonly revision: number;
  readonly playing: boolean;
  readonly pace: Pace;
  /** Whether anybody watched. */
  readonly watched: boolean;
  /** Settings that were planned for a moment, and whether they were made by then. */
  readonly planned: readonly {
    readonly at: Micros;
    readonly config: FunctionConfig;
    readonly plannedAt: Micros;
    readonly made: boolean;
  }[];
}

/** What is kept of a room besides its journal. */
export interface RoomRecord {
  readonly header: JournalHeader;
  /** Null for a room that needs none. */
  readonly keys: StoredKeys | null;
  /** The room it was forked from; null: it is no fork. */
  readonly parent: string | null;
  /** Null before it was first marked. */
  readonly standing: Standing | null;
  /** When it was last needed, milliseconds since 1970. */
  readonly usedAt: number;
}
