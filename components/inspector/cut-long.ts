import { groupDigits } from '#model';

/** Longer texts are cut: a page that lays out a megabyte of JSON stands still meanwhile. */
const shownAtMost = 20_000;

/** The text as far as it is shown, with a line that says how much is left out. */
export function cutLong(text: string): string {
  if (text.length <= shownAtMost) return text;
  const left = groupDigits(text.length - shownAtMost);
  return `${text.slice(0, shownAtMost)}\n… and ${left} more characters. Copy takes all of them.`;
}
