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

/** The access key id and the Region of an Authorization header of Signature Version 4; null without one. */
export function credentialScopeOf(authorization: string | undefined): CredentialScope | null {
  if (!authorization?.startsWith(algorithm)) return null;
  const [, accessKeyId, region, service] = credential.exec(authorization) ?? [];
  return accessKeyId !== undefined && region !== undefined && service !== undefined
    ? { accessKeyId, region, service }
    : null;
}
