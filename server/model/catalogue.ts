declare global {
  /** What turns the texts of every catalogue into those of another language: set before the page’s scripts run. */
  var translateWords: (<T>(words: T) => T) | undefined;
}

/**
 * The one gate that every text a person reads goes through, as one text or as a catalogue of texts and functions of
 * values. English stands as it is written.
 */
/* @__NO_SIDE_EFFECTS__ */
export const catalogue = <const T>(words: T): T => globalThis.translateWords?.(words) ?? words;
