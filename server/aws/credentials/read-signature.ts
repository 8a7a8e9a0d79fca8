import { createHash } from 'node:crypto';
import type { WireRequest } from '../wire';
import { queryOf } from './request-query';
import { incomplete, invalid, type SignatureFault, unsigned } from './signature-fault';

/** What a request says of its signature of Version 4, in its Authorization header or in its query. */
export interface Signature {
  readonly algorithm: string;
  /** `keyid/date/region/service/aws4_request`, not checked yet. */
  readonly credential: string;
  /** Lower case. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** When it was signed, as sent: `20261101T000000Z`. */
  readonly date: string;
  /** For how many seconds a presigned address holds; null for a signature in the header. */
  readonly lifetimeS: number | null;
}

export type ReadSignature =
  | { readonly ok: true; readonly signature: Signature }
  | { readonly ok: false; readonly fault: SignatureFault };

/** The longest life of a presigned address, a week. */
const longestLifetimeS = 604_800;

const basicFormat = /^\d{8}T\d{6}Z$/;

/** Reads a signature, or says in AWS’s words what of it is missing. */
export function readSignature(request: WireRequest): ReadSignature {
  const { authorization } = request.headers;
  const query = queryOf(request.path);
  if (query === null) return faulty(incomplete('The query string is not percent-encoded.'));
  const presigned = query.has('X-Amz-Algorithm');
  if (authorization !== undefined && presigned) {
    return faulty(
      invalid(
        "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
      ),
    );
  }
  if (presigned) return readQuery(query);
  // Another scheme, as Bearer, counts as no signature at all.
  return authorization?.trimStart().startsWith('AWS4-')
    ? readHeader(authorization.trim(), request.headers)
    : faulty(unsigned);
}

function readHeader(authorization: string, headers: WireRequest['headers']): ReadSignature {
  const hashed = createHash('sha256').update(authorization, 'latin1').digest('base64');
  const [algorithm = '', ...rest] = authorization.split(/[\s,]+/);
  const parts = new Map<string, string>();
  for (const part of rest) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    if (equals < 0) {
      return faulty(
        incomplete(
          `Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '${hashed}'.`,
        ),
      );
    }
    parts.set(part.slice(0, equals), part.slice(equals + 1));
  }
  const missing = ['Credential', 'Signature', 'SignedHeaders']
    .filter((name) => !parts.get(name))
    .map((name) => `Authorization header requires '${name}' parameter.`);
  const date = dateOf(headers);
  if (date === undefined) {
    missing.push(
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    );
  }
  if (missing.length > 0 || date === undefined) {
    return faulty(
      incomplete(
        `${missing.join(' ')} (Hashed with SHA-256 and encoded with Base64) Authorization=${hashed}`,
      ),
    );
  }
  return checked({
    algorithm,
    credential: parts.get('Credential') ?? '',
    signedHeaders: namesOf(parts.get('SignedHeaders') ?? ''),
    signature: parts.get('Signature') ?? '',
    date,
    lifetimeS: null,
  });
}

function readQuery(query: ReadonlyMap<string, readonly string[]>): ReadSignature {
  const first = (name: string): string => query.get(name)?.[0] ?? '';
  const missing = ['Algorithm', 'Credential', 'Signature', 'SignedHeaders', 'Date']
    .map((name) => `X-Amz-${name}`)
    .filter((name) => first(name) === '')
    .map((name) => `AWS query-string parameters must include '${name}'. `);
  if (missing.length > 0) {
    return faulty(incomplete(`${missing.join('')}Re-examine the query-string parameters.`));
  }
  const lifetime = first('X-Amz-Expires');
  // Unverified: the words are those of S3, the only service that documents them.
  if (lifetime !== '' && !(/^\d{1,9}$/.test(lifetime) && Number(lifetime) <= longestLifetimeS)) {
    return faulty(incomplete('X-Amz-Expires must be between 1 and 604800 seconds'));
  }
  return checked({
    algorithm: first('X-Amz-Algorithm'),
    credential: first('X-Amz-Credential'),
    signedHeaders: namesOf(first('X-Amz-SignedHeaders')),
    signature: first('X-Amz-Signature'),
    date: first('X-Amz-Date'),
    lifetimeS: lifetime === '' ? null : Number(lifetime),
  });
}

function checked(signature: Signature): ReadSignature {
  if (basicFormat.test(signature.date) && !Number.isNaN(momentOf(signature.date))) {
    return { ok: true, signature };
  }
  const got = signature.date.slice(0, 100);
  return faulty(
    incomplete(
      `Date must be in ISO-8601 'basic format'. Got '${got}'. See http://en.wikipedia.org/wiki/ISO_8601`,
    ),
  );
}

/** Milliseconds since 1970 of `20261101T000000Z`; NaN if there is no such moment. */
export const momentOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** X-Amz-Date, else Date in either of its forms. */
function dateOf(headers: WireRequest['headers']): string | undefined {
  const own = headers['x-amz-date'];
  if (own !== undefined) return String(own);
  const { date } = headers;
  if (date === undefined || basicFormat.test(date)) return date;
  const moment = Date.parse(date);
  return Number.isNaN(moment) ? date : basicOf(moment);
}

/** `20261101T000000Z`. */
export const basicOf = (ms: number): string =>
  new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');

const namesOf = (list: string): readonly string[] =>
  list
    .split(';')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');

const faulty = (fault: SignatureFault): ReadSignature => ({ ok: false, fault });
