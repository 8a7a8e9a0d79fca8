import { isNode, type Matcher, readMatcher } from './matcher';

/** A pattern, ready to be matched: for each field what it may be, and `$or` lists of which one must fit. */
export interface EventPattern {
  readonly fields: readonly (readonly [name: string, rule: EventPattern | readonly Matcher[]])[];
  readonly anyOf: readonly (readonly EventPattern[])[];
}

export type ReadPattern =
  | { readonly ok: true; readonly pattern: EventPattern }
  | { readonly ok: false; readonly reason: string };

/** Reads the JSON text of a pattern, or says what is wrong with it. */
export function readPattern(text: string): ReadPattern {
  try {
    const value: unknown = JSON.parse(text);
    if (!isNode(value)) return { ok: false, reason: 'Filter is not an object' };
    const pattern = readObject(value, []);
    return { ok: true, pattern };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, reason: 'Filter is not valid JSON' };
    if (error instanceof PatternFault) return { ok: false, reason: error.message };
    throw error;
  }
}

class PatternFault extends Error {
  override readonly name = 'PatternFault';
}

function readObject(node: object, path: readonly string[]): EventPattern {
  const fields: (readonly [string, EventPattern | readonly Matcher[]])[] = [];
  const anyOf: (readonly EventPattern[])[] = [];
  const entries = Object.entries(node);
  if (entries.length === 0) {
    throw new PatternFault(
      path.length === 0 ? 'Event pattern is empty' : 'Empty objects are not allowed',
    );
  }
  for (const [name, value] of entries) {
    const here = [...path, name];
    if (name === '$or' && Array.isArray(value) && value.length > 1 && value.every(isNode)) {
      anyOf.push(value.map((choice) => readObject(choice, here)));
    } else fields.push([name, readField(value, here)]);
  }
  return { fields, anyOf };
}

function readField(value: unknown, path: readonly string[]): EventPattern | readonly Matcher[] {
  if (isNode(value)) return readObject(value, path);
  const named = `"${path.at(-1)}"`;
  if (!Array.isArray(value)) throw new PatternFault(`${named} must be an object or an array`);
  if (value.length === 0) throw new PatternFault(`Empty arrays are not allowed: ${named}`);
  return value.map((element) => {
    const read = readMatcher(element);
    if (typeof read === 'string') throw new PatternFault(`${named}: ${read}`);
    return read;
  });
}

/** Whether an event fits a pattern. Where the event has a list, one element of it must fit. */
export function matchesPattern({ fields, anyOf }: EventPattern, event: unknown): boolean {
  if (Array.isArray(event)) {
    return event.some((element) => matchesPattern({ fields, anyOf }, element));
  }
  return (
    fields.every(([name, rule]) => matchesField(rule, memberOf(event, name))) &&
    anyOf.every((choices) => choices.some((choice) => matchesPattern(choice, event)))
  );
}

function matchesField(rule: EventPattern | readonly Matcher[], value: unknown): boolean {
  if (!isMatchers(rule)) return matchesPattern(rule, value);
  // Only what stands at the end of a path can be compared: of an object nothing exists.
  const values = (Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value]).filter(
    (single) => !isNode(single),
  );
  const present = values.length === 0 ? [undefined] : values;
  return rule.some((matcher) => present.some(matcher));
}

const isMatchers = (rule: EventPattern | readonly Matcher[]): rule is readonly Matcher[] =>
  Array.isArray(rule);

const memberOf = (event: unknown, name: string): unknown =>
  typeof event === 'object' && event !== null && Object.hasOwn(event, name)
    ? (event as Readonly<Record<string, unknown>>)[name]
    : undefined;
