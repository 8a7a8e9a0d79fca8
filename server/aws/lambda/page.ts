import { z } from 'zod';
import { whole } from './constraints';
import { faults } from './lambda-fault';

/** `Marker` and `MaxItems` of a list operation; MaxItems comes as text. */
export const pageQuery = (most: number) => ({
  Marker: z.string().max(10_000).optional(),
  MaxItems: z.coerce.number().pipe(whole(1, most)).optional(),
});

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** AWS gives 50 at a time, whatever more is asked for. */
const longestPage = 50;

/** The items after the marker, which names the last item of the page before: what is added or taken away does no harm. */
export function pageOf<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  { Marker, MaxItems }: { readonly Marker?: string; readonly MaxItems?: number },
): Page<T> {
  const start = Marker === undefined ? 0 : startAfter(items, nameOf, Marker);
  const end = start + Math.min(MaxItems ?? longestPage, longestPage);
  const page = items.slice(start, end);
  const last = page.at(-1);
  const next = end < items.length && last !== undefined ? markerOf(end, nameOf(last)) : undefined;
  return { items: page, next };
}

const markerOf = (index: number, name: string): string =>
  Buffer.from(`${index} ${name}`).toString('base64url');

function startAfter<T>(items: readonly T[], nameOf: (item: T) => string, marker: string): number {
  const [, index, name] =
    /^(\d{1,9}) (.*)$/.exec(Buffer.from(marker, 'base64url').toString('utf8')) ?? [];
  // Unverified: the words for a marker that Lambda did not give out.
  if (index === undefined) throw faults.invalidParameter('Invalid marker');
  const found = items.findIndex((item) => nameOf(item) === name);
  return found < 0 ? Number(index) : found + 1;
}
