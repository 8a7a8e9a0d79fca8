export type { CodeStore } from './code-store';
export type { JournalStore, KeptChange, KnownRoom, RoomMark, RoomOrigin } from './journal-store';
export { createMemoryCodeStore } from './memory-code-store';
export { createMemoryJournalStore } from './memory-journal-store';
export { openDiskStore } from './open-disk-store';
export { StoreError } from './store-error';
