import type { IncomingHttpHeaders } from 'node:http';

/** An HTTP request that was read, without the machinery it came in. */
export interface WireRequest {
  readonly method: string;
  /** Path and query as they were sent, percent-encoded. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether the other end is this machine, and trusted for it. */
  readonly onLoopback: boolean;
  /** The signature was checked: whoever sent this has the secret of its access key. */
  readonly verified?: true;
}

/** What goes back. `Content-Length`, `Connection` and `Date` are the sender's business. */
export interface WireResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | Buffer;
}
