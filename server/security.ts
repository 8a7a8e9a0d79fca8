import type { IncomingHttpHeaders } from 'node:http';
import type { Profile } from '#config';

/** What a request says about who sent it and to whom. */
export interface Provenance {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Whether it asks for a page, which does nothing by itself; everything else can change or read a room. */
  readonly forPage: boolean;
  /** Whether that page may be shown in a frame of another site. */
  readonly framable?: boolean;
}

/** Which hosts are ours: loopback and own addresses with our own port, and those that were allowed by name. */
export interface OwnHosts {
  readonly port: number;
  readonly allowedHosts: readonly string[];
  /**
   * This machine's own addresses that the server listens on, as they stand in a URL. An address cannot be rebound as a
   * name can, so a page from there is ours.
   */
  readonly addresses: readonly string[];
}

/**
 * Why a request is refused with 403, or null. Any web page can make a browser send requests to localhost: a foreign
 * origin, and a name that only resolves to us (DNS rebinding), must not reach the rooms.
 */
export function refusalOf(
  { method, headers, forPage, framable = false }: Provenance,
  own: OwnHosts,
): string | null {
  const { host, origin } = headers;
  if (host === undefined || !isOwnHost(host, own)) {
    return `The Host "${host ?? ''}" is not this server. Use http://localhost:${own.port}, or name it in ALLOWED_HOSTS.`;
  }
  if (origin !== undefined && !isOwnOrigin(origin, own)) {
    return `Requests from the origin "${origin}" are refused: only this server's own pages may call it.`;
  }
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  if (forPage && isNavigation(method, headers, framable)) return null;
  return `Requests from another site (Sec-Fetch-Site: ${String(site)}) are refused, except following a link to a page.`;
}

/**
 * Whether whoever has this address needs no credentials: this machine itself. Not in the public profile, where everybody
 * seems to be on this machine if a proxy stands before it.
 */
export const isTrusted = (profile: Profile, address: string | undefined): boolean =>
  profile === 'local' && isLoopback(address);

/** Whether an address of the other end is this machine itself. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  return plain === '::1' || plain.startsWith('127.');
}

function isNavigation(method: string, headers: IncomingHttpHeaders, framable: boolean): boolean {
  const destination = headers['sec-fetch-dest'];
  return (
    (method === 'GET' || method === 'HEAD') &&
    headers['sec-fetch-mode'] === 'navigate' &&
    (destination === 'document' || (framable && destination === 'iframe'))
  );
}

function isOwnOrigin(origin: string, own: OwnHosts): boolean {
  const separator = origin.indexOf('://');
  if (separator < 0) return false;
  const scheme = origin.slice(0, separator);
  return (scheme === 'http' || scheme === 'https') && isOwnHost(origin.slice(separator + 3), own);
}

function isOwnHost(host: string, { port, allowedHosts, addresses }: OwnHosts): boolean {
  const lowerCase = host.toLowerCase();
  if (allowedHosts.includes(lowerCase)) return true;
  const suffix = `:${port}`;
  const isOwn = (name: string) => isLoopbackName(name) || addresses.includes(name);
  if (lowerCase.endsWith(suffix)) return isOwn(lowerCase.slice(0, -suffix.length));
  // Clients leave the port out where it is the scheme's own.
  return port === 80 && isOwn(lowerCase);
}

const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
