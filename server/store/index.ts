export type { CodeStore } from './code-store';
export type { JournalStore } from './journal-store';
export { createMemoryCodeStore } from './memory-code-store';
export { createMemoryJournalStore } from './memory-journal-store';
