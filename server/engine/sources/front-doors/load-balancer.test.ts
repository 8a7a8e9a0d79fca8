import { describe, expect, it } from 'vitest';
import { answerAsLoadBalancer } from './load-balancer';
import {
  denied,
  functionErrors,
  limitReached,
  refused,
  returned,
  throttled,
} from './sample-replies.fixture';

describe('Application Load Balancer', () => {
  const answer = answerAsLoadBalancer;
  const response = { statusCode: 200, isBase64Encoded: false, headers: {}, body: 'hello' };

  it.each(functionErrors)('answers 502 to a function error: %o', (reply) => {
    const got = answer(reply);
    expect(got).toMatchObject({ status: 502, rule: 'alb.function-error-502' });
    expect(got.because).toContain('LambdaUnhandled');
    expect(got.headers['content-type']).toBe('text/html');
    expect(got.body).toContain('<h1>502 Bad Gateway</h1>');
  });

  it.each([
    [throttled, 502, 'LambdaThrottling'],
    [denied, 502, 'LambdaAccessDenied'],
    [refused({ code: 'functionNotFound', status: 404 }), 502, 'LambdaResourceNotFound'],
    [
      refused({ code: 'payloadTooLarge', status: 413, bytes: 7_000_000, limitBytes: 6_291_456 }),
      413,
      'LambdaRequestTooLarge',
    ],
    [limitReached, 504, 'LambdaConnectionTimeout'],
  ])('names the reason of its access log: %o', (reply, status, reason) => {
    const got = answer(reply);
    expect(got.status).toBe(status);
    expect(got.because).toContain(reason);
  });

  it('sends the response on, with the phrase of its statusDescription', () => {
    const value = { ...response, statusCode: 404, statusDescription: '404 No Such Tea' };
    expect(answer(returned(value))).toMatchObject({
      status: 404,
      statusText: 'No Such Tea',
      body: 'hello',
      rule: 'alb.response',
    });
    expect(answer(returned(response)).statusText).toBe('OK');
  });

  it.each([
    ['an empty object', {}],
    ['no statusCode', { ...response, statusCode: undefined }],
    ['no headers', { ...response, headers: undefined }],
    ['no isBase64Encoded', { ...response, isBase64Encoded: undefined }],
    ['a bare string', 'hello'],
  ])('infers nothing: %s is 502', (_, value) => {
    const got = answer(returned(value));
    expect(got).toMatchObject({ status: 502, rule: 'alb.invalid-response-502' });
    expect(got.because).toContain('LambdaInvalidResponse');
  });

  it('accepts a response of exactly 1 MB and not a byte more', () => {
    const envelope = JSON.stringify({ ...response, body: '' }).length;
    const ofLength = (bytes: number) =>
      answer(returned({ ...response, body: 'x'.repeat(bytes - envelope) }));
    expect(ofLength(1_048_576).status).toBe(200);
    expect(ofLength(1_048_577)).toMatchObject({ status: 502, rule: 'alb.response-too-large-502' });
  });

  it('decodes base64', () => {
    const value = { ...response, body: 'dGVh', isBase64Encoded: true };
    expect(answer(returned(value)).body).toBe('tea');
  });

  it('takes multi-value headers where the target group has them on, and sends all values', () => {
    const { headers: _, ...rest } = response;
    const value = { ...rest, multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] } };
    expect(answer(returned(value)).headers).toEqual({ 'set-cookie': 'a=1, b=2' });
    const flat = { ...rest, multiValueHeaders: { 'Set-Cookie': 'a=1' } };
    expect(answer(returned(flat)).rule).toBe('alb.invalid-response-502');
  });
});
