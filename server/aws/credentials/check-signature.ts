import { timingSafeEqual } from 'node:crypto';
import { regionForm } from '#engine';
import type { WireRequest } from '../wire';
import { expectedSignature } from './expected-signature';
import { basicOf, momentOf, readSignature, type Signature } from './read-signature';
import { incomplete, invalid, mismatch, type SignatureFault, unknownKey } from './signature-fault';

/** What a signature is checked against. */
export interface Verification {
  /** The name that requests to this service are signed for: `lambda`, `sqs`. */
  readonly service: string;
  /** How many minutes the client’s clock may be wrong. */
  readonly skewMinutes: number;
  /** Wall time: AWS knows no other. */
  readonly nowMs: number;
  readonly secretOf: (accessKeyId: string) => string | null;
}

const minute = 60_000;

/**
 * Why a request is not let in, or null if its signature is right. The order of the checks is the one that DynamoDB was
 * recorded with.
 */
export async function signatureFault(
  request: WireRequest,
  verification: Verification,
): Promise<SignatureFault | null> {
  const read = readSignature(request);
  if (!read.ok) return read.fault;
  const { signature } = read;
  const parts = signature.credential.split('/');
  const [accessKeyId = '', scopeDate = '', region = '', service = ''] = parts;
  const faulty =
    timeFault(signature, verification) ??
    formFault(signature, parts.length) ??
    scopeFault({ scopeDate, region, service, term: parts[4] ?? '' }, signature, verification);
  if (faulty) return faulty;
  const secretAccessKey = verification.secretOf(accessKeyId);
  if (secretAccessKey === null) return unknownKey;
  const key = { accessKeyId, secretAccessKey, region, service };
  const expected = await expectedSignature(request, signature, key);
  if (expected === null || !equal(expected, signature.signature)) return mismatch;
  // A room’s keys are long-term ones: no session belongs to them.
  return hasSessionToken(request) ? unknownKey : null;
}

function timeFault(
  { date, lifetimeS }: Signature,
  { skewMinutes, nowMs }: Verification,
): SignatureFault | null {
  const skew = skewMinutes * minute;
  const signedAt = momentOf(date);
  if (signedAt > nowMs + skew) {
    return invalid(
      `Signature not yet current: ${date} is still later than ${basicOf(nowMs + skew)} (${basicOf(nowMs)} + ${skewMinutes} min.)`,
    );
  }
  // Unverified: what is said of a presigned address whose own time is over.
  const patience = lifetimeS === null ? skew : lifetimeS * 1_000;
  if (signedAt >= nowMs - patience) return null;
  return invalid(
    `Signature expired: ${date} is now earlier than ${basicOf(nowMs - patience)} (${basicOf(nowMs)} - ${Math.floor(patience / minute)} min.)`,
  );
}

function formFault(
  { algorithm, credential, signedHeaders }: Signature,
  parts: number,
): SignatureFault | null {
  if (!signedHeaders.includes('host')) {
    return invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  }
  if (algorithm !== 'AWS4-HMAC-SHA256') {
    return incomplete(`Unsupported AWS 'algorithm': '${algorithm.slice(0, 100)}'. `);
  }
  if (parts === 5) return null;
  return incomplete(
    `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential.slice(0, 200)}'`,
  );
}

interface Scope {
  readonly scopeDate: string;
  readonly region: string;
  readonly service: string;
  readonly term: string;
}

/** Any Region will do: a room answers in the one a client signs for. */
function scopeFault(
  { scopeDate, region, service, term }: Scope,
  { date }: Signature,
  verification: Verification,
): SignatureFault | null {
  const faults: string[] = [];
  if (!regionForm.test(region)) faults.push('Credential should be scoped to a valid region. ');
  if (service !== verification.service) {
    faults.push(`Credential should be scoped to correct service: '${verification.service}'. `);
  }
  if (term !== 'aws4_request') {
    faults.push("Credential should be scoped with a valid terminator: 'aws4_request'. ");
  }
  const day = date.slice(0, 8);
  if (scopeDate !== day) {
    faults.push(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${scopeDate.slice(0, 20)}' != '${day}', from '${date}'. `,
    );
  }
  return faults.length === 0 ? null : invalid(faults.join(''));
}

/** In constant time for signatures of the right length, which is no secret. */
function equal(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const hasSessionToken = ({ headers, path }: WireRequest): boolean =>
  headers['x-amz-security-token'] !== undefined || /[?&]X-Amz-Security-Token=/.test(path);
