import type { Database } from 'libsql';
import type { JournalHeader } from '#protocol';
import type { KeptChange, KnownRoom, RoomMark, RoomOrigin } from './journal-store';

/** A row of the table of rooms. */
export interface RoomRow {
  readonly id: number;
  readonly header: string;
  readonly keys: string | null;
  readonly parent: string | null;
  readonly standing: string | null;
  readonly used_at: number;
}

/** The statements on the tables of rooms, by what they are for. */
export function createRows(database: Database) {
  // Parameters go as one list: libsql takes a lone buffer for a list of names and ends the process.
  const write = (sql: string) => {
    const statement = database.prepare<unknown[]>(sql);
    return (...values: readonly unknown[]) => statement.run([...values]);
  };
  const read = <Row>(sql: string) => {
    const statement = database.prepare<unknown[]>(sql);
    return (...values: readonly unknown[]) => statement.all([...values]) as readonly Row[];
  };

  const addRoom = write(
    'INSERT INTO rooms (room, header, keys, access_key, parent, used_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const room = read<RoomRow>(
    'SELECT id, header, keys, parent, standing, used_at FROM rooms WHERE room = ?',
  );
  const list = read<{
    room: string;
    access_key: string | null;
    parent: string | null;
    used_at: number;
  }>('SELECT room, access_key, parent, used_at FROM rooms ORDER BY used_at, id');
  const stand = write('UPDATE rooms SET standing = ?, used_at = ? WHERE id = ?');
  const addEntries = write('INSERT INTO entries (room, count, commands) VALUES (?, ?, ?)');
  const countEntries = read<{ total: number | null }>(
    'SELECT sum(count) AS total FROM entries WHERE room = ?',
  );
  const entriesAfter = read<{ commands: string }>(
    'SELECT commands FROM entries WHERE room = ? AND n > ? ORDER BY n',
  );
  const newestBases = read<{ up_to: number; state: ArrayBuffer }>(
    'SELECT up_to, state FROM bases WHERE room = ? ORDER BY up_to DESC LIMIT 2',
  );
  const lastEntry = read<{ n: number | null }>('SELECT max(n) AS n FROM entries WHERE room = ?');
  const addBase = write('INSERT OR REPLACE INTO bases (room, up_to, state) VALUES (?, ?, ?)');
  const dropEntries = write('DELETE FROM entries WHERE room = ? AND n <= ?');
  const dropBases = write('DELETE FROM bases WHERE room = ? AND up_to < ?');
  const keep = write(
    'INSERT INTO kept (room, key, value) VALUES (?, ?, ?) ON CONFLICT (room, key) DO UPDATE SET value = excluded.value',
  );
  const forget = write('DELETE FROM kept WHERE room = ? AND key = ?');
  const kept = read<{ key: string; value: string }>(
    'SELECT key, value FROM kept WHERE room = ? ORDER BY id',
  );
  const keepers = read<{ room: string; value: string }>(
    'SELECT rooms.room AS room, value FROM kept JOIN rooms ON rooms.id = kept.room WHERE key = ? ORDER BY kept.id',
  );
  const drops = ['rooms WHERE id', 'entries WHERE room', 'bases WHERE room', 'kept WHERE room'].map(
    (what) => write(`DELETE FROM ${what} = ?`),
  );
  const pages = read<{ bytes: number }>(
    'SELECT (page_count - freelist_count) * page_size AS bytes FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()',
  );

  const change = (id: number, { key, value }: KeptChange): void => {
    if (value === null) forget(id, key);
    else keep(id, key, value);
  };

  return {
    /** The number of the room that was added. */
    addRoom(header: JournalHeader, { keys, parent, usedAt }: RoomOrigin): number {
      const keysText = keys === null ? null : JSON.stringify(keys);
      const accessKey = keys?.accessKeyId ?? null;
      const text = JSON.stringify(header);
      const { lastInsertRowid } = addRoom(header.room, text, keysText, accessKey, parent, usedAt);
      return Number(lastInsertRowid);
    },

    room: (name: string): RoomRow | null => room(name)[0] ?? null,

    list: (): readonly KnownRoom[] =>
      list().map(({ room: name, access_key: accessKeyId, parent, used_at: usedAt }) => ({
        room: name,
        accessKeyId,
        parent,
        usedAt,
      })),

    mark(id: number, { standing, usedAt, changes }: RoomMark): void {
      stand(JSON.stringify(standing), usedAt, id);
      for (const one of changes) change(id, one);
    },

    addEntries(id: number, texts: readonly string[]): void {
      addEntries(id, texts.length, `[${texts.join(',')}]`);
    },

    countEntries: (id: number): number => countEntries(id)[0]?.total ?? 0,

    /**
     * What to compute a room from: the state before the newest one and all that came after it, so that its latest
     * events come out again however short ago it was compacted.
     */
    journal(id: number): { readonly state: Buffer | null; readonly texts: readonly string[] } {
      const [, base] = newestBases(id);
      const texts = entriesAfter(id, base?.up_to ?? 0).map(({ commands }) => commands);
      return { state: base ? Buffer.from(base.state) : null, texts };
    },

    compact(id: number, state: Buffer): void {
      const [before] = newestBases(id);
      const upTo = lastEntry(id)[0]?.n ?? before?.up_to ?? 0;
      // Without a new entry the newer state takes the place of the newest one, and the one before it is still needed.
      if (before !== undefined && upTo > before.up_to) {
        dropEntries(id, before.up_to);
        dropBases(id, before.up_to);
      }
      addBase(id, upTo, state);
    },

    keep: change,
    kept: (id: number) => new Map(kept(id).map(({ key, value }) => [key, value])),
    keepers: (key: string) => new Map(keepers(key).map(({ room: name, value }) => [name, value])),

    drop(id: number): void {
      for (const drop of drops) drop(id);
    },

    bytes: (): number => pages()[0]?.bytes ?? 0,
  };
}
