import { guide, type Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const balancerGuide = `${docs}/elasticloadbalancing/latest/application`;

/** The direct calls, function URLs, load balancers and VPC Lattice, and what these front doors answer. */
export const webRules = {
  'source.sdk': {
    sentence:
      'The caller of the Invoke API chooses the invocation type; without one it is RequestResponse.',
    kind: 'model',
    source: 'Lambda service model, Invoke',
    page: `${docs}/lambda/latest/api/API_Invoke.html`,
  },
  'source.sdk-stream': {
    sentence:
      'InvokeWithResponseStream runs the function synchronously and sends what it writes at once, up to 200 MB; a function error after that is told by the stream’s last event.',
    kind: 'documented',
    source: 'Lambda developer guide, response streaming; Lambda service model',
    page: guide('config-rs-invoke-furls'),
  },
  'source.function-url': {
    sentence: 'A function URL invokes synchronously, and nobody repeats the call.',
    kind: 'documented',
    source: 'Lambda developer guide, invoking function URLs',
    page: guide('urls-invocation'),
  },
  'source.load-balancer': {
    sentence: 'A load balancer invokes synchronously and turns the function’s JSON into HTTP.',
    kind: 'documented',
    source: 'Elastic Load Balancing guide, Lambda functions as targets',
    page: `${balancerGuide}/lambda-functions.html`,
  },
  'source.vpc-lattice': {
    sentence:
      'VPC Lattice invokes synchronously and turns the function’s JSON into HTTP; that it never repeats a call is unverified.',
    kind: 'documented',
    source: 'Lambda developer guide, VPC Lattice',
    page: guide('services-vpc-lattice'),
  },
  'function-url.no-limit': {
    sentence: 'A function URL waits as long as the function may run.',
    kind: 'documented',
    source: 'Lambda developer guide, invoking function URLs',
    page: guide('urls-invocation'),
  },
  'function-url.function-error-502': {
    sentence:
      'A function URL answers 502 “Internal Server Error” when the function fails or times out.',
    kind: 'recorded',
    source: 'Recording of real AWS, 2025-11-24, of a function that throws; for a time-out derived',
    page: guide('urls-invocation'),
  },
  'function-url.throttled-429': {
    sentence: 'A function URL answers 429 when Lambda throttles the call.',
    kind: 'documented',
    source: 'Lambda developer guide, function URLs; the body is a guess',
    page: guide('urls-configuration'),
  },
  'function-url.forbidden-403': {
    sentence:
      'A function URL answers 403 when the policy does not let the caller invoke: URLs made since October 2025 need both lambda:InvokeFunctionUrl and lambda:InvokeFunction.',
    kind: 'documented',
    source: 'Lambda developer guide, access to function URLs; recording of real AWS, 2025-11-24',
    page: guide('urls-auth'),
  },
  'function-url.unknown-403': {
    sentence: 'A function URL that does not exist is 403 with the message null, not 404.',
    kind: 'recorded',
    source: 'Recording of real AWS, 2025-11-24',
    page: null,
  },
  'function-url.refused': {
    sentence:
      'When Lambda cannot take an event for another reason a function URL is taken to answer 413 if it is larger than 6 MB, else 502.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'function-url.inferred-200': {
    sentence:
      'Any JSON without a statusCode becomes the body of a 200 with content type application/json; a bare string loses its quotes.',
    kind: 'recorded',
    source: 'Lambda developer guide, function URLs; recording of real AWS, 2025-11-24',
    page: guide('urls-invocation'),
  },
  'function-url.response': {
    sentence:
      'A function URL sends a result with statusCode on as an HTTP answer; the status may be text, cookies become set-cookie headers, and a base64 body is decoded.',
    kind: 'documented',
    source: 'Lambda developer guide, function URLs; recording of real AWS, 2025-11-24',
    page: guide('urls-invocation'),
  },
  'function-url.malformed-502': {
    sentence:
      'A function URL is taken to answer 502 to a statusCode that is no HTTP status or to cookies, headers or a body of the wrong type.',
    kind: 'derived',
    source: 'What an HTTP API does with the same results, with the status of a function error',
    page: null,
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
      'A load balancer needs statusCode, headers (multiValueHeaders with multi-value headers on) and isBase64Encoded in the result; without them it answers 502 and the access log says LambdaInvalidResponse.',
    kind: 'documented',
    source:
      'Elastic Load Balancing guide, Lambda functions as targets; how strictly it checks is unverified',
    page: `${balancerGuide}/lambda-functions.html`,
  },
  'alb.response': {
    sentence:
      'A load balancer sends the function’s response on; a base64 body is decoded, and with multi-value headers on the headers stand in multiValueHeaders.',
    kind: 'documented',
    source: 'Elastic Load Balancing guide, Lambda functions as targets',
    page: `${balancerGuide}/lambda-functions.html`,
  },
  'vpc-lattice.no-limit': {
    sentence: 'VPC Lattice is taken to wait as long as the function may run.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'vpc-lattice.failure-502': {
    sentence:
      'VPC Lattice answers with a 5xx when the function fails, Lambda refuses the call or the result is no response; 502 is our reading.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'vpc-lattice.response': {
    sentence:
      'VPC Lattice needs statusCode, headers and isBase64Encoded in the result and sends it on; the body may be missing.',
    kind: 'documented',
    source: 'Lambda developer guide, VPC Lattice',
    page: guide('services-vpc-lattice'),
  },
} as const satisfies Record<string, Rule>;
