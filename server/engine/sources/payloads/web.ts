import type { webFacts } from '../facts/web';
import type { SamplePayload } from '../source';
import { apiGatewayHttpPayloads } from './api-gateway-http';
import { httpAuthorizerPayloads } from './api-gateway-http-authorizer';
import { apiGatewayRestNonProxyPayloads, apiGatewayRestPayloads } from './api-gateway-rest';
import { restAuthorizerPayloads } from './api-gateway-rest-authorizer';
import {
  webSocketConnectPayloads,
  webSocketDisconnectPayloads,
  webSocketMessagePayloads,
} from './api-gateway-websocket';
import { functionUrlPayloads } from './function-url';
import { loadBalancerPayloads } from './load-balancer';
import { sdkPayloads, sdkStreamPayloads } from './sdk';
import { vpcLatticePayloads } from './vpc-lattice';

/** The events of the direct calls and of the services that call for an HTTP client. */
export const webPayloads: Readonly<Record<keyof typeof webFacts, readonly SamplePayload[]>> = {
  sdk: sdkPayloads,
  'sdk-stream': sdkStreamPayloads,
  'function-url': functionUrlPayloads,
  'apigw-rest': apiGatewayRestPayloads,
  'apigw-rest-non-proxy': apiGatewayRestNonProxyPayloads,
  'apigw-rest-authorizer': restAuthorizerPayloads,
  'apigw-http': apiGatewayHttpPayloads,
  'apigw-http-authorizer': httpAuthorizerPayloads,
  'apigw-websocket-connect': webSocketConnectPayloads,
  'apigw-websocket-message': webSocketMessagePayloads,
  'apigw-websocket-disconnect': webSocketDisconnectPayloads,
  alb: loadBalancerPayloads,
  'vpc-lattice': vpcLatticePayloads,
};
