import { SECOND } from '#engine';
import { from, type GoldenScenario, golden } from './golden-scenario';

/** What the one in front of Lambda tells its own client. */
export const frontDoorScenarios: Readonly<Record<string, GoldenScenario>> = {
  'api-gateway-rest': golden(
    'API Gateway’s client gets what the function returned, and 502 when it throws.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('apigw-rest'),
    from('apigw-rest', { at: SECOND }),
  ),
  'api-gateway-rest-504': golden(
    'After 29 s API Gateway answers 504; the function finishes all the same.',
    { behaviour: { kind: 'succeeds', result: null, durationMs: 40_000 }, timeoutMs: 60_000 },
    from('apigw-rest'),
  ),
  'api-gateway-rest-bad-answer': golden(
    'A plain string is no proxy response: the function succeeded and the client gets 502.',
    { behaviour: { kind: 'succeeds', result: '"hello"', durationMs: 40 } },
    from('apigw-rest'),
    from('apigw-http', { at: SECOND }),
    from('alb', { at: 2 * SECOND }),
    from('cognito-pre-sign-up', { at: 3 * SECOND }),
    from('cloudfront-viewer-request', { at: 4 * SECOND }),
  ),
  'api-gateway-http': golden(
    'The HTTP API answers a function error with 500 and a time-out of 30 s with 504.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('apigw-http'),
    from('apigw-http', { at: SECOND }),
  ),
  'api-gateway-http-504': golden(
    'After 30 s the HTTP API answers 504; the function finishes all the same.',
    { behaviour: { kind: 'succeeds', result: null, durationMs: 40_000 }, timeoutMs: 60_000 },
    from('apigw-http'),
  ),
  'swf-limit': golden(
    'A function that runs into its time-out of 15 minutes answers SWF just too late.',
    { behaviour: { kind: 'timesOut' }, timeoutMs: 900_000 },
    from('swf'),
  ),
  'load-balancer': golden(
    'The load balancer answers a function error with 502.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('alb'),
    from('alb', { at: SECOND }),
  ),
  cognito: golden(
    'Cognito turns a thrown error into UserLambdaValidationException and takes the event back when it works.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('cognito-pre-sign-up'),
    from('cognito-pre-sign-up', { at: SECOND }),
  ),
  'cognito-three-tries': golden(
    'Cognito waits 5 s, three times: three invocations with three request ids.',
    { behaviour: { kind: 'succeeds', result: null, durationMs: 8_000 }, timeoutMs: 10_000 },
    from('cognito-pre-sign-up'),
  ),
  cloudfront: golden(
    'CloudFront answers a function error with 500 and goes on to the origin when the function returns the request.',
    { behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } },
    from('cloudfront-viewer-request'),
    from('cloudfront-viewer-request', { at: SECOND }),
  ),
  'cloudfront-limit': golden(
    'A viewer-request function has 5 s.',
    { behaviour: { kind: 'succeeds', result: null, durationMs: 8_000 }, timeoutMs: 10_000 },
    from('cloudfront-viewer-request'),
  ),
  'front-doors-denied': golden(
    'Each front door words Lambda’s refusal in its own way.',
    {},
    from('apigw-rest', { callerMayInvoke: false }),
    from('apigw-http', { at: SECOND, callerMayInvoke: false }),
    from('alb', { at: 2 * SECOND, callerMayInvoke: false }),
    from('cognito-pre-sign-up', { at: 3 * SECOND, callerMayInvoke: false }),
    from('cloudfront-viewer-request', { at: 4 * SECOND, callerMayInvoke: false }),
  ),
  'ses-synchronous': golden(
    'SES can wait for the function’s disposition.',
    {},
    from('ses', { invocationType: 'RequestResponse' }),
  ),
  'api-gateway-http-malformed': golden(
    'A status that is no number is no answer for the HTTP API.',
    { behaviour: { kind: 'succeeds', result: '{"statusCode":"many"}', durationMs: 40 } },
    from('apigw-http'),
  ),
  'api-gateway-http-error-message': golden(
    'An object with an errorMessage and without a status is a 500 to the HTTP API.',
    { behaviour: { kind: 'returnsError', result: '{"errorMessage":"no"}', durationMs: 40 } },
    from('apigw-http'),
  ),
  'load-balancer-too-large': golden(
    'A load balancer takes answers of 1 MB at the most.',
    {
      behaviour: {
        kind: 'succeeds',
        result: JSON.stringify({
          statusCode: 200,
          headers: {},
          body: 'x'.repeat(1_100_000),
          isBase64Encoded: false,
        }),
        durationMs: 40,
      },
    },
    from('alb'),
    from('alb', { at: SECOND, payload: `"${'x'.repeat(6_300_000)}"` }),
  ),
  'cloudfront-generated-response': golden(
    'A viewer-request function may answer itself; its status is a string.',
    {
      behaviour: {
        kind: 'succeeds',
        result: '{"status":"302","headers":{"location":[{"key":"Location","value":"/new"}]}}',
        durationMs: 40,
      },
    },
    from('cloudfront-viewer-request'),
  ),
  'cloudfront-null-result': golden(
    'A viewer-request function that returns nothing gives CloudFront nothing to go on with.',
    { behaviour: { kind: 'succeeds', result: 'null', durationMs: 40 } },
    from('cloudfront-viewer-request'),
  ),
  'cloudfront-throttled': golden(
    'CloudFront answers 503 when Lambda throttles it.',
    { reservedConcurrency: 0 },
    from('cloudfront-viewer-request'),
  ),
};
