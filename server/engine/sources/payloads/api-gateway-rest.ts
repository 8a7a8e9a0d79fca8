import { endpointDomain } from '../arn';
import { base64OfHex } from '../base64';
import { logTime } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { traceHeader } from '../trace-id';
import { uuidFrom } from '../uuid';
import { okResponse, orderAccepted } from './order-accepted';
import { inLists, sampleClient } from './sample-client';

const { sourceIp, userAgent } = sampleClient;

interface RestRequest {
  readonly resource: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
}

/** The id and domain of the sample API. */
export function sampleApi({ region, hex }: EventContext) {
  const apiId = hex('api', 10);
  return { apiId, domainName: `${apiId}.execute-api.${region}.${endpointDomain(region)}` };
}

/** The request context of a REST API, without an authorizer; keys that were not used are null or absent, as AWS does it. */
export function restRequestContext(
  context: EventContext,
  { resource, path, method }: RestRequest,
  stage = 'prod',
) {
  const { accountId, epochMs, hex } = context;
  const { apiId, domainName } = sampleApi(context);
  return {
    resourceId: hex('resource', 6),
    resourcePath: resource,
    httpMethod: method,
    extendedRequestId: base64OfHex(hex('extended request', 22)),
    requestTime: logTime(epochMs),
    path: `/${stage}${path}`,
    accountId,
    protocol: 'HTTP/1.1',
    stage,
    domainPrefix: apiId,
    requestTimeEpoch: epochMs,
    requestId: uuidFrom(hex('request', 32)),
    identity: {
      cognitoIdentityPoolId: null,
      accountId: null,
      cognitoIdentityId: null,
      caller: null,
      sourceIp,
      principalOrgId: null,
      accessKey: null,
      cognitoAuthenticationType: null,
      cognitoAuthenticationProvider: null,
      userArn: null,
      userAgent,
      user: null,
    },
    domainName,
    deploymentId: hex('deployment', 6),
    apiId,
  };
}

/** The headers of a request through a REST API, in the letter case they came in. */
const restHeaders = (context: EventContext) => ({
  Accept: 'application/json',
  'Content-Type': 'application/json',
  Host: sampleApi(context).domainName,
  'User-Agent': userAgent,
  'X-Amzn-Trace-Id': traceHeader(context),
  'X-Forwarded-For': sourceIp,
  'X-Forwarded-Port': '443',
  'X-Forwarded-Proto': 'https',
});

/** `POST /orders` as a REST API hands it to a proxy integration: header names keep the letter case they came in. */
export const apiGatewayRestEvent = (context: EventContext) => {
  const request = { resource: '/orders', path: '/orders', method: 'POST' } as const;
  const headers = restHeaders(context);
  return {
    resource: request.resource,
    path: request.path,
    httpMethod: request.method,
    headers,
    multiValueHeaders: inLists(headers),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    stageVariables: null,
    requestContext: restRequestContext(context, request),
    body: JSON.stringify(sampleOrder),
    isBase64Encoded: false,
  };
};

/** `GET /orders/o-1042?field=items&field=total`: the single map keeps a repeated parameter’s last value. */
export const apiGatewayRestReadEvent = (context: EventContext) => {
  const path = `/orders/${sampleOrder.orderId}`;
  const request = { resource: '/orders/{orderId}', path, method: 'GET' } as const;
  const { 'Content-Type': _, ...headers } = restHeaders(context);
  return {
    resource: request.resource,
    path,
    httpMethod: request.method,
    headers,
    multiValueHeaders: inLists(headers),
    queryStringParameters: { field: 'total' },
    multiValueQueryStringParameters: { field: ['items', 'total'] },
    pathParameters: { orderId: sampleOrder.orderId },
    stageVariables: { table: 'orders' },
    requestContext: restRequestContext(context, request),
    body: null,
    isBase64Encoded: false,
  };
};

/** A REST API of API Gateway with Lambda proxy integration. */
export const apiGatewayRestPayloads: readonly SamplePayload[] = [
  {
    name: 'POST request',
    event: apiGatewayRestEvent,
    healthyResult: () => ({
      statusCode: 201,
      headers: { 'Content-Type': 'application/json' },
      body: orderAccepted,
    }),
  },
  {
    name: 'GET request with a repeated parameter',
    event: apiGatewayRestReadEvent,
    healthyResult: okResponse,
  },
];

/** A REST API without a mapping template passes the body of the request on as it is. */
export const apiGatewayRestNonProxyPayloads: readonly SamplePayload[] = [
  {
    name: 'Your own input',
    event: () => sampleOrder,
    healthyResult: () => ({ orderId: sampleOrder.orderId, status: 'accepted' }),
  },
];
