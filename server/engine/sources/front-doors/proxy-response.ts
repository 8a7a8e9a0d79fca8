import { isJsonObject } from '../json-object';

/** The status of a proxy response: a whole number from 200 to 599, also as text; null if it is none. */
export function readStatusCode(value: unknown): number | null {
  const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
  return isAnswerStatus(status) ? status : null;
}

export const isAnswerStatus = (status: unknown): status is number =>
  typeof status === 'number' && Number.isInteger(status) && status >= 200 && status <= 599;

/** Headers by lower-case name, each with its values in order. */
export type HeaderValues = ReadonlyMap<string, readonly string[]>;

/** A function’s `headers`: numbers and booleans become text, null counts as no headers; null if it is malformed. */
export function readHeaders(value: unknown): HeaderValues | null {
  if (value === undefined || value === null) return new Map();
  if (!isJsonObject(value)) return null;
  const headers = new Map<string, readonly string[]>();
  for (const [name, entry] of Object.entries(value)) {
    const text = headerText(entry);
    if (text === null) return null;
    headers.set(name.toLowerCase(), [text]);
  }
  return headers;
}

/** A function’s `multiValueHeaders`: a list for each name; null if it is malformed. */
export function readMultiValueHeaders(value: unknown): HeaderValues | null {
  if (value === undefined || value === null) return new Map();
  if (!isJsonObject(value)) return null;
  const headers = new Map<string, readonly string[]>();
  for (const [name, list] of Object.entries(value)) {
    if (!Array.isArray(list)) return null;
    const texts = list.map(headerText);
    if (!texts.every((text) => text !== null)) return null;
    const key = name.toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), ...texts]);
  }
  return headers;
}

/** One text for each name; several values of a name are joined with commas. */
export function joinHeaders(...parts: readonly HeaderValues[]): Record<string, string> {
  const joined = new Map<string, string>();
  for (const [name, values] of parts.flatMap((part) => [...part])) {
    const before = joined.get(name);
    joined.set(name, (before === undefined ? values : [before, ...values]).join(', '));
  }
  return Object.fromEntries(joined);
}

function headerText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
}
