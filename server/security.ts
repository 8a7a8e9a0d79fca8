import type { IncomingHttpHeaders } from 'node:http';

/** What a request says about who sent it and to whom. */
export interface Provenance {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Whether it asks for a page, which does nothing by itself; everything else can change or read a room. */
  readonly forPage: boolean;
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
export function refusalOf({ method, headers, forPage }: Provenance, own: OwnHosts): string | null {
  const { host, origin } = headers;
  if (host === undefined || !isOwnHost(host, own)) {
    return `The Host "${host ?? ''}" is not this server. Use http://localhost:${own.port}, or name it in ALLOWED_HOSTS.`;
  }
  if (origin !== undefined && !isOwnOrigin(origin, own)) {
    return `Requests from the origin "${origin}" are refused: only this server's own pages may call it.`;
  }
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  if (forPage && isNavigation(method, headers)) return null;
  return `Requests from another site (Sec-Fetch-Site: ${String(site)}) are refused, except following a link to a page.`;
}

/** Whether an address of the other end is this machine itself. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  return plain === '::1' || plain.startsWith('127.');
}

function isNavigation(method: string, headers: IncomingHttpHeaders): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
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
