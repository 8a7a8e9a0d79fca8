import type { Database } from 'libsql';
import { StoreError } from './store-error';

/** What makes a database of one version one of the next; a new one goes through all of them. Never changed, only added to. */
export const migrations: readonly string[] = [
  `CREATE TABLE rooms (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     room TEXT NOT NULL UNIQUE,
     header TEXT NOT NULL,
     keys TEXT,
     access_key TEXT UNIQUE,
     parent TEXT,
     standing TEXT,
     used_at INTEGER NOT NULL
   );
   CREATE TABLE entries (
     n INTEGER PRIMARY KEY AUTOINCREMENT,
     room INTEGER NOT NULL,
     count INTEGER NOT NULL,
     commands TEXT NOT NULL
   );
   CREATE INDEX entries_of_room ON entries (room, n);
   CREATE TABLE bases (
     room INTEGER NOT NULL,
     up_to INTEGER NOT NULL,
     state BLOB NOT NULL,
     PRIMARY KEY (room, up_to)
   );
   CREATE TABLE kept (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     room INTEGER NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL,
     UNIQUE (room, key)
   );
   CREATE INDEX kept_by_key ON kept (key, room);
   CREATE TABLE packages (
     room TEXT NOT NULL,
     sha256 TEXT NOT NULL,
     bytes INTEGER NOT NULL,
     PRIMARY KEY (room, sha256)
   );`,
];

/** Brings a database to the newest version. Throws a StoreError if it is of a version that is not known yet. */
export function migrate(database: Database, folder: string, steps = migrations): void {
  const [row] = database.pragma('user_version') as readonly { readonly user_version: number }[];
  const version = row?.user_version ?? 0;
  if (version > steps.length) {
    throw new StoreError(
      `The data in ${folder} was written by a newer Lambdarium (version ${version} of the data; this one knows ${steps.length}). Update, or choose another folder with DATA_DIR.`,
    );
  }
  if (version === steps.length) return;
  const missing = steps.slice(version).join('\n');
  database.exec(`BEGIN IMMEDIATE; ${missing}; PRAGMA user_version = ${steps.length}; COMMIT`);
}
