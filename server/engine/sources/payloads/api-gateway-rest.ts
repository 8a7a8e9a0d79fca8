import { endpointDomain } from '../arn';
import { base64OfHex } from '../base64';
import { logTime } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { traceHeader } from '../trace-id';
import { uuidFrom } from '../uuid';

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const sourceIp = '203.0.113.24';

/** `POST /orders` as a REST API hands it to a proxy integration: header names keep the letter case they came in. */
export const apiGatewayRestEvent = (context: EventContext) => {
  const { accountId, region, epochMs, hex } = context;
  const apiId = hex('api', 10);
  const domainName = `${apiId}.execute-api.${region}.${endpointDomain(region)}`;
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    Host: domainName,
    'User-Agent': userAgent,
    'X-Amzn-Trace-Id': traceHeader(context),
    'X-Forwarded-For': sourceIp,
    'X-Forwarded-Port': '443',
    'X-Forwarded-Proto': 'https',
  };
  return {
    resource: '/orders',
    path: '/orders',
    httpMethod: 'POST',
    headers,
    multiValueHeaders: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value]]),
    ),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    stageVariables: null,
    requestContext: {
      resourceId: hex('resource', 6),
      resourcePath: '/orders',
      httpMethod: 'POST',
      extendedRequestId: base64OfHex(hex('extended request', 22)),
      requestTime: logTime(epochMs),
      path: '/prod/orders',
      accountId,
      protocol: 'HTTP/1.1',
      stage: 'prod',
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
    },
    body: JSON.stringify(sampleOrder),
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
      body: JSON.stringify({ orderId: sampleOrder.orderId, status: 'accepted' }),
    }),
  },
];
