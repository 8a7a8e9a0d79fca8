import { describe, expect, it } from 'vitest';
import { isLoopback, isTrusted, refusalOf } from './security';

const own = {
  port: 3000,
  allowedHosts: ['lambda.example.org', 'localhost:9000'],
  addresses: ['192.168.1.5', '[fd00::5]'],
};
const ours = { host: 'localhost:3000' };
const refusal = (headers: Record<string, string>, forPage = false, method = 'POST') =>
  refusalOf({ method, headers, forPage }, own);

describe('Host', () => {
  it.each([
    'localhost:3000',
    'LOCALHOST:3000',
    '127.0.0.1:3000',
    '127.1.2.3:3000',
    '[::1]:3000',
    'lambda.example.org',
    'localhost:9000',
    '192.168.1.5:3000',
    '[fd00::5]:3000',
  ])('%s is ours', (host) => {
    expect(refusal({ host })).toBeNull();
  });

  it.each([
    'localhost',
    'localhost:3001',
    'evil.example:3000',
    'localhost.evil.example:3000',
    '127.0.0.1.nip.io:3000',
    'lambda.example.org:3000',
    '0.0.0.0:3000',
    '192.168.1.5:3001',
    '192.168.1.6:3000',
    '192.168.1.5.nip.io:3000',
    '',
  ])('%s is not, and the refusal says what to do', (host) => {
    expect(refusal({ host })).toContain('ALLOWED_HOSTS');
  });

  it('must be there', () => {
    expect(refusal({})).not.toBeNull();
  });

  it('needs no port on port 80', () => {
    expect(
      refusalOf(
        { method: 'GET', headers: { host: 'localhost' }, forPage: true },
        { ...own, port: 80 },
      ),
    ).toBeNull();
  });
});

describe('Origin', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'https://lambda.example.org'])(
    '%s is ours',
    (origin) => {
      expect(refusal({ ...ours, origin })).toBeNull();
    },
  );

  it.each([
    'null',
    'http://localhost:5173',
    'https://evil.example',
    'file://',
    'chrome-extension://abc',
  ])('%s is foreign, even for a page', (origin) => {
    expect(refusal({ ...ours, origin })).toContain('origin');
    expect(refusal({ ...ours, origin }, true, 'GET')).toContain('origin');
  });

  it('is not sent by a CLI or an SDK', () => {
    expect(refusal(ours)).toBeNull();
  });
});

describe('Sec-Fetch-Site', () => {
  const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  it.each(['same-origin', 'none'])('%s is ours', (site) => {
    expect(refusal({ ...ours, 'sec-fetch-site': site })).toBeNull();
  });

  it.each(['cross-site', 'same-site'])(
    '%s may follow a link to a page, which does nothing by itself',
    (site) => {
      expect(refusal({ ...ours, ...navigation, 'sec-fetch-site': site }, true, 'GET')).toBeNull();
    },
  );

  it.each([
    ['anything but a page', navigation, false, 'GET'],
    ['a form sent to a page', navigation, true, 'POST'],
    ['a frame', { ...navigation, 'sec-fetch-dest': 'iframe' }, true, 'GET'],
    ['a fetch', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' }, true, 'GET'],
    ['a script', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }, true, 'GET'],
  ])('cross-site is refused for %s', (_, headers, forPage, method) => {
    expect(
      refusal({ ...ours, ...headers, 'sec-fetch-site': 'cross-site' }, forPage, method),
    ).toContain('another site');
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])(
    '%s is this machine',
    (address) => {
      expect(isLoopback(address)).toBe(true);
    },
  );
  it.each(['192.168.1.2', '::ffff:10.0.0.1', '128.0.0.1', undefined])('%s is not', (address) => {
    expect(isLoopback(address)).toBe(false);
  });
});

it('trusts this machine for where it is, but nobody in the public profile', () => {
  expect(isTrusted('local', '127.0.0.1')).toBe(true);
  expect(isTrusted('local', '::ffff:127.0.0.1')).toBe(true);
  expect(isTrusted('local', '192.168.1.2')).toBe(false);
  expect(isTrusted('public', '127.0.0.1')).toBe(false);
});

describe('a frame of another site', () => {
  const framed = { ...ours, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const ask = (dest: string, framable: boolean, method = 'GET') =>
    refusalOf(
      { method, headers: { ...framed, 'sec-fetch-dest': dest }, forPage: true, framable },
      own,
    );

  it('may show the page that is made for it', () => expect(ask('iframe', true)).toBeNull());

  it.each([
    ['any other page', ask('iframe', false)],
    ['it as something else', ask('object', true)],
    ['it by posting', ask('iframe', true, 'POST')],
  ])('may not show %s', (_, refusal) => expect(refusal).not.toBeNull());
});
