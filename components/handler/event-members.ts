import { handlerWords } from '../words/handler';

/** A member that may follow a dot. */
export interface Member {
  readonly name: string;
  /** Its type and a sample of its value, or what it is for. */
  readonly detail: string;
}

/** Characters of a sample that are shown. */
const SAMPLE = 32;

/** The members of a value of the event, with what this event has there. Lists have theirs too. */
export function membersOf(value: unknown): readonly Member[] {
  if (Array.isArray(value)) return listMembers;
  if (typeof value === 'string') return textMembers;
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, inner]) => ({ name, detail: detailOf(inner) }));
}

/** Type and sample, as `string "aws:s3"`. */
export function detailOf(value: unknown): string {
  if (Array.isArray(value)) return handlerWords.types.items(value.length);
  if (typeof value === 'object' && value !== null) return 'object';
  if (value === null) return 'null';
  const sample = JSON.stringify(value);
  return `${typeof value} ${sample.length > SAMPLE ? `${sample.slice(0, SAMPLE - 1)}…` : sample}`;
}

const member = (name: string, detail: string): Member => ({ name, detail });

const functions = (...names: readonly string[]): readonly Member[] =>
  names.map((name) => member(name, handlerWords.types.function));

const listMembers: readonly Member[] = [
  member('length', 'number'),
  ...functions('map', 'filter', 'find', 'forEach', 'some', 'every', 'reduce', 'entries', 'at'),
];

const textMembers: readonly Member[] = [
  member('length', 'number'),
  ...functions('includes', 'startsWith', 'endsWith', 'split', 'slice', 'replaceAll', 'trim'),
];

/** The members of the context object (documented, and those of Node’s runtime). */
export const contextMembers: readonly Member[] = Object.entries(handlerWords.context).map(
  ([name, detail]) => ({ name, detail }),
);
