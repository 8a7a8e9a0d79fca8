import { catalogue } from '#model/catalogue';

/** The members of a lesson that a person reads; the others name things of the program. */
const read = new Set([
  ...['title', 'description', 'setup', 'ask', 'text', 'texts', 'found'],
  ...['goal', 'name', 'solved', 'remember'],
]);
/** Settings and claims: names in them are AWS’s and the scenario’s. */
const unread = new Set(['patch', 'claim', 'claims', 'solution']);

/** A lesson with its texts as the language of the page has them. */
export const inWords = <T>(lesson: T): T => worded(lesson, '') as T;

function worded(value: unknown, member: string): unknown {
  if (typeof value === 'string') return read.has(member) ? catalogue(value) : value;
  if (Array.isArray(value)) return value.map((one) => worded(one, member));
  if (value === null || typeof value !== 'object' || unread.has(member)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, worded(one, name)]));
}
