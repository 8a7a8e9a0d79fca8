import { describe, expect, it } from 'vitest';
import { answerAsApiGatewayHttp } from './api-gateway-http';
import {
  functionErrors,
  limitReached,
  refusals,
  returned,
  summary,
} from './sample-replies.fixture';

describe('API Gateway, HTTP API', () => {
  const answer = answerAsApiGatewayHttp;
  const error = '{"message":"Internal Server Error"}';

  it.each(functionErrors)('hides a function error behind 500: %o', (reply) => {
    expect(summary(answer(reply))).toEqual([500, error, 'apigw-http.function-error-500']);
  });

  it.each(refusals)('hides what Lambda refused behind 500: %o', (reply) => {
    expect(summary(answer(reply))).toEqual([500, error, 'apigw-http.refused-500']);
  });

  it('answers 504 after 30 seconds', () => {
    expect(answer(limitReached)).toMatchObject({ status: 504, rule: 'apigw-http.time-out-504' });
  });

  it.each([
    ['an object', { random: { 'json-body': 'value' } }, '{"random":{"json-body":"value"}}'],
    ['headers alone', { headers: { a: 'b' } }, '{"headers":{"a":"b"}}'],
    ['an empty object', {}, '{}'],
    ['a list', [1, 2], '[1,2]'],
    ['a number', 3, '3'],
    ['null', null, 'null'],
    ['a bare string, without its quotes', 'justAString', 'justAString'],
  ])('infers a 200 from %s', (_, value, body) => {
    const got = answer(returned(value));
    expect(summary(got)).toEqual([200, body, 'apigw-http.inferred-200']);
    expect(got.headers).toEqual({ 'content-type': 'application/json' });
  });

  it.each([
    ['a status alone', { statusCode: 200 }, 200],
    ['a status as text', { statusCode: '201' }, 201],
    ['an unknown key, ignored', { statusCode: 200, wrongValue: 'value' }, 200],
  ])('accepts %s', (_, value, status) => {
    expect(summary(answer(returned(value)))).toEqual([status, '', 'apigw-http.proxy-response']);
  });

  it.each([
    ['a statusCode that is no number', { statusCode: 'test' }],
    ['cookies that are no list', { statusCode: 200, cookies: { a: 'value1' } }],
  ])('refuses %s with 500', (_, value) => {
    expect(summary(answer(returned(value)))).toEqual([500, error, 'apigw-http.malformed-500']);
  });

  it('takes a returned errorMessage for a function error', () => {
    const got = answer(returned({ errorMessage: 'test fake error message' }));
    expect(summary(got)).toEqual([500, error, 'apigw-http.error-message-500']);
    expect(answer(returned('errorMessage')).status).toBe(200);
  });

  it('sends cookies as set-cookie and decodes base64', () => {
    const got = answer(
      returned({
        statusCode: 200,
        cookies: ['a=1', 'b=2'],
        body: 'dMOpYQ==',
        isBase64Encoded: true,
      }),
    );
    expect(got.headers['set-cookie']).toBe('a=1, b=2');
    expect(got.body).toBe('téa');
  });
});
