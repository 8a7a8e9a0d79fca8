import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerAsHttpAuthorizer, answerAsRestAuthorizer } from './api-gateway-authorizers';
import { answerAsApiGatewayHttp } from './api-gateway-http';
import { answerAsApiGatewayRest } from './api-gateway-rest';
import { acceptedAsRestNonProxy, answerAsRestNonProxy } from './api-gateway-rest-non-proxy';
import {
  answerAsWebSocketConnect,
  answerAsWebSocketDisconnect,
  answerAsWebSocketMessage,
} from './api-gateway-websocket';
import { answerAsCloudFront } from './cloudfront';
import { answerAsFunctionUrl } from './function-url';
import { answerAsLoadBalancer } from './load-balancer';
import { answerAsVpcLattice } from './vpc-lattice';

type Answer = (reply: SynchronousReply) => FrontDoorAnswer;

/** The front doors of HTTP and WebSocket clients. */
export const webAnswers = {
  'function-url': answerAsFunctionUrl,
  'apigw-rest': answerAsApiGatewayRest,
  'apigw-rest-non-proxy': answerAsRestNonProxy,
  'apigw-rest-authorizer': answerAsRestAuthorizer,
  'apigw-http': answerAsApiGatewayHttp,
  'apigw-http-authorizer': answerAsHttpAuthorizer,
  'apigw-websocket-connect': answerAsWebSocketConnect,
  'apigw-websocket-message': answerAsWebSocketMessage,
  'apigw-websocket-disconnect': answerAsWebSocketDisconnect,
  alb: answerAsLoadBalancer,
  'vpc-lattice': answerAsVpcLattice,
  'cloudfront-viewer-request': answerAsCloudFront({ side: 'viewer', on: 'request' }),
  'cloudfront-origin-request': answerAsCloudFront({ side: 'origin', on: 'request' }),
  'cloudfront-origin-response': answerAsCloudFront({ side: 'origin', on: 'response' }),
  'cloudfront-viewer-response': answerAsCloudFront({ side: 'viewer', on: 'response' }),
} as const satisfies Record<string, Answer>;

/** What those say once Lambda has taken an Event. */
export const webAcceptedAnswers = {
  'apigw-rest-non-proxy': acceptedAsRestNonProxy,
} as const satisfies Record<string, () => FrontDoorAnswer>;
