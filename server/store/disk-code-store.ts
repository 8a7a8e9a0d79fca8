import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'libsql';
import type { CodeStore } from './code-store';
import { storeErrorFor } from './store-error';

export interface DiskCodeStoreOptions {
  readonly database: Database;
  readonly folder: string;
  readonly maxBytes: number;
}

interface PackageRow {
  readonly room: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Keeps deployment packages as files named by what they contain, `maxBytes` of them at most; who needs which stands in
 * the database. A package is whole on the disk before anything says that it is there.
 */
export function createDiskCodeStore({
  database,
  folder,
  maxBytes,
}: DiskCodeStoreOptions): CodeStore {
  const place = join(folder, 'packages');
  const sizes = new Map<string, number>();
  const needed = new Map<string, Set<string>>();
  let total = 0;

  const note = database.prepare<unknown[]>(
    'INSERT OR IGNORE INTO packages (room, sha256, bytes) VALUES (?, ?, ?)',
  );
  const forget = database.prepare<unknown[]>('DELETE FROM packages WHERE room = ? AND sha256 = ?');
  const all = database.prepare<unknown[]>('SELECT room, sha256, bytes FROM packages');

  const fileOf = (sha256: string) => `${Buffer.from(sha256, 'base64').toString('hex')}.zip`;

  const hold = ({ room, sha256, bytes }: PackageRow) => {
    if (!sizes.has(sha256)) total += bytes;
    sizes.set(sha256, bytes);
    needed.set(room, (needed.get(room) ?? new Set()).add(sha256));
  };

  const release = (sha256: string) => {
    for (const others of needed.values()) if (others.has(sha256)) return;
    total -= sizes.get(sha256) ?? 0;
    sizes.delete(sha256);
    rmSync(join(place, fileOf(sha256)), { force: true });
  };

  const inWords = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeErrorFor(error, folder) ?? error;
    }
  };

  const bytesOf = (sha256: string): Buffer =>
    inWords(() => readFileSync(join(place, fileOf(sha256))));

  inWords(() => {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    for (const row of all.all([]) as readonly PackageRow[]) hold(row);
    // A process that ended between a file and its note left it to nobody.
    const files = new Set([...sizes.keys()].map(fileOf));
    for (const file of readdirSync(place)) if (!files.has(file)) rmSync(join(place, file));
  });

  return {
    put(room, sha256, bytes) {
      if (!sizes.has(sha256)) {
        if (total + bytes.length > maxBytes) return false;
        inWords(() => {
          const file = join(place, fileOf(sha256));
          writeFileSync(`${file}.part`, bytes, { mode: 0o600 });
          renameSync(`${file}.part`, file);
        });
      }
      inWords(() => note.run([room, sha256, bytes.length]));
      hold({ room, sha256, bytes: bytes.length });
      return true;
    },

    get(room, sha256) {
      if (needed.get(room)?.has(sha256) !== true) return null;
      return bytesOf(sha256);
    },

    adopt(room, sha256) {
      const bytes = sizes.get(sha256);
      if (bytes === undefined) return null;
      if (needed.get(room)?.has(sha256) !== true) {
        inWords(() => note.run([room, sha256, bytes]));
        hold({ room, sha256, bytes });
      }
      return bytesOf(sha256);
    },

    keepOnly(room, sha256s) {
      const own = needed.get(room);
      if (own === undefined) return;
      for (const sha256 of [...own]) {
        if (sha256s.has(sha256)) continue;
        inWords(() => forget.run([room, sha256]));
        own.delete(sha256);
        release(sha256);
      }
      if (own.size === 0) needed.delete(room);
    },

    rooms: () => [...needed.keys()],
  };
}
