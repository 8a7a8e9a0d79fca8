const narrow = new Set("iljI.,:;'|!’‘");
const slim = new Set('ftr()[]{}-/\\ "“”1');
const wide = new Set('mwMW@%—');

/**
 * About how wide Overpass sets this text, in the unit of `size`; errs on the wide side by a few per cent. Layout needs
 * it before anything is drawn, on the server too, where nothing can be measured.
 */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let ems = 0;
  for (const character of text) {
    if (narrow.has(character)) ems += 0.27;
    else if (slim.has(character)) ems += 0.37;
    else if (wide.has(character)) ems += 0.88;
    else if (character >= 'A' && character <= 'Z') ems += 0.66;
    else ems += 0.57;
  }
  return ems * size * (weight === 600 ? 1.05 : 1);
}

/** Overpass Mono sets every character in 0.616 em. */
export const monoWidth = (text: string, size: number): number => text.length * 0.616 * size;

/** The text, cut with an ellipsis where it is wider than `room`. */
export function fitText(text: string, room: number, size: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, size, weight) <= room) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size, weight) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** The text in at most two lines of `room`, broken between words where it can be. */
export function wrapText(text: string, room: number, size: number): readonly string[] {
  if (textWidth(text, size) <= room) return text === '' ? [] : [text];
  // A number stays with what it counts, and at the end with what it numbers.
  const words = text.split(/(?<!\d) (?!\d+$)/);
  let first = words[0] ?? '';
  let next = 1;
  while (next < words.length && textWidth(`${first} ${words[next]}`, size) <= room) {
    first = `${first} ${words[next]}`;
    next += 1;
  }
  const rest = words.slice(next).join(' ');
  return rest === ''
    ? [fitText(first, room, size)]
    : [fitText(first, room, size), fitText(rest, room, size)];
}
