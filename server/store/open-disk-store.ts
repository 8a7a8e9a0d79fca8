import type { CodeStore } from './code-store';
import { createDiskCodeStore } from './disk-code-store';
import { createDiskJournalStore } from './disk-journal-store';
import type { JournalStore } from './journal-store';
import { openDatabase } from './open-database';

export interface DiskStoreOptions {
  readonly folder: string;
  /** Commands of a room between two compactions. */
  readonly maxEntries: number;
  /** Bytes of all deployment packages. */
  readonly maxCodeBytes: number;
}

/**
 * Opens the store of a data folder, which then belongs to this process alone. Throws a StoreError that says what to do.
 *
 * @example
 * const { journals, codes } = openDiskStore({ folder: '.lambdarium/3000', maxEntries: 20_000, maxCodeBytes: 1e9 });
 */
export function openDiskStore({ folder, maxEntries, maxCodeBytes }: DiskStoreOptions): {
  readonly journals: JournalStore;
  readonly codes: CodeStore;
} {
  const database = openDatabase(folder);
  return {
    journals: createDiskJournalStore({ database, folder, maxEntries }),
    codes: createDiskCodeStore({ database, folder, maxBytes: maxCodeBytes }),
  };
}
