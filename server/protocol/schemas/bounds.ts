/** Above Lambda's 6 MB, so that a payload which is too large is refused by Lambda's rule and seen on the map. */
export const maxPayloadCharacters = 7_000_000;

/** Lambda's longest response, 6 MiB + 100 bytes, in characters. */
export const maxResultCharacters = 6_291_556;

/** The longest jump of one `advance`: 30 days in milliseconds. */
export const maxAdvanceMs = 2_592_000_000;

/** Characters of a handler written in the page; the engine refuses more too. */
export const maxSourceCharacters = 100_000;

/** Characters of a client context: Lambda takes 3,583 of its Base64. */
export const maxClientContextCharacters = 3_583;

/** Stops of a presented room. */
export const maxBeats = 60;

/** Characters of a beat's title, and of a presented room's. */
export const maxTitleCharacters = 80;

/** Characters of the notes to one beat. */
export const maxNoteCharacters = 2_000;
