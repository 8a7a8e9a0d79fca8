import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql, { type Database } from 'libsql';
import { migrate } from './schema';
import { storeErrorFor } from './store-error';

/** How long another process may take to let go of the database. */
const lockWaitMs = 250;

/**
 * Opens the database of a data folder for this process alone and brings it to the newest version. Throws a StoreError
 * that says what to do.
 */
export function openDatabase(folder: string): Database {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, 'rooms.db');
    const database = new Libsql(file, { timeout: lockWaitMs });
    try {
      // One process for each folder: two would each know half of what happened. It also spares the shared index file.
      database.pragma('locking_mode = EXCLUSIVE');
      database.pragma('journal_mode = WAL');
      // What was committed survives the end of this process, however sudden. Waiting for the disk as well (FULL) would
      // hold up all rooms for milliseconds each time; without it a power cut may take the last moments, never the rest.
      database.pragma('synchronous = NORMAL');
      database.pragma(`journal_size_limit = ${64 * 1_048_576}`);
      migrate(database, folder);
      chmodSync(file, 0o600);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw storeErrorFor(error, folder) ?? error;
  }
}

/**
 * Closes it and leaves one whole file. Without leaving WAL first the lock would last as long as libsql keeps its
 * statements, which is until the garbage collector comes by.
 */
export function closeDatabase(database: Database): void {
  database.pragma('journal_mode = DELETE');
  database.pragma('locking_mode = NORMAL');
  database.prepare('SELECT 1 FROM rooms').get();
  database.close();
}
