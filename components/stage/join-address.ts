import { formatCode } from '#model/stage-code';

/** Whether an origin is this machine's alone. */
export const isLoopbackOrigin = (origin: string): boolean =>
  /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(origin);

/**
 * The address that a code is joined at: where the presenter's own page is, unless that is this machine alone and the
 * server says where else it listens.
 */
export function joinAddress(
  code: string,
  own: string,
  others: readonly string[],
): { readonly url: string; readonly reachable: boolean } {
  const [other] = others;
  const origin = isLoopbackOrigin(own) ? (other ?? own) : own;
  return { url: `${origin}/j/${formatCode(code)}`, reachable: !isLoopbackOrigin(origin) };
}
