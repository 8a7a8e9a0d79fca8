import { refuse } from './refuse';

/** What whoever comes too late is told. */
export const roomClosed = refuse('unknownRoom', 'The room was closed. Open a fresh one.');
