import type { ServiceError } from './service-error';

/** A page of a sorted list; the token of the next one is the last item of this one, in Base64. */
export function pageOf(
  items: readonly string[],
  token: string | null | undefined,
  size: number,
  invalidToken: () => ServiceError,
): { readonly items: readonly string[]; readonly next: string | undefined } {
  const after = token ? Buffer.from(token, 'base64url').toString('utf8') : '';
  if (token && Buffer.from(after).toString('base64url') !== token) throw invalidToken();
  const rest = items.filter((item) => item > after);
  const own = rest.slice(0, size);
  const last = own.at(-1);
  const more = last !== undefined && rest.length > size;
  return { items: own, next: more ? Buffer.from(last).toString('base64url') : undefined };
}
