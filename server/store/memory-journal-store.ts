import type { Journal, JournalEntry, JournalHeader, Standing } from '#protocol';
import type { JournalStore, RoomMark, RoomOrigin } from './journal-store';

/** One promise for every append: the busiest path of the server makes no new one. */
const done = Promise.resolve();

const noOrigin: RoomOrigin = { keys: null, parent: null, usedAt: 0 };

interface Held {
  readonly header: JournalHeader;
  readonly origin: RoomOrigin;
  readonly kept: Map<string, string>;
  base: Journal['base'];
  entries: JournalEntry[];
  standing: Standing | null;
  usedAt: number;
}

/** Keeps rooms as long as the process lives, at most `maxEntries` in each journal. */
export function createMemoryJournalStore({
  maxEntries,
}: {
  readonly maxEntries: number;
}): JournalStore {
  const rooms = new Map<string, Held>();

  const held = (room: string): Held => {
    const found = rooms.get(room);
    if (!found) throw new Error(`room ${room} has no journal`);
    return found;
  };

  return {
    durable: false,
    bytes: 0,

    async create(header, origin = noOrigin) {
      if (rooms.has(header.room)) throw new Error(`room ${header.room} already has a journal`);
      const { room } = header;
      const { usedAt } = origin;
      const kept = new Map<string, string>();
      rooms.set(room, { header, origin, kept, base: null, entries: [], standing: null, usedAt });
    },

    append(room, entry) {
      const journal = rooms.get(room);
      if (!journal) return Promise.reject(new Error(`room ${room} has no journal`));
      if (journal.entries.length >= maxEntries) {
        return Promise.reject(
          new Error(`the journal of room ${room} is full: ${maxEntries} entries`),
        );
      }
      journal.entries.push(entry);
      return done;
    },

    async mark(room, capture) {
      const journal = held(room);
      const { standing, usedAt, changes }: RoomMark = capture();
      journal.standing = standing;
      journal.usedAt = usedAt;
      for (const { key, value } of changes) put(journal.kept, key, value);
    },

    async keep(room, key, value) {
      put(held(room).kept, key, value);
    },

    async compact(room, base) {
      const journal = held(room);
      journal.base = base;
      journal.entries = [];
    },

    async read(room) {
      const journal = rooms.get(room);
      if (!journal) return null;
      const { header, base, entries } = journal;
      return { header, base, entries: [...entries] };
    },

    async record(room) {
      const journal = rooms.get(room);
      if (!journal) return null;
      const { header, origin, standing, usedAt } = journal;
      const { keys, parent } = origin;
      return { header, keys, parent, standing, usedAt };
    },

    kept: async (room) => new Map(rooms.get(room)?.kept),

    async keepers(key) {
      const found = new Map<string, string>();
      for (const [room, { kept }] of rooms) {
        const value = kept.get(key);
        if (value !== undefined) found.set(room, value);
      }
      return found;
    },

    async list() {
      return [...rooms]
        .map(
          ([
            room,
            {
              origin: { keys, parent },
              usedAt,
            },
          ]) => ({
            room,
            accessKeyId: keys?.accessKeyId ?? null,
            parent,
            usedAt,
          }),
        )
        .sort((a, b) => a.usedAt - b.usedAt);
    },

    async drop(room) {
      rooms.delete(room);
    },

    async close() {},
  };
}

function put(kept: Map<string, string>, key: string, value: string | null): void {
  if (value === null) kept.delete(key);
  else kept.set(key, value);
}
