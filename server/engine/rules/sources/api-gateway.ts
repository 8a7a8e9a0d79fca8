import { guide, type Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const gatewayGuide = `${docs}/apigateway/latest/developerguide`;
const httpApiPage = `${gatewayGuide}/http-api-develop-integrations-lambda.html`;
const asynchronousPage = `${gatewayGuide}/set-up-lambda-integration-async.html`;
const gatewayResponsesPage = `${gatewayGuide}/supported-gateway-response-types.html`;
const connectPage = `${gatewayGuide}/apigateway-websocket-api-route-keys-connect-disconnect.html`;
const gatewayTimeoutPage = 'https://repost.aws/knowledge-center/api-gateway-504-errors';

/** API Gateway: its integrations and authorizers, and what they answer. */
export const apiGatewayRules = {
  'source.api-gateway': {
    sentence:
      'API Gateway’s proxy integration invokes synchronously and never repeats a call; its client gets an HTTP answer.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon API Gateway',
    page: guide('services-apigateway-errors'),
  },
  'source.apigw-rest-non-proxy': {
    sentence:
      'A non-proxy integration of a REST API invokes synchronously unless its header X-Amz-Invocation-Type says Event; API Gateway never repeats a call.',
    kind: 'documented',
    source: 'API Gateway developer guide, asynchronous invocation',
    page: asynchronousPage,
  },
  'source.apigw-authorizer': {
    sentence:
      'API Gateway asks a Lambda authorizer synchronously before it lets a request through, and never repeats the call.',
    kind: 'documented',
    source: 'API Gateway developer guide, gateway responses',
    page: gatewayResponsesPage,
  },
  'source.apigw-websocket': {
    sentence:
      'A WebSocket API invokes a route’s function synchronously: $connect before the connection opens, $disconnect after it is gone, other routes for each message. It never repeats a call.',
    kind: 'documented',
    source: 'API Gateway developer guide, $connect and $disconnect routes',
    page: connectPage,
  },
  'apigw-rest.limit': {
    sentence:
      'A REST API waits 29 s for Lambda by default; since June 2024 Regional and private APIs can raise it.',
    kind: 'documented',
    source: 'API Gateway developer guide, quotas; AWS What’s New, June 2024',
    page: `${gatewayGuide}/limits.html`,
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
  'apigw-rest-non-proxy.response-200': {
    sentence:
      'Without mapping templates and selection patterns a non-proxy integration sends whatever the function returned as the body of a 200.',
    kind: 'documented',
    source: 'API Gateway developer guide, Lambda custom integrations',
    page: null,
  },
  'apigw-rest-non-proxy.function-error-200': {
    sentence:
      'Without a selection pattern that matches its errorMessage a function error reaches the client as 200, with the error as the body.',
    kind: 'unverified',
    source: 'Recording of real AWS, 2025-05-05, for the patterns; no source for the default',
    page: null,
  },
  'apigw-rest-non-proxy.accepted-200': {
    sentence:
      'When the call was an Event the client gets no result; without a mapping of its own the answer is taken to be 200 with an empty body.',
    kind: 'unverified',
    source: 'API Gateway developer guide, asynchronous invocation; no source for status and body',
    page: asynchronousPage,
  },
  'apigw-rest-authorizer.limit': {
    sentence: 'A REST API is taken to wait 29 s for its authorizer.',
    kind: 'unverified',
    source: 'The quota on integrations; none is named for authorizers',
    page: null,
  },
  'apigw-rest-authorizer.failure-500': {
    sentence:
      'A REST API answers 500 when its authorizer fails, does not answer in time, may not be called or returns no policy.',
    kind: 'documented',
    source: 'API Gateway developer guide, gateway responses; the body from published captures',
    page: gatewayResponsesPage,
  },
  'apigw-rest-authorizer.unauthorized-401': {
    sentence:
      'An authorizer that throws an error whose message is exactly “Unauthorized” makes a REST API answer 401.',
    kind: 'documented',
    source: 'API Gateway developer guide, gateway responses',
    page: gatewayResponsesPage,
  },
  'apigw-rest-authorizer.denied-403': {
    sentence:
      'A REST API answers 403 when the authorizer’s policy denies the request or does not allow it.',
    kind: 'documented',
    source:
      'API Gateway developer guide, gateway responses; the body from published captures; statements are taken to match the request',
    page: gatewayResponsesPage,
  },
  'apigw-authorizer.allowed': {
    sentence:
      'When the authorizer allows the request it goes on to the API’s own integration, which is taken to answer 200.',
    kind: 'assumption',
    source: 'What the API’s integration answers is outside the simulation',
    page: null,
  },
  'apigw-http.limit': {
    sentence: 'An HTTP API waits at most 30 s for Lambda, and nothing raises that.',
    kind: 'documented',
    source: 'API Gateway developer guide, quotas',
    page: `${gatewayGuide}/limits.html`,
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
  'apigw-http-authorizer.limit': {
    sentence: 'An HTTP API is taken to wait 10 s for its authorizer.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'apigw-http-authorizer.failure-500': {
    sentence:
      'An HTTP API answers 500 when its authorizer fails, does not answer in time, may not be called or returns neither isAuthorized nor a policy.',
    kind: 'unverified',
    source: 'No source found for status and body',
    page: null,
  },
  'apigw-http-authorizer.denied-403': {
    sentence: 'An HTTP API answers 403 “Forbidden” when the authorizer does not allow the request.',
    kind: 'unverified',
    source: 'No source found for status and body',
    page: null,
  },
  'apigw-websocket.limit': {
    sentence: 'A WebSocket API waits at most 29 s for Lambda.',
    kind: 'documented',
    source: 'API Gateway developer guide, WebSocket quotas',
    page: `${gatewayGuide}/apigateway-execution-service-websocket-limits-table.html`,
  },
  'apigw-websocket.connected': {
    sentence: 'A connection opens when the function of $connect returns a status from 200 to 299.',
    kind: 'documented',
    source: 'API Gateway developer guide, $connect route',
    page: connectPage,
  },
  'apigw-websocket.connect-refused': {
    sentence:
      'No connection opens when the function of $connect fails, is refused, takes too long or returns another status.',
    kind: 'documented',
    source:
      'API Gateway developer guide, $connect route; 502 from published captures, 500 and 504 as at a REST API',
    page: connectPage,
  },
  'apigw-websocket.message-taken': {
    sentence:
      'The client hears nothing of what a message’s function returned unless the route has a route response.',
    kind: 'documented',
    source: 'API Gateway developer guide, route responses',
    page: `${gatewayGuide}/apigateway-websocket-api-route-response.html`,
  },
  'apigw-websocket.error-frame': {
    sentence:
      'When a message’s function fails, is refused, takes too long or returns no statusCode the client gets a frame that says “Internal server error” with the ids of connection and request, here left out.',
    kind: 'unverified',
    source: 'Published captures',
    page: null,
  },
  'apigw-websocket.nobody-told': {
    sentence:
      '$disconnect runs after the connection is gone, on a best effort; its result reaches nobody.',
    kind: 'documented',
    source: 'API Gateway developer guide, $disconnect route',
    page: connectPage,
  },
} as const satisfies Record<string, Rule>;
