import { Sha256 } from '@aws-crypto/sha256-js';
import {
  ALGORITHM_IDENTIFIER,
  createScope,
  getCanonicalHeaders,
  getSigningKey,
  SignatureV4,
} from '@smithy/signature-v4';
import type { WireRequest } from '../wire';
import { payloadHashOf } from './payload-hash';
import { queryOf } from './request-query';

/** What a signature is made with. */
export interface SigningKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of the credential scope. */
  readonly region: string;
  readonly service: string;
}

/** How the client says that it signed. */
export interface Signing {
  readonly signedHeaders: readonly string[];
  /** `20261101T000000Z`. */
  readonly date: string;
}

/** Which signature a request must bear, computed by AWS’s own code; null if its headers contradict its body. */
export async function expectedSignature(
  request: WireRequest,
  { signedHeaders, date }: Signing,
  key: SigningKey,
): Promise<string | null> {
  const payloadHash = payloadHashOf(request);
  const query = queryOf(request.path);
  if (payloadHash === null || query === null) return null;
  const headers: Record<string, string> = {};
  for (const name of signedHeaders) {
    const value = request.headers[name];
    if (value === undefined) return null;
    // Node reads header bytes as Latin-1; what was signed is UTF-8.
    headers[name] = Buffer.from(String(value), 'latin1').toString('utf8');
  }
  const [path = ''] = request.path.split('?', 1);
  const parts = {
    ...bare,
    method: request.method,
    path,
    query: Object.fromEntries(query),
    headers,
  };
  const signer = new Signer(key);
  const canonical = signer.requestOf(parts, payloadHash, new Set(signedHeaders));
  const day = date.slice(0, 8);
  const { region, service } = key;
  const text = await signer.textToSign(canonical, date, createScope(day, region, service));
  const hash = new Sha256(await getSigningKey(Sha256, key, day, region, service));
  hash.update(text);
  return Buffer.from(await hash.digest()).toString('hex');
}

const bare = { protocol: 'http:', hostname: '' };

type RequestParts = Parameters<SignatureV4['presign']>[0];

/** AWS’s signer, over exactly the headers that a client names instead of those it would choose itself. */
class Signer extends SignatureV4 {
  constructor({ region, service, ...credentials }: SigningKey) {
    super({ region, service, credentials, sha256: Sha256, applyChecksum: false });
  }

  requestOf(parts: RequestParts, payloadHash: string, signed: Set<string>): string {
    const headers = getCanonicalHeaders(parts, undefined, signed);
    return this.createCanonicalRequest(parts, headers, payloadHash);
  }

  textToSign(canonical: string, date: string, scope: string): Promise<string> {
    return this.createStringToSign(date, scope, canonical, ALGORITHM_IDENTIFIER);
  }
}
