import { describe, expect, it } from 'vitest';
import { answerAsCloudFront } from './cloudfront';
import {
  denied,
  functionErrors,
  limitReached,
  returned,
  throttled,
} from './sample-replies.fixture';

describe('CloudFront, viewer request', () => {
  const answer = answerAsCloudFront({ side: 'viewer', on: 'request' });
  const request = {
    clientIp: '203.0.113.1',
    method: 'GET',
    uri: '/',
    querystring: '',
    headers: {},
  };

  it.each([
    ...functionErrors.map((reply) => [reply, 503, 'cloudfront.execution-error-503'] as const),
    [throttled, 503, 'cloudfront.throttled-503'] as const,
    [denied, 503, 'cloudfront.refused-503'] as const,
    [limitReached, 503, 'cloudfront.time-out-503'] as const,
    [returned(null), 502, 'cloudfront.null-result-502'] as const,
  ])('answers with its own error page: %o', (reply, status, rule) => {
    const got = answer(reply);
    expect(got).toMatchObject({ status, rule });
    expect(got.headers['x-cache']).toMatch(/^Lambda\w+ from cloudfront$/);
  });

  it('goes on to the origin with the request', () => {
    expect(answer(returned(request))).toMatchObject({ status: 200, rule: 'cloudfront.continues' });
  });

  it('sends a response the function made, whose status is a string', () => {
    const headers = { location: [{ key: 'Location', value: '/en' }] };
    expect(answer(returned({ status: '302', statusDescription: 'Found', headers }))).toMatchObject({
      status: 302,
      statusText: 'Found',
      headers: { location: '/en' },
      rule: 'cloudfront.generated-response',
    });
    const encoded = { status: '200', body: 'dGVh', bodyEncoding: 'base64' };
    expect(answer(returned(encoded)).body).toBe('tea');
  });

  it.each([
    ['a status that is a number', { status: 302 }],
    ['a status that is no HTTP status', { status: '999' }],
    ['headers that are not lists', { status: '200', headers: { a: 'b' } }],
    [
      'a header that functions may not add',
      { ...request, headers: { 'X-Edge-Thing': [{ value: '1' }] } },
    ],
    ['a header of CloudFront’s own', { ...request, headers: { 'X-Amzn-Cf-Id': [{ value: '1' }] } }],
    ['a uri without a slash', { ...request, uri: 'index.html' }],
    ['an empty object', {}],
    ['a bare string', 'go on'],
    ['a response over 40 KB', { status: '200', body: 'x'.repeat(41_000) }],
  ])('refuses %s with 502', (_, value) => {
    expect(answer(returned(value))).toMatchObject({
      status: 502,
      rule: 'cloudfront.invalid-result-502',
    });
  });
});

describe('CloudFront, origin request', () => {
  const answer = answerAsCloudFront({ side: 'origin', on: 'request' });

  it('lets a response of its own have 1 MB', () => {
    const ofLength = (length: number) =>
      answer(returned({ status: '200', body: 'x'.repeat(length) }));
    expect(ofLength(41_000).rule).toBe('cloudfront.generated-response');
    expect(ofLength(1_048_576).rule).toBe('cloudfront.invalid-result-502');
  });

  it('has 30 s', () => {
    const got = answer(limitReached);
    expect(got.rule).toBe('cloudfront.time-out-503');
    expect(got.because).toContain('An origin-request function may run for 30 s');
  });
});

describe.each(['viewer', 'origin'] as const)('CloudFront, %s response', (side) => {
  const answer = answerAsCloudFront({ side, on: 'response' });

  it('sends the response on', () => {
    const headers = { 'x-frame-options': [{ key: 'X-Frame-Options', value: 'DENY' }] };
    expect(answer(returned({ status: '404', statusDescription: 'Gone', headers }))).toMatchObject({
      status: 404,
      statusText: 'Gone',
      headers: { 'x-frame-options': 'DENY' },
      rule: 'cloudfront.response',
    });
  });

  it.each([
    ['the request', { method: 'GET', uri: '/', querystring: '', headers: {} }],
    ['a status that is a number', { status: 200 }],
  ])('refuses %s with 502', (_, value) => {
    expect(answer(returned(value)).rule).toBe('cloudfront.invalid-result-502');
  });
});
