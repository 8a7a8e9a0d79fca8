import { SECOND } from '../../micros';
import type { SourceFacts } from '../source';

/** What every row of this table has in common: the caller waits, the source fixes the type and never calls again. */
const waiting = {
  station: 'HTTP client',
  path: 'synchronous',
  invocationTypes: ['RequestResponse'],
  choice: null,
  repeats: null,
} as const satisfies Partial<SourceFacts>;

const restDoor = {
  name: 'API Gateway',
  limit: 29 * SECOND,
  limitRule: 'apigw-rest.limit',
} as const;

const webSocketDoor = {
  name: 'API Gateway',
  limit: 29 * SECOND,
  limitRule: 'apigw-websocket.limit',
} as const;

/** The direct calls, and callers that wait for an answer over HTTP. */
export const webFacts = {
  sdk: {
    ...waiting,
    name: 'CLI or SDK',
    detail: 'A direct call of the Invoke API',
    station: 'CLI or SDK',
    invocationTypes: ['RequestResponse', 'Event', 'DryRun'],
    choice: 'The caller chooses the type; without a choice it is RequestResponse.',
    frontDoor: null,
    rule: 'source.sdk',
  },
  'sdk-stream': {
    ...waiting,
    name: 'SDK, response streaming',
    detail: 'A direct call of the InvokeWithResponseStream API',
    station: 'SDK',
    invocationTypes: ['RequestResponse', 'DryRun'],
    choice: 'The caller chooses RequestResponse or DryRun; a stream is never asynchronous.',
    frontDoor: null,
    rule: 'source.sdk-stream',
  },
  'function-url': {
    ...waiting,
    name: 'Lambda function URL',
    detail: 'Request to the function’s own HTTPS endpoint',
    frontDoor: { name: 'Function URL', limit: null, limitRule: 'function-url.no-limit' },
    rule: 'source.function-url',
  },
  'apigw-rest': {
    ...waiting,
    name: 'API Gateway REST API',
    detail: 'Request to a REST API, Lambda proxy integration',
    frontDoor: restDoor,
    rule: 'source.api-gateway',
  },
  'apigw-rest-non-proxy': {
    ...waiting,
    name: 'API Gateway REST API, non-proxy',
    detail: 'Request to a REST API, Lambda custom integration',
    invocationTypes: ['RequestResponse', 'Event'],
    choice:
      'The integration’s header X-Amz-Invocation-Type chooses, fixed or mapped from a header of the client; without it the type is RequestResponse.',
    frontDoor: restDoor,
    rule: 'source.apigw-rest-non-proxy',
  },
  'apigw-rest-authorizer': {
    ...waiting,
    name: 'API Gateway REST API authorizer',
    detail: 'Lambda authorizer that decides on a request',
    frontDoor: { ...restDoor, limitRule: 'apigw-rest-authorizer.limit' },
    rule: 'source.apigw-authorizer',
  },
  'apigw-http': {
    ...waiting,
    name: 'API Gateway HTTP API',
    detail: 'Request to an HTTP API, payload format 2.0 or 1.0',
    frontDoor: { name: 'API Gateway', limit: 30 * SECOND, limitRule: 'apigw-http.limit' },
    rule: 'source.api-gateway',
  },
  'apigw-http-authorizer': {
    ...waiting,
    name: 'API Gateway HTTP API authorizer',
    detail: 'Lambda authorizer that decides on a request',
    frontDoor: {
      name: 'API Gateway',
      limit: 10 * SECOND,
      limitRule: 'apigw-http-authorizer.limit',
    },
    rule: 'source.apigw-authorizer',
  },
  'apigw-websocket-connect': {
    ...waiting,
    name: 'API Gateway WebSocket API, $connect',
    detail: 'Client opens a connection',
    station: 'WebSocket client',
    frontDoor: webSocketDoor,
    rule: 'source.apigw-websocket',
  },
  'apigw-websocket-message': {
    ...waiting,
    name: 'API Gateway WebSocket API, message',
    detail: 'Client sends a message to a route or to $default',
    station: 'WebSocket client',
    frontDoor: webSocketDoor,
    rule: 'source.apigw-websocket',
  },
  'apigw-websocket-disconnect': {
    ...waiting,
    name: 'API Gateway WebSocket API, $disconnect',
    detail: 'A connection has been closed',
    station: 'WebSocket client',
    frontDoor: webSocketDoor,
    rule: 'source.apigw-websocket',
  },
  alb: {
    ...waiting,
    name: 'Application Load Balancer',
    detail: 'Request to a target group of type lambda',
    frontDoor: { name: 'Application Load Balancer', limit: null, limitRule: 'alb.no-limit' },
    rule: 'source.load-balancer',
  },
  'vpc-lattice': {
    ...waiting,
    name: 'Amazon VPC Lattice',
    detail: 'Request to a service with a Lambda target group',
    station: 'Client in a VPC',
    frontDoor: { name: 'VPC Lattice', limit: null, limitRule: 'vpc-lattice.no-limit' },
    rule: 'source.vpc-lattice',
  },
} as const satisfies Record<string, SourceFacts>;
