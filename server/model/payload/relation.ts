import { isJsonObject, parseJson } from '#engine/sources/json-object';
import { compactJson } from '../compact-json';
import { pathTo } from './peel';

/** What became of a message on its way from one hop to the next. */
export type Relation =
  /** Byte for byte. */
  | { readonly kind: 'same' }
  /** The same JSON with other white space. */
  | { readonly kind: 'respaced' }
  /** The whole earlier message stands in the later one, as a value or as a text. */
  | { readonly kind: 'wrapped'; readonly path: string }
  /** The later message stood in the earlier one. */
  | { readonly kind: 'unwrapped'; readonly path: string }
  | { readonly kind: 'changed' };

const longest = 400_000;

/** How the message of a hop comes from that of the hop before it. */
export function relationOf(before: string, after: string): Relation {
  if (before === after) return { kind: 'same' };
  if (before.length > longest || after.length > longest) return { kind: 'changed' };
  if (isJson(before) && compactJson(before) === compactJson(after)) return { kind: 'respaced' };
  const wrapped = pathOf(before, after);
  if (wrapped !== null) return { kind: 'wrapped', path: wrapped };
  const unwrapped = pathOf(after, before);
  return unwrapped === null ? { kind: 'changed' } : { kind: 'unwrapped', path: unwrapped };
}

const isJson = (text: string): boolean => parseJson(text) !== undefined;

/** Where a message stands inside another one; null if it does not, or says too little to be recognized. */
function pathOf(inner: string, outer: string): string | null {
  if (inner.length < 2) return null;
  const wanted = parseJson(inner);
  const isMessage = isJsonObject(wanted) || Array.isArray(wanted);
  const value = isMessage ? JSON.stringify(wanted) : null;
  return find(parseJson(outer), '', (candidate) =>
    typeof candidate === 'string'
      ? candidate === inner || (isMessage && compactJson(candidate) === compactJson(inner))
      : value !== null && JSON.stringify(candidate) === value,
  );
}

function find(
  value: unknown,
  path: string,
  isIt: (value: unknown) => boolean,
  depth = 0,
): string | null {
  if (depth > 60) return null;
  if (path !== '' && isIt(value)) return path;
  const members = Array.isArray(value)
    ? value.map((entry, index) => [`${path}[${index}]`, entry] as const)
    : isJsonObject(value)
      ? Object.entries(value).map(([key, entry]) => [pathTo(path, key), entry] as const)
      : [];
  for (const [to, entry] of members) {
    const found = find(entry, to, isIt, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
