import { createHash } from 'node:crypto';
import type { WireRequest } from '../wire';

const unsignedPayload = 'UNSIGNED-PAYLOAD';

/**
 * The hash of the body that a signature covers; null if the header x-amz-content-sha256 tells another one than the body
 * has. Clients may leave the body unsigned. The STREAMING forms belong to S3: no operation here takes them, so they count
 * as a hash that does not fit.
 */
export function payloadHashOf({ headers, body }: WireRequest): string | null {
  const told = headers['x-amz-content-sha256'];
  if (told === unsignedPayload) return unsignedPayload;
  const hash = createHash('sha256').update(body).digest('hex');
  return told === undefined || told === hash ? hash : null;
}
