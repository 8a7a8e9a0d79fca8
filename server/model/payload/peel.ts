import { isJsonObject, parseJson } from '#engine/sources/json-object';

/** A message that stands as text inside another one, opened. */
export interface Envelope {
  /** Where it stands in the message around it: `Records[0].Sns.Message`. */
  readonly path: string;
  readonly encoding: 'text' | 'base64';
  /** What stands there, as JSON text. */
  readonly text: string;
  /** What is inside that in turn. */
  readonly inside: readonly Envelope[];
}

const deepest = 6;
const mostInside = 12;
const longest = 400_000;

/** Every JSON text that a JSON text holds as a string, opened layer by layer; none if it is not JSON or very long. */
export function peel(text: string, depth = 0): readonly Envelope[] {
  if (text.length > longest || depth >= deepest) return [];
  const found: Envelope[] = [];
  walk(parseJson(text), '', (path, value) => {
    if (found.length >= mostInside) return;
    const opened = open(value);
    if (opened !== null) found.push({ path, ...opened, inside: peel(opened.text, depth + 1) });
  });
  return found;
}

/** Calls back for each string of a value with the path that leads there. */
function walk(
  value: unknown,
  path: string,
  onText: (path: string, value: string) => void,
  depth = 0,
): void {
  if (typeof value === 'string') onText(path, value);
  else if (depth > 100) return;
  else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      walk(entry, `${path}[${index}]`, onText, depth + 1);
    }
  } else if (isJsonObject(value)) {
    for (const [key, entry] of Object.entries(value)) {
      walk(entry, pathTo(path, key), onText, depth + 1);
    }
  }
}

/** The path to a member, with quotes where the name is none that stands after a dot. */
export const pathTo = (path: string, key: string): string =>
  /^[A-Za-z_$][\w$-]*$/.test(key)
    ? `${path}${path === '' ? '' : '.'}${key}`
    : `${path}[${JSON.stringify(key)}]`;

function open(value: string): Pick<Envelope, 'encoding' | 'text'> | null {
  if (holdsJson(value)) return { encoding: 'text', text: value };
  const decoded = fromBase64(value);
  return decoded !== null && holdsJson(decoded) ? { encoding: 'base64', text: decoded } : null;
}

/** An object or a list: a number or a word in quotes is no message. */
const holdsJson = (text: string): boolean => {
  if (!/^\s*[{[]/.test(text)) return false;
  const value = parseJson(text);
  return isJsonObject(value) || Array.isArray(value);
};

function fromBase64(text: string): string | null {
  if (text.length < 8 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
