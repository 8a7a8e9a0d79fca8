import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvokeRefusal } from '../../invoke-refusal';
import type { Outcome } from '../../outcome';
import { rules } from '../../rules';
import type { FrontDoorAnswer, LambdaReply } from '../source';
import { apiGatewayHttpDoor } from './api-gateway-http';
import { apiGatewayRestDoor } from './api-gateway-rest';
import { cloudFrontDoor } from './cloudfront';
import { cognitoDoor } from './cognito';
import { loadBalancerDoor } from './load-balancer';

const returned = (value: unknown): LambdaReply => ({
  kind: 'outcome',
  outcome: { kind: 'returned', body: JSON.stringify(value) },
});
const failed = (outcome: Outcome): LambdaReply => ({ kind: 'outcome', outcome });
const refused = (refusal: InvokeRefusal): LambdaReply => ({ kind: 'refused', refusal });

const threw = failed({ kind: 'threw', errorType: 'TypeError', errorMessage: 'no such order' });
const timedOut = failed({ kind: 'timedOut', timeoutMs: 3_000 });
const functionErrors: readonly LambdaReply[] = [
  threw,
  timedOut,
  failed({ kind: 'outOfMemory' }),
  failed({ kind: 'exited', exitCode: 1 }),
  failed({ kind: 'initFailed', errorType: 'Error', errorMessage: 'no module' }),
];
const throttled = refused({
  code: 'throttled',
  status: 429,
  reason: 'ConcurrentInvocationLimitExceeded',
});
const denied = refused({ code: 'accessDenied', status: 403 });
const refusals: readonly LambdaReply[] = [
  throttled,
  denied,
  refused({ code: 'functionNotFound', status: 404 }),
  refused({ code: 'invalidJson', status: 400, detail: 'Unexpected', column: 1 }),
  refused({ code: 'payloadTooLarge', status: 413, bytes: 7_000_000, limitBytes: 6_291_456 }),
];
const limitReached: LambdaReply = { kind: 'limitReached' };

const summary = ({ status, body, rule }: FrontDoorAnswer) => [status, body, rule];

describe('API Gateway, REST API', () => {
  const { answer } = apiGatewayRestDoor;
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

describe('API Gateway, HTTP API', () => {
  const { answer } = apiGatewayHttpDoor;
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

describe('Application Load Balancer', () => {
  const { answer } = loadBalancerDoor;
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
});

describe('Cognito, pre sign-up', () => {
  const { answer } = cognitoDoor;
  const event = { version: '1', userName: 'ada', response: { autoConfirmUser: true } };

  it.each([
    [threw, 'UserLambdaValidationException', 'PreSignUp failed with error no such order.'],
    [
      timedOut,
      'UserLambdaValidationException',
      'PreSignUp failed with error Task timed out after 3.00 seconds.',
    ],
    [
      failed({ kind: 'exited', exitCode: 129 }),
      'UserLambdaValidationException',
      'PreSignUp failed with error Runtime exited with error: exit status 129.',
    ],
    [
      throttled,
      'UnexpectedLambdaException',
      'PreSignUp invocation failed due to error TooManyRequestsException.',
    ],
    [
      denied,
      'UnexpectedLambdaException',
      'PreSignUp invocation failed due to error AccessDeniedException.',
    ],
    [
      limitReached,
      'UnexpectedLambdaException',
      'PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.',
    ],
    [returned('no'), 'InvalidLambdaResponseException', 'Unrecognizable lambda output'],
    [returned({}), 'InvalidLambdaResponseException', 'Unrecognizable lambda output'],
    [
      returned({ ...event, response: { autoConfirmUser: null } }),
      'InvalidLambdaResponseException',
      'Unrecognizable lambda output',
    ],
  ])('refuses the sign-up with 400: %o', (reply, type, message) => {
    const got = answer(reply);
    expect(got.status).toBe(400);
    expect(JSON.parse(got.body)).toEqual({ __type: type, message });
  });

  it('creates the user when the event comes back', () => {
    expect(summary(answer(returned(event)))).toEqual([
      200,
      '{"UserConfirmed":true,"UserSub":"ada"}',
      'cognito.sign-up',
    ]);
    expect(answer(returned({ response: {} })).body).toBe('{"UserConfirmed":false}');
  });
});

describe('CloudFront, viewer request', () => {
  const { answer } = cloudFrontDoor;
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

describe('every front door', () => {
  const doors = [
    apiGatewayRestDoor,
    apiGatewayHttpDoor,
    loadBalancerDoor,
    cognitoDoor,
    cloudFrontDoor,
  ];

  const almostResponse = fc.record(
    {
      statusCode: fc.anything(),
      status: fc.oneof(fc.constantFrom('200', '302', 200), fc.string()),
      headers: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
      multiValueHeaders: fc.dictionary(fc.string(), fc.anything()),
      cookies: fc.anything(),
      body: fc.oneof(fc.string(), fc.anything()),
      isBase64Encoded: fc.oneof(fc.boolean(), fc.anything()),
      response: fc.anything(),
      uri: fc.anything(),
      method: fc.string(),
    },
    { requiredKeys: [] },
  );
  const text = fc.oneof(
    fc.json(),
    fc.string(),
    almostResponse.map((value) => {
      try {
        return JSON.stringify(value) ?? 'null';
      } catch {
        return '{}';
      }
    }),
  );

  it('answers any text a function may return with one sentence and a status from 200 to 599', () => {
    fc.assert(
      fc.property(fc.constantFrom(...doors), text, (door, body) => {
        const got = door.answer({ kind: 'outcome', outcome: { kind: 'returned', body } });
        expect(Number.isInteger(got.status)).toBe(true);
        expect(got.status).toBeGreaterThanOrEqual(200);
        expect(got.status).toBeLessThanOrEqual(599);
        expect(got.because).toMatch(/\.$/);
        expect(rules[got.rule]).toBeDefined();
        for (const [name, value] of Object.entries(got.headers)) {
          expect(name).toBe(name.toLowerCase());
          expect(value).toBeTypeOf('string');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(doors)('survives a value nested 100,000 deep: $name', (door) => {
    const body = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const got = door.answer({ kind: 'outcome', outcome: { kind: 'returned', body } });
    expect(got.status).toBeGreaterThanOrEqual(200);
  });

  it('has a rule behind its limit', () => {
    for (const door of doors) expect(rules[door.limitRule]).toBeDefined();
  });
});
