/** Words of a command, one a line, safe to paste into a POSIX shell. */
export const commandLine = (words: readonly string[]): string => words.join(' \\\n  ');

/** Quoted unless every character is harmless. A quote inside is closed, escaped and opened again. */
export const shellWord = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
