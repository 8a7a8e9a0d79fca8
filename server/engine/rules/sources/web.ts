import { guide, type Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const balancerGuide = `${docs}/elasticloadbalancing/latest/application`;
const edgeGuide = `${docs}/AmazonCloudFront/latest/DeveloperGuide`;
const httpApiPage = `${docs}/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html`;
const edgeErrorPage = `${edgeGuide}/http-503-service-unavailable.html`;
const gatewayTimeoutPage = 'https://repost.aws/knowledge-center/api-gateway-504-errors';

/** Callers that wait for an answer over HTTP, and what their front doors answer. */
export const webRules = {
  'source.sdk': {
    sentence:
      'The caller of the Invoke API chooses the invocation type; without one it is RequestResponse.',
    kind: 'model',
    source: 'Lambda service model, Invoke',
    page: `${docs}/lambda/latest/api/API_Invoke.html`,
  },
  'source.api-gateway': {
    sentence:
      'API Gateway’s proxy integration invokes synchronously and never repeats a call; its client gets an HTTP answer.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon API Gateway',
    page: guide('services-apigateway-errors'),
  },
  'source.load-balancer': {
    sentence: 'A load balancer invokes synchronously and turns the function’s JSON into HTTP.',
    kind: 'documented',
    source: 'Elastic Load Balancing guide, Lambda functions as targets',
    page: `${balancerGuide}/lambda-functions.html`,
  },
  'source.cloudfront': {
    sentence:
      'CloudFront runs a viewer-request function synchronously for every request, before it looks into its cache.',
    kind: 'documented',
    source: 'CloudFront developer guide, Lambda@Edge trigger events',
    page: `${edgeGuide}/lambda-cloudfront-trigger-events.html`,
  },
  'apigw-rest.limit': {
    sentence:
      'A REST API waits 29 s for Lambda by default; since June 2024 Regional and private APIs can raise it.',
    kind: 'documented',
    source: 'API Gateway developer guide, quotas; AWS What’s New, June 2024',
    page: `${docs}/apigateway/latest/developerguide/limits.html`,
  },
  'apigw-rest.time-out-504': {
    sentence: 'A REST API whose integration time-out ends answers 504; nothing stops the function.',
    kind: 'documented',
    source: 'AWS re:Post, API Gateway 504 errors; the body from published captures',
    page: gatewayTimeoutPage,
  },
  'apigw-rest.function-error-502': {
    sentence:
      'A REST API answers 502 “Internal server error” when the function fails or times out.',
    kind: 'documented',
    source: 'Lambda developer guide, API Gateway errors',
    page: guide('services-apigateway-errors'),
  },
  'apigw-rest.refused-500': {
    sentence:
      'A REST API answers 500 “Internal server error” when Lambda refuses the call, also for a throttle: its client never sees the 429.',
    kind: 'documented',
    source: 'Lambda developer guide, API Gateway errors',
    page: guide('services-apigateway-errors'),
  },
  'apigw-rest.malformed-502': {
    sentence:
      'A REST API answers 502 to a result that is no proxy response: not an object, empty, with an unknown key, a statusCode that is no number, or multiValueHeaders without lists.',
    kind: 'recorded',
    source:
      'Recording of real AWS, 2024-11-15; that a body must be a string and a status lie from 200 to 599 is our reading',
    page: guide('services-apigateway-errors'),
  },
  'apigw-rest.proxy-response': {
    sentence:
      'A REST API sends a proxy response on as it is: any of its keys may be missing, header values become text, headers and multiValueHeaders are merged, base64 stays undecoded without binary media types.',
    kind: 'recorded',
    source: 'Recording of real AWS, 2024-11-15',
    page: guide('services-apigateway-errors'),
  },
  'apigw-http.limit': {
    sentence: 'An HTTP API waits at most 30 s for Lambda, and nothing raises that.',
    kind: 'documented',
    source: 'API Gateway developer guide, quotas',
    page: `${docs}/apigateway/latest/developerguide/limits.html`,
  },
  'apigw-http.time-out-504': {
    sentence: 'An HTTP API answers 504 when the function takes longer than 30 s.',
    kind: 'unverified',
    source: 'AWS re:Post says 504, users often report 503; the body is a guess',
    page: gatewayTimeoutPage,
  },
  'apigw-http.function-error-500': {
    sentence: 'An HTTP API answers 500 “Internal Server Error” when the function fails.',
    kind: 'documented',
    source: 'API Gateway developer guide, troubleshooting HTTP APIs; recording of real AWS',
    page: httpApiPage,
  },
  'apigw-http.refused-500': {
    sentence: 'An HTTP API answers 500 “Internal Server Error” when Lambda refuses the call.',
    kind: 'documented',
    source: 'API Gateway developer guide, troubleshooting HTTP APIs; for a throttle derived',
    page: httpApiPage,
  },
  'apigw-http.malformed-500': {
    sentence:
      'An HTTP API answers 500 to a statusCode that is no number or to cookies that are no list; unknown keys do not matter.',
    kind: 'recorded',
    source:
      'Recording of real AWS; that headers and body must be texts and a status lie from 200 to 599 is our reading',
    page: httpApiPage,
  },
  'apigw-http.error-message-500': {
    sentence:
      'An HTTP API takes a returned object with errorMessage and no statusCode for a function error: 500.',
    kind: 'recorded',
    source: 'Recording of real AWS',
    page: null,
  },
  'apigw-http.inferred-200': {
    sentence:
      'Any JSON without a statusCode becomes the body of a 200 with content type application/json; a bare string loses its quotes.',
    kind: 'documented',
    source: 'API Gateway developer guide, Lambda integrations; recording of real AWS',
    page: httpApiPage,
  },
  'apigw-http.proxy-response': {
    sentence:
      'An HTTP API sends a result with statusCode on as an HTTP answer; cookies become set-cookie headers and a base64 body is decoded.',
    kind: 'documented',
    source: 'API Gateway developer guide, Lambda integrations',
    page: httpApiPage,
  },
  'alb.no-limit': {
    sentence: 'A load balancer waits as long as the function may run.',
    kind: 'documented',
    source: 'Elastic Load Balancing guide, Lambda functions as targets',
    page: `${balancerGuide}/lambda-functions.html`,
  },
  'alb.time-out-504': {
    sentence: 'A load balancer that cannot reach Lambda in time answers 504.',
    kind: 'documented',
    source:
      'Elastic Load Balancing guide, troubleshooting; the exact text of the page is unverified',
    page: `${balancerGuide}/load-balancer-troubleshooting.html`,
  },
  'alb.function-error-502': {
    sentence:
      'A load balancer answers 502 when the function fails or times out; the access log says LambdaUnhandled.',
    kind: 'documented',
    source:
      'Elastic Load Balancing guide, troubleshooting and access logs; the exact text of the page is unverified',
    page: `${balancerGuide}/load-balancer-troubleshooting.html`,
  },
  'alb.throttled-502': {
    sentence:
      'A load balancer answers 502 when Lambda throttles the call; the access log says LambdaThrottling.',
    kind: 'documented',
    source:
      'Elastic Load Balancing guide, troubleshooting and access logs; the exact text of the page is unverified',
    page: `${balancerGuide}/load-balancer-troubleshooting.html`,
  },
  'alb.refused-502': {
    sentence:
      'A load balancer answers 502 when Lambda refuses the call; the access log names why, for example LambdaAccessDenied.',
    kind: 'derived',
    source:
      'Elastic Load Balancing guide, access logs name the reasons; the status follows from its other failures',
    page: `${balancerGuide}/load-balancer-access-logs.html`,
  },
  'alb.request-too-large-413': {
    sentence:
      'A request body over 1 MB is 413 at the load balancer; the access log says LambdaRequestTooLarge.',
    kind: 'documented',
    source:
      'Elastic Load Balancing guide, troubleshooting; the exact text of the page is unverified',
    page: `${balancerGuide}/load-balancer-troubleshooting.html`,
  },
  'alb.response-too-large-502': {
    sentence:
      'A response JSON over 1 MB is 502 at the load balancer; the access log says LambdaResponseTooLarge.',
    kind: 'documented',
    source:
      'Elastic Load Balancing guide, troubleshooting and access logs; the exact text of the page is unverified',
    page: `${balancerGuide}/load-balancer-troubleshooting.html`,
  },
  'alb.invalid-response-502': {
    sentence:
      'A load balancer needs statusCode, headers and isBase64Encoded in the result; without them it answers 502 and the access log says LambdaInvalidResponse.',
    kind: 'documented',
    source:
      'Elastic Load Balancing guide, Lambda functions as targets; how strictly it checks is unverified',
    page: `${balancerGuide}/lambda-functions.html`,
  },
  'alb.response': {
    sentence: 'A load balancer sends the function’s response on; a base64 body is decoded.',
    kind: 'documented',
    source: 'Elastic Load Balancing guide, Lambda functions as targets',
    page: `${balancerGuide}/lambda-functions.html`,
  },
  'cloudfront.limit': {
    sentence: 'A viewer-request function of Lambda@Edge may run for 5 s.',
    kind: 'documented',
    source: 'CloudFront developer guide, quotas on Lambda@Edge',
    page: `${edgeGuide}/cloudfront-limits.html`,
  },
  'cloudfront.time-out-503': {
    sentence: 'CloudFront answers 503 when a function runs longer than its quota.',
    kind: 'documented',
    source: 'CloudFront developer guide, HTTP 503; the exact text of the page is unverified',
    page: edgeErrorPage,
  },
  'cloudfront.execution-error-503': {
    sentence: 'CloudFront answers 503 when the function fails; older guides said 500.',
    kind: 'documented',
    source:
      'CloudFront developer guide, HTTP 503; x-cache from published captures; the exact text of the page is unverified',
    page: edgeErrorPage,
  },
  'cloudfront.throttled-503': {
    sentence: 'CloudFront answers 503 when Lambda throttles the function.',
    kind: 'documented',
    source: 'CloudFront developer guide, HTTP 503; the exact text of the page is unverified',
    page: edgeErrorPage,
  },
  'cloudfront.refused-503': {
    sentence: 'CloudFront answers 503 when it may not call the function or there is none.',
    kind: 'recorded',
    source: 'Published captures of CloudFront’s error page; its exact text is unverified',
    page: null,
  },
  'cloudfront.invalid-result-502': {
    sentence:
      'CloudFront answers 502 to a result that is neither a request nor a response, adds a forbidden header, or is a response over 40 KB; status must be a string.',
    kind: 'documented',
    source:
      'CloudFront developer guide, Lambda validation error and restrictions; the exact text of the page is unverified',
    page: `${edgeGuide}/lambda-at-edge-function-restrictions.html`,
  },
  'cloudfront.null-result-502': {
    sentence: 'A function that returns nothing is taken to fail CloudFront’s validation.',
    kind: 'unverified',
    source: 'No source found for a result of null',
    page: null,
  },
  'cloudfront.generated-response': {
    sentence:
      'A function may return a response of its own; CloudFront sends it without asking the origin.',
    kind: 'documented',
    source: 'CloudFront developer guide, Lambda@Edge event structure',
    page: null,
  },
  'cloudfront.continues': {
    sentence: 'After the request is returned it goes on to cache and origin, which answers 200.',
    kind: 'assumption',
    source: 'What the origin answers is outside the simulation',
    page: null,
  },
} as const satisfies Record<string, Rule>;
