import type { WireRequest } from './wire';

/** What a signed request says about its signer. Signatures are not checked on loopback. */
export interface CredentialScope {
  readonly accessKeyId: string;
  readonly region: string;
  /** The service the request is signed for: `lambda`, `sqs`. */
  readonly service: string;
}

const algorithm = 'AWS4-HMAC-SHA256 ';

/** Bounded on both sides, so that no header makes it search for long. */
const credential =
  /[ ,]Credential=([^/,\s]{1,128})\/\d{8}\/([a-z0-9-]{1,32})\/([a-z0-9-]{1,32})\/aws4_request/;

/** The same in the query of a presigned address, where the slashes may be percent-encoded. */
const presigned =
  /[?&]X-Amz-Credential=([^/&%\s]{1,128})(?:\/|%2F)\d{8}(?:\/|%2F)([a-z0-9-]{1,32})(?:\/|%2F)([a-z0-9-]{1,32})(?:\/|%2F)aws4_request/i;

/** Who signed a request, in its header or in its query; null if nobody did. */
export const scopeOf = ({ headers, path }: Pick<WireRequest, 'headers' | 'path'>) =>
  headers.authorization === undefined
    ? scopeIn(presigned.exec(path))
    : credentialScopeOf(headers.authorization);

/** The access key id and the Region of an Authorization header of Signature Version 4; null without one. */
export function credentialScopeOf(authorization: string | undefined): CredentialScope | null {
  if (!authorization?.startsWith(algorithm)) return null;
  return scopeIn(credential.exec(authorization));
}

function scopeIn(found: RegExpExecArray | null): CredentialScope | null {
  const [, accessKeyId, region, service] = found ?? [];
  return accessKeyId !== undefined && region !== undefined && service !== undefined
    ? { accessKeyId, region, service }
    : null;
}
