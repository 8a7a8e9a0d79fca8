import type {
  Journal,
  JournalBase,
  JournalEntry,
  JournalHeader,
  RoomRecord,
  Standing,
} from '#protocol';

/** What a room has that its journal does not tell, as it is at one moment. */
export interface RoomMark {
  readonly standing: Standing;
  /** When somebody last needed the room, milliseconds since 1970. */
  readonly usedAt: number;
  /** What is kept by name and has changed since the last mark; null forgets it. */
  readonly changes: readonly KeptChange[];
}

export interface KeptChange {
  readonly key: string;
  readonly value: string | null;
}

/** Who made a room and when, as far as the store is concerned. */
export type RoomOrigin = Pick<RoomRecord, 'keys' | 'parent' | 'usedAt'>;

/** A room in the list of those that are kept. */
export interface KnownRoom {
  readonly room: string;
  /** Null for a room without keys. */
  readonly accessKeyId: string | null;
  readonly parent: string | null;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/**
 * Where rooms live: their journals, and what is kept beside them. Calls take effect in the order they are made, and
 * what was called for in one turn of the event loop is kept together or not at all. Every promise rejects when the
 * store itself fails, and then so do all later ones for the rooms concerned until they are read again.
 */
export interface JournalStore {
  /** Whether rooms outlive the process. */
  readonly durable: boolean;
  /** Bytes that are used, deployment packages left out. */
  readonly bytes: number;
  /** Starts an empty journal. Rejects if the room has one. */
  create(header: JournalHeader, origin?: RoomOrigin): Promise<void>;
  /** Resolves once the entry is as safe as this store makes it. */
  append(room: string, entry: JournalEntry): Promise<void>;
  /** Keeps where the room stands; `capture` is called when that is written, together with all entries until then. */
  mark(room: string, capture: () => RoomMark): Promise<void>;
  /** Keeps a text with a room by its name; null forgets it. */
  keep(room: string, key: string, value: string | null): Promise<void>;
  /** Says that the entries so far may be replaced by the state they led to. */
  compact(room: string, base: JournalBase): Promise<void>;
  /** The journal as it is now; null for an unknown room. */
  read(room: string): Promise<Journal | null>;
  /** What is kept besides the journal; null for an unknown room. */
  record(room: string): Promise<RoomRecord | null>;
  /** What is kept with a room by name, in the order in which it was first kept. */
  kept(room: string): Promise<ReadonlyMap<string, string>>;
  /** The rooms that keep something by this name, and what. */
  keepers(key: string): Promise<ReadonlyMap<string, string>>;
  /** All rooms, those first that were not used for longest. */
  list(): Promise<readonly KnownRoom[]>;
  /** Forgets a room. Dropping an unknown one does nothing. */
  drop(room: string): Promise<void>;
  /** Writes what is still to be written and lets go of everything. */
  close(): Promise<void>;
}
