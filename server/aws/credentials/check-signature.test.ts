import { createHash } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../wire';
import { signatureFault, type Verification } from './check-signature';

const accessKeyId = 'AKIDEXAMPLE';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const signedAt = Date.UTC(2015, 7, 30, 12, 36);

const verification: Verification = {
  service: 'lambda',
  skewMinutes: 5,
  nowMs: signedAt,
  secretOf: (id) => (id === accessKeyId ? secretAccessKey : null),
};

const request = (more: Partial<WireRequest> = {}): WireRequest => ({
  method: 'POST',
  path: '/',
  headers: {},
  body: Buffer.alloc(0),
  onLoopback: false,
  ...more,
});

interface Signed {
  readonly secret?: string;
  readonly keyId?: string;
  readonly service?: string;
  readonly region?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly method?: string;
  readonly body?: string;
  readonly sessionToken?: string;
}

const signerOf = ({ secret, keyId, service, region, sessionToken }: Signed) =>
  new SignatureV4({
    service: service ?? 'lambda',
    region: region ?? 'us-east-1',
    credentials: {
      accessKeyId: keyId ?? accessKeyId,
      secretAccessKey: secret ?? secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
    },
    sha256: Sha256,
    applyChecksum: false,
  });

const unsignedOf = ({ headers, query, path, method, body }: Signed) => ({
  method: method ?? 'POST',
  protocol: 'http:',
  hostname: 'localhost',
  path: path ?? '/2015-03-31/functions/my-lambda%3Alive/invocations',
  query: { ...query },
  headers: { host: 'localhost:3000', ...headers },
  body: body ?? '{"a": 1}',
});

const withQuery = (path: string, query: Readonly<Record<string, unknown>> = {}) => {
  const text = Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return text === '' ? path : `${path}?${text}`;
};

async function signed(options: Signed = {}): Promise<WireRequest> {
  const plain = unsignedOf(options);
  const { headers } = await signerOf(options).sign(plain, { signingDate: new Date(signedAt) });
  return request({
    method: plain.method,
    path: withQuery(plain.path, plain.query),
    headers,
    body: Buffer.from(plain.body),
  });
}

async function presigned(options: Signed & { readonly expiresIn?: number } = {}) {
  const plain = unsignedOf(options);
  const { query } = await signerOf(options).presign(plain, {
    signingDate: new Date(signedAt),
    expiresIn: options.expiresIn ?? 60,
  });
  return request({
    method: plain.method,
    path: withQuery(plain.path, query),
    headers: plain.headers,
    body: Buffer.from(plain.body),
  });
}

const check = (wire: WireRequest, more: Partial<Verification> = {}) =>
  signatureFault(wire, { ...verification, ...more });

const messageOf = async (wire: WireRequest, more: Partial<Verification> = {}) => {
  const fault = await check(wire, more);
  return fault && ('message' in fault ? fault.message : fault.kind);
};

const doesNotMatch = 'The request signature we calculated does not match';

describe('a right signature', () => {
  it('is the one of AWS’s own worked example, which no code of ours or theirs made here', async () => {
    const wire = request({
      method: 'GET',
      path: '/?Action=ListUsers&Version=2010-05-08',
      headers: {
        host: 'iam.amazonaws.com',
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
        'x-amz-date': '20150830T123600Z',
        authorization:
          'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
      },
    });
    expect(await check(wire, { service: 'iam' })).toBeNull();
  });

  it.each<{ readonly form: string; readonly options: Signed }>([
    { form: 'a plain one', options: {} },
    { form: 'no body', options: { body: '' } },
    { form: 'a query to be sorted and encoded', options: { query: { b: 'x y', a: '$LATEST+*' } } },
    { form: 'an empty value', options: { query: { tail: '' } } },
    { form: 'a header with spaces', options: { headers: { 'x-amz-meta': '  a   b ' } } },
    { form: 'a path to be encoded twice', options: { path: '/2015-03-31/functions/a%2Fb%20c' } },
    { form: 'another Region', options: { region: 'ap-southeast-2' } },
    {
      form: 'an unsigned body',
      options: { headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } },
    },
  ])('passes with $form', async ({ options }) => {
    expect(await check(await signed(options))).toBeNull();
  });

  it('passes in the query, for as long as it says', async () => {
    const wire = await presigned({ expiresIn: 900 });
    expect(await check(wire)).toBeNull();
    expect(await check(wire, { nowMs: signedAt + 899_000 })).toBeNull();
  });

  it('may bear a Date header instead of X-Amz-Date, in the form of HTTP', async () => {
    const date = 'Sun, 30 Aug 2015 12:36:00 GMT';
    const wire = await signed();
    const { 'x-amz-date': _, authorization, ...headers } = wire.headers;
    const renamed = request({
      ...wire,
      headers: {
        ...headers,
        date,
        authorization: authorization?.replace('x-amz-date', 'date'),
      },
    });
    // It covers another header now, so the signature is wrong: but the date was understood.
    expect(await messageOf(renamed)).toContain(doesNotMatch);
    expect(await messageOf(renamed, { nowMs: signedAt + 400_000 })).toContain('20150830T123600Z');
  });

  it('reads headers as the bytes that were signed', async () => {
    const wire = await signed({ headers: { 'x-amz-meta': 'grün' } });
    const asNodeReads = Buffer.from('grün', 'utf8').toString('latin1');
    expect(
      await check({ ...wire, headers: { ...wire.headers, 'x-amz-meta': asNodeReads } }),
    ).toBeNull();
  });
});

describe('a wrong signature', () => {
  const changed: readonly [string, (wire: WireRequest) => WireRequest][] = [
    ['body', (wire) => ({ ...wire, body: Buffer.from('{"a": 2}') })],
    ['path', (wire) => ({ ...wire, path: '/2015-03-31/functions/other/invocations' })],
    ['query', (wire) => ({ ...wire, path: `${wire.path}?Qualifier=1` })],
    ['method', (wire) => ({ ...wire, method: 'PUT' })],
    ['signed header', (wire) => ({ ...wire, headers: { ...wire.headers, host: 'elsewhere' } })],
    [
      'length of the signature',
      (wire) => ({
        ...wire,
        headers: { ...wire.headers, authorization: wire.headers.authorization?.slice(0, -1) },
      }),
    ],
  ];
  it.each(changed)('another %s does not match', async (_, change) => {
    expect(await messageOf(change(await signed()))).toContain(doesNotMatch);
  });

  it('another secret does not match', async () => {
    expect(await messageOf(await signed({ secret: 'wrong' }))).toContain(doesNotMatch);
    expect(await messageOf(await presigned({ secret: 'wrong' }))).toContain(doesNotMatch);
  });

  it('a told hash that is not the body’s does not match, nor do the forms of S3', async () => {
    for (const told of [
      createHash('sha256').update('other').digest('hex'),
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    ]) {
      const wire = await signed({ headers: { 'x-amz-content-sha256': told } });
      expect(await messageOf(wire)).toContain(doesNotMatch);
    }
  });

  it('a header that is signed and missing does not match', async () => {
    const wire = await signed({ headers: { 'x-amz-meta': 'a' } });
    const { 'x-amz-meta': _, ...headers } = wire.headers;
    expect(await messageOf({ ...wire, headers })).toContain(doesNotMatch);
  });

  it('a key nobody has is unknown, and so is a session of a long-term key', async () => {
    expect(await check(await signed({ keyId: 'AKIDOTHER' }))).toEqual({ kind: 'unknownKey' });
    expect(await check(await signed({ sessionToken: 'token' }))).toEqual({ kind: 'unknownKey' });
    expect(await check(await presigned({ sessionToken: 'token' }))).toEqual({ kind: 'unknownKey' });
  });
});

describe('time', () => {
  it('may be wrong by so many minutes, and no more', async () => {
    const wire = await signed();
    expect(await check(wire, { nowMs: signedAt + 300_000 })).toBeNull();
    expect(await check(wire, { nowMs: signedAt - 300_000 })).toBeNull();
    expect(await messageOf(wire, { nowMs: signedAt + 301_000 })).toBe(
      'Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T124101Z - 5 min.)',
    );
    expect(await messageOf(wire, { nowMs: signedAt - 901_000, skewMinutes: 15 })).toBe(
      'Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z (20150830T122059Z + 15 min.)',
    );
  });

  it('a presigned address expires when it says (UNVERIFIED: the words)', async () => {
    expect(await messageOf(await presigned({ expiresIn: 60 }), { nowMs: signedAt + 61_000 })).toBe(
      'Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T123701Z - 1 min.)',
    );
  });
});

describe('the scope', () => {
  it('names what is wrong with it, all at once', async () => {
    const wire = await signed({ service: 's3', region: 'nowhere' });
    const authorization = wire.headers.authorization
      ?.replace('aws4_request', 'aws5_request')
      .replace('20150830', '20150829');
    expect(await messageOf({ ...wire, headers: { ...wire.headers, authorization } })).toBe(
      "Credential should be scoped to a valid region. Credential should be scoped to correct service: 'lambda'. Credential should be scoped with a valid terminator: 'aws4_request'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150829' != '20150830', from '20150830T123600Z'. ",
    );
  });
});

describe('a signature that is not whole', () => {
  const dated = { host: 'localhost', 'x-amz-date': '20150830T123600Z' };
  const withHeader = (authorization: string, headers: Record<string, string> = dated) =>
    request({ headers: { ...headers, authorization } });

  it('counts as none: nothing at all, or another scheme', async () => {
    expect(await check(request())).toEqual({ kind: 'unsigned' });
    expect(await check(withHeader('Bearer abc'))).toEqual({ kind: 'unsigned' });
    expect(await check(withHeader(''))).toEqual({ kind: 'unsigned' });
  });

  it('says what the header lacks, and never repeats the header itself', async () => {
    const message = await messageOf(withHeader('AWS4-HMAC-SHA256 Signature=0', { host: 'a' }));
    expect(message).toMatch(
      /^Authorization header requires 'Credential' parameter\. Authorization header requires 'SignedHeaders' parameter\. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header\. \(Hashed with SHA-256 and encoded with Base64\) Authorization=[\w+/]{43}=$/,
    );
    expect(await messageOf(withHeader('AWS4-HMAC-SHA256 Credential'))).toMatch(
      /^Invalid key=value pair \(missing equal-sign\) in Authorization header \(hashed with SHA-256 and encoded with Base64\): '[\w+/]{43}='\.$/,
    );
  });

  it('says what the query lacks', async () => {
    const path = '/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20150830T123600Z';
    expect(await messageOf(request({ path }))).toBe(
      "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. Re-examine the query-string parameters.",
    );
  });

  it('does not stand in two places', async () => {
    const wire = await presigned();
    const { authorization } = (await signed()).headers;
    expect(await messageOf({ ...wire, headers: { ...wire.headers, authorization } })).toBe(
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    );
  });

  const fields = 'SignedHeaders=host, Signature=0';
  const scope = '20150830/us-east-1/lambda/aws4_request';
  it.each([
    [
      'a date that is none',
      withHeader(`AWS4-HMAC-SHA256 Credential=a/${scope}, ${fields}`, { 'x-amz-date': 'soon' }),
      "Date must be in ISO-8601 'basic format'. Got 'soon'.",
    ],
    [
      'a moment that is none',
      withHeader(`AWS4-HMAC-SHA256 Credential=a/${scope}, ${fields}`, {
        'x-amz-date': '20159930T123600Z',
      }),
      "Date must be in ISO-8601 'basic format'.",
    ],
    [
      'the host not signed',
      withHeader(`AWS4-HMAC-SHA256 Credential=a/${scope}, SignedHeaders=date, Signature=0`),
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ],
    [
      'another algorithm',
      withHeader(`AWS4-HMAC-SHA512 Credential=a/${scope}, ${fields}`),
      "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA512'.",
    ],
    [
      'a scope of four parts',
      withHeader(`AWS4-HMAC-SHA256 Credential=a/20150830/us-east-1/lambda, ${fields}`),
      'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got ',
    ],
    [
      'a query that is not encoded',
      request({ path: '/?X-Amz-Algorithm=%zz' }),
      'The query string is not percent-encoded.',
    ],
    [
      'a life of more than a week',
      request({
        path: `/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a&X-Amz-Signature=0&X-Amz-SignedHeaders=host&X-Amz-Date=20150830T123600Z&X-Amz-Expires=604801`,
      }),
      'X-Amz-Expires must be between 1 and 604800 seconds',
    ],
  ])('%s', async (_, wire, message) => {
    expect(await messageOf(wire)).toContain(message);
  });
});
