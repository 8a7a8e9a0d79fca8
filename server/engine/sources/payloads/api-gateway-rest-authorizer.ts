import { arnOf } from '../arn';
import { isJsonObject } from '../json-object';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { restRequestContext, sampleApi } from './api-gateway-rest';
import { inLists, sampleClient } from './sample-client';

/** The ARN of one method of a stage, which an authorizer’s policy speaks of. */
const methodArn = (context: EventContext, method: string, path: string, stage = 'prod'): string =>
  arnOf(context, 'execute-api', `${sampleApi(context).apiId}/${stage}/${method}${path}`);

/** A TOKEN authorizer gets the token and nothing else of the request. */
export const tokenAuthorizerEvent = (context: EventContext) => ({
  type: 'TOKEN' as const,
  authorizationToken: sampleClient.bearer,
  methodArn: methodArn(context, 'GET', '/orders'),
});

/** A REQUEST authorizer gets the request without its body; maps of which nothing was sent are empty, not null. */
export const requestAuthorizerEvent = (context: EventContext) => {
  const path = `/orders/${sampleOrder.orderId}`;
  const request = { resource: '/orders/{orderId}', path, method: 'GET' } as const;
  const headers = {
    Authorization: sampleClient.bearer,
    Host: sampleApi(context).domainName,
    'User-Agent': sampleClient.userAgent,
  };
  return {
    type: 'REQUEST' as const,
    methodArn: methodArn(context, request.method, path),
    resource: request.resource,
    path,
    httpMethod: request.method,
    headers,
    multiValueHeaders: inLists(headers),
    queryStringParameters: {},
    multiValueQueryStringParameters: {},
    pathParameters: { orderId: sampleOrder.orderId },
    stageVariables: {},
    requestContext: restRequestContext(context, request),
  };
};

/** Payload format 1.0 of an HTTP API’s authorizer: the REQUEST event with its version, the token and the identity sources. */
export const requestAuthorizerEventV1 = (context: EventContext) => ({
  version: '1.0',
  ...requestAuthorizerEvent(context),
  identitySource: sampleClient.bearer,
  authorizationToken: sampleClient.bearer,
});

/** The policy that lets the request of this event through; without a method’s ARN it allows everything. */
export function allowPolicy(event: unknown) {
  const sent = isJsonObject(event) ? (event.methodArn ?? event.routeArn) : undefined;
  return {
    principalId: 'ada',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'execute-api:Invoke',
          Effect: 'Allow',
          Resource: typeof sent === 'string' ? sent : '*',
        },
      ],
    },
    context: { customer: sampleOrder.customer },
  };
}

/** A Lambda authorizer of a REST API. */
export const restAuthorizerPayloads: readonly SamplePayload[] = [
  { name: 'TOKEN authorizer', event: tokenAuthorizerEvent, healthyResult: allowPolicy },
  { name: 'REQUEST authorizer', event: requestAuthorizerEvent, healthyResult: allowPolicy },
];
