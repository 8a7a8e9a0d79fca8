import type { webFacts } from '../facts/web';
import type { SourceNotes } from '../source';

const nobodyBehindApiGateway =
  'Nobody but the client: neither API Gateway nor Lambda repeats a failed call.';

/** What a person reads about the direct calls and about callers over HTTP. */
export const webNotes: Readonly<Record<keyof typeof webFacts, SourceNotes>> = {
  sdk: {
    whoRetries:
      'Lambda repeats no synchronous call, so the caller must; it retries an asynchronous event twice.',
    onFailure:
      'A function error is 200 with X-Amz-Function-Error, a throttle is 429; an accepted event is always 202.',
    limits: '6 MB synchronous, 1 MB asynchronous; the caller’s own read time-out.',
    permission: 'The caller’s identity needs lambda:InvokeFunction.',
    keywords: 'aws lambda invoke direct boto3 javascript terminal command line console test api',
    unverified: null,
  },
  'sdk-stream': {
    whoRetries: 'Lambda repeats no synchronous call, so the caller must.',
    onFailure:
      'A refused call is an error as with Invoke; once the stream has begun the status stays 200 and its last event names the function error.',
    limits: '6 MB of event, a response of 200 MB (20 MB in older texts), 15 minutes.',
    permission: 'The caller’s identity needs lambda:InvokeFunction.',
    keywords: 'aws lambda invoke stream streaming invokewithresponsestream chunks api',
    unverified:
      'How the stream’s last event words each function error; the simulation shows the answer of Invoke instead.',
  },
  'function-url': {
    whoRetries: 'Nobody but the client: Lambda repeats no call that came by a function URL.',
    onFailure:
      '502 for a function error or a time-out, 429 for a throttle, 403 without permission or for an unknown URL.',
    limits:
      'The function’s own time-out; 6 MB each way, 200 MB of response with the invoke mode RESPONSE_STREAM, which sends a returned object on without reading it.',
    permission:
      'lambda:InvokeFunctionUrl and, for URLs made since October 2025, lambda:InvokeFunction; for AuthType NONE the function’s policy must grant them to everybody.',
    keywords: 'furl https endpoint on.aws http web webhook response streaming buffered',
    unverified:
      'The account id “anonymous” for AuthType NONE, the body of a 429, and what is answered to an event over 6 MB.',
  },
  'apigw-rest': {
    whoRetries: nobodyBehindApiGateway,
    onFailure:
      '502 for a function error, a function time-out or a malformed result; 500 when Lambda refuses the call; 504 after 29 s.',
    limits: '29 s by default, 10 MB to API Gateway, of which Lambda takes 6 MB.',
    permission: 'apigateway.amazonaws.com from the API’s ARN with stage, method and path.',
    keywords: 'apigw apigateway api gateway rest http web proxy integration aws_proxy v1 endpoint',
    unverified:
      'The integration may be made to stream responses; how long it then waits could not be confirmed.',
  },
  'apigw-rest-non-proxy': {
    whoRetries:
      'Nobody repeats a synchronous call but the client; Lambda retries an asynchronous event twice.',
    onFailure:
      '200 with the error as the body unless an integration response’s pattern matches its errorMessage; 500 when Lambda refuses the call; an accepted event tells the client nothing.',
    limits: '29 s by default, 10 MB to API Gateway, of which Lambda takes 6 MB, 1 MB as Event.',
    permission: 'apigateway.amazonaws.com from the API’s ARN with stage, method and path.',
    keywords:
      'apigw apigateway api gateway rest http web custom integration aws mapping template asynchronous',
    unverified:
      'That a function error and an accepted event reach the client as 200 without any integration response of your own.',
  },
  'apigw-rest-authorizer': {
    whoRetries: nobodyBehindApiGateway,
    onFailure:
      '500 for a function error, a time-out, a refused call or a malformed policy; 401 if the error says exactly “Unauthorized”; 403 if the policy denies.',
    limits: '29 s.',
    permission: 'apigateway.amazonaws.com from the API’s ARN with authorizers and its id.',
    keywords:
      'apigw apigateway api gateway rest custom authorizer authorization token request jwt bearer policy auth',
    unverified: 'Whether API Gateway waits 29 s for an authorizer.',
  },
  'apigw-http': {
    whoRetries: nobodyBehindApiGateway,
    onFailure: '500 for a function error and when Lambda refuses the call; 504 after 30 s.',
    limits: '30 s, which nothing raises; 10 MB to API Gateway, of which Lambda takes 6 MB.',
    permission: 'apigateway.amazonaws.com from the API’s ARN.',
    keywords: 'apigw apigateway api gateway http web v2 endpoint payload',
    unverified: 'Users often report 503 instead of 504 at the time-out.',
  },
  'apigw-http-authorizer': {
    whoRetries: nobodyBehindApiGateway,
    onFailure:
      '500 for a function error, a time-out or a malformed answer; 403 if it does not allow the request.',
    limits: '10 s.',
    permission: 'apigateway.amazonaws.com from the API’s ARN with authorizers and its id.',
    keywords:
      'apigw apigateway api gateway http v2 custom authorizer authorization simple response isauthorized jwt bearer auth',
    unverified: 'The 10 s, and the statuses 500 and 403 with their bodies.',
  },
  'apigw-websocket-connect': {
    whoRetries: nobodyBehindApiGateway,
    onFailure:
      'The handshake is refused and no connection opens: with the function’s own status, or 502, 500 or 504.',
    limits: '29 s; a connection lives 2 hours, 10 minutes if nothing is sent.',
    permission: 'apigateway.amazonaws.com from the API’s ARN with stage and route.',
    keywords: 'apigw apigateway api gateway wss web socket connect realtime handshake open',
    unverified: 'With which status each failure refuses the handshake.',
  },
  'apigw-websocket-message': {
    whoRetries: nobodyBehindApiGateway,
    onFailure:
      'The client gets a frame with “Internal server error”, the connection id and the request id; the connection stays open.',
    limits: '29 s; a message of 128 KB in frames of 32 KB.',
    permission: 'apigateway.amazonaws.com from the API’s ARN with stage and route.',
    keywords: 'apigw apigateway api gateway wss web socket message $default route realtime chat',
    unverified:
      'The frame’s text; whether a non-proxy integration may be made asynchronous by the header X-Amz-Invocation-Type.',
  },
  'apigw-websocket-disconnect': {
    whoRetries: 'Nobody: API Gateway tries to deliver the event but does not promise it.',
    onFailure: 'Nothing: the client is gone.',
    limits: '29 s.',
    permission: 'apigateway.amazonaws.com from the API’s ARN with stage and route.',
    keywords: 'apigw apigateway api gateway wss web socket disconnect close realtime',
    unverified: null,
  },
  alb: {
    whoRetries:
      'Nobody but the client: neither the load balancer nor Lambda repeats a failed call.',
    onFailure: '502 for a function error, a time-out, a throttle or a malformed response.',
    limits: '1 MB each way; it waits as long as the function may run.',
    permission: 'elasticloadbalancing.amazonaws.com from the target group’s ARN.',
    keywords: 'alb elb elbv2 elastic load balancing http web target group',
    unverified: null,
  },
  'vpc-lattice': {
    whoRetries: 'Nobody but the client: no repetition by VPC Lattice is documented.',
    onFailure: 'A 5xx for a function error, a throttle or a malformed response.',
    limits: '6 MB each way; one function in a target group, in the same account and Region.',
    permission: 'vpc-lattice.amazonaws.com from the target group’s ARN.',
    keywords: 'lattice service network private mesh target group http',
    unverified: 'Which 5xx each failure is, how long it waits, and that it never repeats a call.',
  },
};
