import type { IncomingHttpHeaders } from 'node:http';

/** Who answers a request on the one port. */
export type Route = 'aws' | 'control' | 'live' | 'health' | 'ready' | 'metrics' | 'page';

/** Decides by shape alone; nothing is looked up. */
export function routeOf(method: string, path: string, headers: IncomingHttpHeaders): Route {
  const end = path.indexOf('?');
  const pathname = end < 0 ? path : path.slice(0, end);
  // Lambda's paths begin with the date of the API's version, as 2015-03-31.
  if (/^\/20\d\d-\d\d-\d\d\//.test(pathname)) return 'aws';
  if (pathname.startsWith('/api/') || pathname === '/api') return 'control';
  if (pathname.startsWith('/socket.io/') || pathname === '/socket.io') return 'live';
  if (pathname === '/healthz') return 'health';
  if (pathname === '/readyz') return 'ready';
  if (pathname === '/metrics') return 'metrics';
  if (method === 'POST' && pathname === '/' && isAwsCall(headers)) return 'aws';
  // A presigned address of a query protocol.
  if (pathname === '/' && /[?&]X-Amz-Algorithm=/.test(path)) return 'aws';
  // An SQS queue's URL: /123456789012/my-queue.
  if (/^\/\d{12}\/[^/]+$/.test(pathname)) return 'aws';
  return 'page';
}

const isAwsCall = (headers: IncomingHttpHeaders): boolean =>
  headers['x-amz-target'] !== undefined ||
  (headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false);
