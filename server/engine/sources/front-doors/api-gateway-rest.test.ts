import { describe, expect, it } from 'vitest';
import { answerAsApiGatewayRest } from './api-gateway-rest';
import {
  functionErrors,
  limitReached,
  refusals,
  returned,
  summary,
} from './sample-replies.fixture';

describe('API Gateway, REST API', () => {
  const answer = answerAsApiGatewayRest;
  const error = '{"message":"Internal server error"}';

  it.each(functionErrors)('hides a function error behind 502: %o', (reply) => {
    expect(summary(answer(reply))).toEqual([502, error, 'apigw-rest.function-error-502']);
  });

  it.each(refusals)('hides what Lambda refused behind 500: %o', (reply) => {
    expect(summary(answer(reply))).toEqual([500, error, 'apigw-rest.refused-500']);
  });

  it('answers 504 after 29 seconds', () => {
    expect(summary(answer(limitReached))).toEqual([
      504,
      '{"message":"Endpoint request timed out"}',
      'apigw-rest.time-out-504',
    ]);
  });

  it.each([
    ['a status alone', { statusCode: 200 }, 200],
    ['a status as text', { statusCode: '201' }, 201],
    ['headers alone', { headers: { 'test-header': 'value' } }, 200],
    ['headers of null', { statusCode: 200, headers: null }, 200],
    ['an error of the function’s own', { statusCode: 500, body: 'sorry' }, 500],
  ])('accepts %s', (_, value, status) => {
    const got = answer(returned(value));
    expect(got.status).toBe(status);
    expect(got.rule).toBe('apigw-rest.proxy-response');
  });

  it.each([
    ['an unknown top-level key', { statusCode: 200, wrongValue: 'value' }],
    ['an empty object', {}],
    ['a bare string', 'justAString'],
    ['a list', [{ statusCode: 200 }]],
    ['null', null],
    ['a statusCode that is no number', { statusCode: 'test' }],
    ['a statusCode that is no HTTP status', { statusCode: 42 }],
    ['multiValueHeaders without a list', { statusCode: 200, multiValueHeaders: { a: 'value1' } }],
    ['a body that is an object', { statusCode: 200, body: { ok: true } }],
  ])('refuses %s with 502', (_, value) => {
    expect(summary(answer(returned(value)))).toEqual([502, error, 'apigw-rest.malformed-502']);
  });

  it('names the unknown key', () => {
    expect(answer(returned({ statusCode: 200, wrongValue: 1 })).because).toContain('“wrongValue”');
  });

  it('writes header booleans as text, in lower-case names', () => {
    const { headers } = answer(returned({ headers: { 'Header-Bool': true, 'X-Count': 2 } }));
    expect(headers).toMatchObject({ 'header-bool': 'true', 'x-count': '2' });
  });

  it('merges headers and multiValueHeaders and sends both values', () => {
    const { headers } = answer(
      returned({
        statusCode: 200,
        multiValueHeaders: { 'tesT-Multi': ['value-multi'] },
        headers: { 'test-multi': 'value-solo' },
      }),
    );
    expect(headers['test-multi']).toBe('value-multi, value-solo');
  });

  it('leaves a base64 body as it is without binary media types', () => {
    const value = { statusCode: 200, body: 'dGVzdC1kYXRh', isBase64Encoded: true };
    expect(answer(returned(value)).body).toBe('dGVzdC1kYXRh');
  });
});
