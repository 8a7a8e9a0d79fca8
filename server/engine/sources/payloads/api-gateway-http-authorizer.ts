import { arnOf } from '../arn';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { httpRequestContext } from './api-gateway-http';
import { sampleApi } from './api-gateway-rest';
import { allowPolicy, requestAuthorizerEventV1 } from './api-gateway-rest-authorizer';
import { forwardedHeaders, sampleClient } from './sample-client';

/** Payload format 2.0 of an HTTP API’s authorizer: a list of identity sources and the ARN of the route. */
export const httpAuthorizerEvent = (context: EventContext) => {
  const path = `/orders/${sampleOrder.orderId}`;
  const request = { routeKey: 'GET /orders/{orderId}', method: 'GET', path } as const;
  const { apiId, domainName } = sampleApi(context);
  return {
    version: '2.0',
    type: 'REQUEST' as const,
    routeArn: arnOf(context, 'execute-api', `${apiId}/$default/${request.method}${path}`),
    identitySource: [sampleClient.bearer],
    routeKey: request.routeKey,
    rawPath: path,
    rawQueryString: '',
    cookies: ['theme=dark'],
    headers: {
      accept: 'application/json',
      authorization: sampleClient.bearer,
      host: domainName,
      'user-agent': sampleClient.userAgent,
      ...forwardedHeaders(context),
    },
    requestContext: httpRequestContext(context, request),
    pathParameters: { orderId: sampleOrder.orderId },
  };
};

/** A Lambda authorizer of an HTTP API. */
export const httpAuthorizerPayloads: readonly SamplePayload[] = [
  {
    name: 'Format 2.0, simple response',
    event: httpAuthorizerEvent,
    healthyResult: () => ({ isAuthorized: true, context: { customer: sampleOrder.customer } }),
  },
  { name: 'Format 2.0, IAM policy', event: httpAuthorizerEvent, healthyResult: allowPolicy },
  { name: 'Format 1.0, IAM policy', event: requestAuthorizerEventV1, healthyResult: allowPolicy },
];
