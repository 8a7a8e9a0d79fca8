import { SourceCode } from './source-code';

/** A JSON value as a TypeScript literal: keys without quotes where they need none, in lines of their own where it is long. */
export function literal(value: unknown, indent = 0): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof SourceCode) return value.text;
  const short = flat(value);
  if (short.length + indent <= widest && !short.includes('\n')) return short;
  const inner = ' '.repeat(indent + 2);
  const outer = ' '.repeat(indent);
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${literal(item, indent + 2)},\n`);
    return `[\n${items.join('')}${outer}]`;
  }
  const entries = present(value).map(
    ([key, item]) => `${inner}${keyText(key)}: ${literal(item, indent + 2)},\n`,
  );
  return `{\n${entries.join('')}${outer}}`;
}

const widest = 88;

/** A string in single quotes. */
export const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

function flat(value: object): string {
  if (value instanceof SourceCode) return value.text;
  const inside = (item: unknown): string =>
    typeof item === 'object' && item !== null
      ? flat(item)
      : typeof item === 'string'
        ? quoted(item)
        : String(item);
  if (Array.isArray(value)) return `[${value.map(inside).join(', ')}]`;
  const entries = present(value).map(([key, item]) => `${keyText(key)}: ${inside(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const present = (value: object) => Object.entries(value).filter(([, item]) => item !== undefined);

const keyText = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key));
