export type { JournalStore } from './journal-store';
export { createMemoryJournalStore } from './memory-journal-store';
