import type { EventContext } from '../source';
import { traceHeader } from '../trace-id';

/** The client that the samples of HTTP services speak of: a browser at a documentation address. */
export const sampleClient = {
  sourceIp: '203.0.113.24',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  /** The token it shows to authorizers, none of whose parts mean anything. */
  bearer: 'Bearer sample.access.token',
} as const;

/** What AWS’s front doors add to a request, in lower case. */
export const forwardedHeaders = (context: EventContext) => ({
  'x-amzn-trace-id': traceHeader(context),
  'x-forwarded-for': sampleClient.sourceIp,
  'x-forwarded-port': '443',
  'x-forwarded-proto': 'https',
});

/** Each value as a list of one. */
export const inLists = (values: Readonly<Record<string, string>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]));
