import type { Journal, JournalEntry, JournalHeader } from '#protocol';

/**
 * Where the journals of the rooms live. Calls for one room take effect in the order they are made. Every promise
 * rejects when the store itself fails.
 */
export interface JournalStore {
  /** Starts an empty journal. Throws if the room has one. */
  create(header: JournalHeader): Promise<void>;
  /** Resolves once the entry is as safe as this store makes it. */
  append(room: string, entry: JournalEntry): Promise<void>;
  /** Replaces all entries so far by the state they led to. */
  compact(room: string, base: NonNullable<Journal['base']>): Promise<void>;
  /** The journal as it is now; null for an unknown room. */
  read(room: string): Promise<Journal | null>;
  /** Forgets a room. Dropping an unknown one does nothing. */
  drop(room: string): Promise<void>;
}
