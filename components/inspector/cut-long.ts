import { messageWords } from '../words/message';

/** Longer texts are cut: a page that lays out a megabyte of JSON stands still meanwhile. */
const shownAtMost = 20_000;

/** The text as far as it is shown, with a line that says how much is left out. */
export function cutLong(text: string): string {
  if (text.length <= shownAtMost) return text;
  return `${text.slice(0, shownAtMost)}\n${messageWords.cut(text.length - shownAtMost)}`;
}
