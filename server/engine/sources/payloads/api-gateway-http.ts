import { base64OfHex } from '../base64';
import { logTime } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { apiGatewayRestEvent, restRequestContext, sampleApi } from './api-gateway-rest';
import { createdResponse, okResponse } from './order-accepted';
import { forwardedHeaders, sampleClient } from './sample-client';

const { sourceIp, userAgent } = sampleClient;

interface HttpRequest {
  readonly routeKey: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/** The request context of payload format 2.0, without an authorizer. */
export function httpRequestContext(context: EventContext, { routeKey, method, path }: HttpRequest) {
  const { accountId, epochMs, hex } = context;
  const { apiId, domainName } = sampleApi(context);
  return {
    accountId,
    apiId,
    domainName,
    domainPrefix: apiId,
    http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent },
    requestId: base64OfHex(hex('request', 22)),
    routeKey,
    stage: '$default',
    time: logTime(epochMs),
    timeEpoch: epochMs,
  };
}

/** `POST /orders` in payload format 2.0: lower-case headers, cookies apart, nothing where nothing was sent. */
export const apiGatewayHttpEvent = (context: EventContext) => {
  const { hex } = context;
  const request = { routeKey: 'POST /orders', method: 'POST', path: '/orders' } as const;
  const body = JSON.stringify(sampleOrder);
  return {
    version: '2.0',
    routeKey: request.routeKey,
    rawPath: request.path,
    rawQueryString: '',
    cookies: [`session=${hex('session', 16)}`, 'theme=dark'],
    headers: {
      accept: 'application/json',
      'content-length': String(body.length),
      'content-type': 'application/json',
      host: sampleApi(context).domainName,
      'user-agent': userAgent,
      ...forwardedHeaders(context),
    },
    requestContext: httpRequestContext(context, request),
    body,
    isBase64Encoded: false,
  };
};

/** A GET whose JWT was checked; a repeated parameter’s values are joined with a comma, and there is no body at all. */
export const apiGatewayHttpReadEvent = (context: EventContext) => {
  const path = `/orders/${sampleOrder.orderId}`;
  const request = { routeKey: 'GET /orders/{orderId}', method: 'GET', path } as const;
  const scopes = ['orders/read'];
  return {
    version: '2.0',
    routeKey: request.routeKey,
    rawPath: path,
    rawQueryString: 'field=items&field=total',
    headers: {
      accept: 'application/json',
      authorization: sampleClient.bearer,
      'content-length': '0',
      host: sampleApi(context).domainName,
      'user-agent': userAgent,
      ...forwardedHeaders(context),
    },
    queryStringParameters: { field: 'items,total' },
    requestContext: {
      ...httpRequestContext(context, request),
      authorizer: { jwt: { claims: { sub: 'ada', scope: scopes.join(' ') }, scopes } },
    },
    pathParameters: { orderId: sampleOrder.orderId },
    isBase64Encoded: false,
  };
};

/** Payload format 1.0: the event of a REST API with a version, on the stage `$default`. */
export const apiGatewayHttpEventV1 = (context: EventContext) => {
  const request = { resource: '/orders', path: '/orders', method: 'POST' } as const;
  return {
    version: '1.0',
    ...apiGatewayRestEvent(context),
    requestContext: {
      ...restRequestContext(context, request, '$default'),
      path: request.path,
    },
  };
};

/** An HTTP API of API Gateway. */
export const apiGatewayHttpPayloads: readonly SamplePayload[] = [
  { name: 'POST request', event: apiGatewayHttpEvent, healthyResult: createdResponse },
  {
    name: 'GET request, JWT authorizer',
    event: apiGatewayHttpReadEvent,
    healthyResult: okResponse,
  },
  {
    name: 'POST request, payload format 1.0',
    event: apiGatewayHttpEventV1,
    healthyResult: createdResponse,
  },
];
