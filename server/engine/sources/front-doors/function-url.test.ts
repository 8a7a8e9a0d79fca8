import { describe, expect, it } from 'vitest';
import { answerAsFunctionUrl } from './function-url';
import {
  denied,
  functionErrors,
  refused,
  returned,
  summary,
  throttled,
} from './sample-replies.fixture';

describe('Lambda function URL', () => {
  const answer = answerAsFunctionUrl;
  const error = 'Internal Server Error';

  it.each(functionErrors)('answers 502 in plain text to a function error: %o', (reply) => {
    expect(summary(answer(reply))).toEqual([502, error, 'function-url.function-error-502']);
  });

  it('passes a throttle on as 429, unlike API Gateway', () => {
    expect(answer(throttled)).toMatchObject({ status: 429, rule: 'function-url.throttled-429' });
  });

  it('answers 403 both without permission and for an unknown URL', () => {
    const forbidden = answer(denied);
    expect(forbidden.status).toBe(403);
    expect(forbidden.headers['x-amzn-errortype']).toBe('AccessDeniedException');
    expect(JSON.parse(forbidden.body).Message).toMatch(/^Forbidden\. For troubleshooting/);
    expect(summary(answer(refused({ code: 'functionNotFound', status: 404 })))).toEqual([
      403,
      '{"Message":null}',
      'function-url.unknown-403',
    ]);
  });

  it.each([
    [{ code: 'payloadTooLarge', status: 413, bytes: 7_000_000, limitBytes: 6_291_456 }, 413],
    [{ code: 'invalidJson', status: 400, detail: 'Unexpected', line: 1, column: 1 }, 502],
  ] as const)('is taken to refuse what Lambda cannot take: %o', (refusal, status) => {
    expect(answer(refused(refusal))).toMatchObject({ status, rule: 'function-url.refused' });
  });

  it.each([
    ['a bare string, without its quotes', 'hello', 'hello'],
    ['an integer', 3, '3'],
    ['a boolean', true, 'true'],
    ['a list', ['hello', 3], '["hello",3]'],
    ['an object', { hello: 'world' }, '{"hello":"world"}'],
    ['an object with errorMessage', { errorMessage: 'no' }, '{"errorMessage":"no"}'],
    ['null', null, 'null'],
  ])('infers a 200 from %s', (_, value, body) => {
    const got = answer(returned(value));
    expect(summary(got)).toEqual([200, body, 'function-url.inferred-200']);
    expect(got.headers).toEqual({ 'content-type': 'application/json' });
  });

  it('sends a response on, whose status may be text', () => {
    const value = { statusCode: '418', body: 'short and stout', headers: { 'My-Header': 'x' } };
    const got = answer(returned(value));
    expect(summary(got)).toEqual([418, 'short and stout', 'function-url.response']);
    expect(got.headers).toEqual({ 'my-header': 'x' });
  });

  it('is taken to refuse a malformed response with 502', () => {
    expect(summary(answer(returned({ statusCode: 'many' })))).toEqual([
      502,
      error,
      'function-url.malformed-502',
    ]);
  });
});
