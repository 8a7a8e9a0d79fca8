import { deserialize, serialize } from 'node:v8';
import type { Database } from 'libsql';
import type { JournalBase, JournalEntry, RoomRecord } from '#protocol';
import { GroupCommit } from './group-commit';
import type { JournalStore, RoomMark } from './journal-store';
import { closeDatabase } from './open-database';
import { entriesSchema, headerSchema, keysSchema, standingSchema } from './room-record-schema';
import { createRows, type RoomRow } from './room-rows';
import { StoreError, storeErrorFor } from './store-error';

export interface DiskJournalStoreOptions {
  readonly database: Database;
  /** For messages. */
  readonly folder: string;
  /** Commands of a room between two compactions. */
  readonly maxEntries: number;
}

/** A room that was written to or read since the store was opened. */
interface OpenJournal {
  readonly id: number;
  entries: number;
  /** The entries of the group under way that may still grow. */
  batch: { readonly texts: string[]; characters: number } | null;
  capture: (() => RoomMark) | null;
}

/** A row of entries takes no more once it is longer than this. */
const batchCharacters = 4_194_304;

/** Keeps rooms in a database, group by group. */
export function createDiskJournalStore({
  database,
  folder,
  maxEntries,
}: DiskJournalStoreOptions): JournalStore {
  const rows = createRows(database);
  const commits = new GroupCommit(database, (error) => storeErrorFor(error, folder) ?? error);
  const journals = new Map<string, OpenJournal>();

  const journalOf = (room: string): OpenJournal | null => {
    const known = journals.get(room);
    if (known) return known;
    const row = rows.room(room);
    if (!row) return null;
    const opened = { id: row.id, entries: rows.countEntries(row.id), batch: null, capture: null };
    journals.set(room, opened);
    return opened;
  };

  const unknown = (room: string) => Promise.reject(new Error(`room ${room} has no journal`));

  /** A step for a room that exists by then. Entries that come later stand after it. */
  const step = (room: string, work: (id: number) => void): Promise<void> => {
    const journal = journalOf(room);
    if (!journal) return unknown(room);
    journal.batch = null;
    return commits.add(room, () => work(journal.id));
  };

  const damaged = (cause: unknown) =>
    new StoreError(
      `What is kept of a room in ${folder} is damaged or of another version. Move the folder away to begin anew: mv ${folder} ${folder}.damaged`,
      { cause },
    );

  /** Everything called for so far is in the tables when this returns. */
  const rowNow = (room: string): RoomRow | null => {
    commits.flush();
    return rows.room(room);
  };

  return {
    durable: true,

    get bytes() {
      return rows.bytes();
    },

    create(header, origin = { keys: null, parent: null, usedAt: 0 }) {
      const { room } = header;
      if (journalOf(room)) {
        return Promise.reject(new Error(`room ${room} already has a journal`));
      }
      // Its number is needed at once; that nobody was told of the room makes it harmless if the rest is not written.
      let id: number;
      try {
        commits.flush();
        id = rows.addRoom(header, origin);
      } catch (error) {
        return Promise.reject(storeErrorFor(error, folder) ?? error);
      }
      commits.forgive(room);
      journals.set(room, { id, entries: 0, batch: null, capture: null });
      return Promise.resolve();
    },

    append(room, entry) {
      const journal = journalOf(room);
      if (!journal) return unknown(room);
      if (journal.entries >= maxEntries) {
        return Promise.reject(
          new Error(`the journal of room ${room} is full: ${maxEntries} entries`),
        );
      }
      const group = commits.join(room);
      if (group instanceof Promise) return group;
      journal.entries += 1;
      const text = JSON.stringify(entry);
      const { batch } = journal;
      if (batch !== null && batch.characters < batchCharacters) {
        batch.texts.push(text);
        batch.characters += text.length;
        return group.written;
      }
      const texts = [text];
      journal.batch = { texts, characters: text.length };
      group.steps.push(() => {
        journal.batch = null;
        rows.addEntries(journal.id, texts);
      });
      return group.written;
    },

    mark(room, capture) {
      const journal = journalOf(room);
      if (!journal) return unknown(room);
      const group = commits.join(room);
      if (group instanceof Promise) return group;
      if (journal.capture === null) {
        group.last.push(() => {
          const captured = journal.capture?.();
          journal.capture = null;
          // Unless it was dropped since.
          if (captured && journals.get(room) === journal) rows.mark(journal.id, captured);
        });
      }
      journal.capture = capture;
      return group.written;
    },

    keep: (room, key, value) => step(room, (id) => rows.keep(id, { key, value })),

    compact(room, base) {
      const state = serialize(base);
      const journal = journalOf(room);
      if (journal) journal.entries = 0;
      return step(room, (id) => rows.compact(id, state));
    },

    async read(room) {
      const row = rowNow(room);
      if (!row) return null;
      // The room counts itself, unless it lost some.
      const counted = commits.forgive(room) ? undefined : journals.get(room)?.entries;
      try {
        const header = headerSchema.parse(JSON.parse(row.header));
        const { state, texts } = rows.journal(row.id);
        const entries = texts.flatMap(
          (text) => entriesSchema.parse(JSON.parse(text)) as unknown as JournalEntry[],
        );
        const base = state === null ? null : (deserialize(state) as JournalBase);
        const count = counted ?? entries.length;
        journals.set(room, { id: row.id, entries: count, batch: null, capture: null });
        return { header, base, entries };
      } catch (error) {
        throw damaged(error);
      }
    },

    async record(room) {
      const row = rowNow(room);
      if (!row) return null;
      try {
        return {
          header: headerSchema.parse(JSON.parse(row.header)),
          keys: row.keys === null ? null : keysSchema.parse(JSON.parse(row.keys)),
          parent: row.parent,
          standing: row.standing === null ? null : standingSchema.parse(JSON.parse(row.standing)),
          usedAt: row.used_at,
        } satisfies RoomRecord;
      } catch (error) {
        throw damaged(error);
      }
    },

    async kept(room) {
      const row = rowNow(room);
      return row ? rows.kept(row.id) : new Map();
    },

    async keepers(key) {
      commits.flush();
      return rows.keepers(key);
    },

    async list() {
      commits.flush();
      return rows.list();
    },

    drop(room) {
      const journal = journalOf(room);
      if (!journal) return Promise.resolve();
      const dropped = step(room, (id) => rows.drop(id));
      journals.delete(room);
      return dropped;
    },

    async close() {
      if (!commits.close()) return;
      closeDatabase(database);
    },
  };
}
