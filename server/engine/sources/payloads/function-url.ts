import { partitionOf } from '../arn';
import { logTime } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { createdResponse, okResponse } from './order-accepted';
import { forwardedHeaders, sampleClient } from './sample-client';

const { sourceIp, userAgent } = sampleClient;

/** A function URL’s own domain: 32 characters and the Region. */
function urlDomain({ region, hex }: EventContext) {
  const urlId = hex('function url', 32);
  return { urlId, domainName: `${urlId}.lambda-url.${region}.on.aws` };
}

function urlRequestContext(context: EventContext, method: 'GET' | 'POST', path: string) {
  const { epochMs, hex } = context;
  const { urlId, domainName } = urlDomain(context);
  return {
    accountId: 'anonymous',
    apiId: urlId,
    domainName,
    domainPrefix: urlId,
    http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent },
    requestId: uuidFrom(hex('request', 32)),
    routeKey: '$default',
    stage: '$default',
    time: logTime(epochMs),
    timeEpoch: epochMs,
  };
}

const urlHeaders = (context: EventContext) => ({
  accept: 'application/json',
  host: urlDomain(context).domainName,
  'user-agent': userAgent,
  'x-amzn-tls-cipher-suite': 'TLS_AES_128_GCM_SHA256',
  'x-amzn-tls-version': 'TLSv1.3',
  ...forwardedHeaders(context),
});

/** A GET of anybody’s at a URL with AuthType NONE: the HTTP API’s payload format 2.0, route and stage always `$default`. */
export const functionUrlEvent = (context: EventContext) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/orders',
  rawQueryString: `orderId=${sampleOrder.orderId}`,
  headers: urlHeaders(context),
  queryStringParameters: { orderId: sampleOrder.orderId },
  requestContext: urlRequestContext(context, 'GET', '/orders'),
  isBase64Encoded: false,
});

/** A signed POST at a URL with AuthType AWS_IAM: the caller’s identity stands in the request context. */
export const functionUrlIamEvent = (context: EventContext) => {
  const { accountId, region, hex } = context;
  const body = JSON.stringify(sampleOrder);
  const userId = `AIDA${hex('user', 17).toUpperCase()}`;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/orders',
    rawQueryString: '',
    cookies: ['theme=dark'],
    headers: {
      ...urlHeaders(context),
      'content-length': String(body.length),
      'content-type': 'application/json',
      'x-amz-content-sha256': hex('body hash', 64),
    },
    requestContext: {
      ...urlRequestContext(context, 'POST', '/orders'),
      accountId,
      authorizer: {
        iam: {
          accessKey: `AKIA${hex('access key', 16).toUpperCase()}`,
          accountId,
          callerId: userId,
          cognitoIdentity: null,
          principalOrgId: null,
          userArn: `arn:${partitionOf(region)}:iam::${accountId}:user/ada`,
          userId,
        },
      },
    },
    body,
    isBase64Encoded: false,
  };
};

/** A Lambda function URL. */
export const functionUrlPayloads: readonly SamplePayload[] = [
  { name: 'GET request, AuthType NONE', event: functionUrlEvent, healthyResult: okResponse },
  {
    name: 'POST request, AuthType AWS_IAM',
    event: functionUrlIamEvent,
    healthyResult: createdResponse,
  },
];
