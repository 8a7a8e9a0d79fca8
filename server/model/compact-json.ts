/**
 * JSON text without the white space between its values, everything else as it was: the order of keys and the digits of
 * numbers too, which parsing and writing would not keep.
 */
export const compactJson = (text: string): string =>
  text.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|\s+/g, (_, quoted: string | undefined) => quoted ?? '');
