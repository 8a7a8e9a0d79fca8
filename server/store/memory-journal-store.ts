import type { Journal, JournalEntry, JournalHeader } from '#protocol';
import type { JournalStore } from './journal-store';

/** One promise for every append: the busiest path of the server makes no new one. */
const done = Promise.resolve();

/** Keeps journals as long as the process lives, at most `maxEntries` in each. */
export function createMemoryJournalStore({
  maxEntries,
}: {
  readonly maxEntries: number;
}): JournalStore {
  const journals = new Map<
    string,
    { readonly header: JournalHeader; base: Journal['base']; entries: JournalEntry[] }
  >();

  return {
    async create(header) {
      if (journals.has(header.room)) throw new Error(`room ${header.room} already has a journal`);
      journals.set(header.room, { header, base: null, entries: [] });
    },

    append(room, entry) {
      const journal = journals.get(room);
      if (!journal) return Promise.reject(new Error(`room ${room} has no journal`));
      if (journal.entries.length >= maxEntries) {
        return Promise.reject(
          new Error(`the journal of room ${room} is full: ${maxEntries} entries`),
        );
      }
      journal.entries.push(entry);
      return done;
    },

    async compact(room, base) {
      const journal = journals.get(room);
      if (!journal) throw new Error(`room ${room} has no journal`);
      journal.base = base;
      journal.entries = [];
    },

    async read(room) {
      const journal = journals.get(room);
      return journal ? { ...journal, entries: [...journal.entries] } : null;
    },

    async drop(room) {
      journals.delete(room);
    },
  };
}
