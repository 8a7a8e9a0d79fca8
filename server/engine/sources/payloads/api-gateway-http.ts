import { endpointDomain } from '../arn';
import { base64OfHex } from '../base64';
import { logTime } from '../date-text';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { traceHeader } from '../trace-id';

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const sourceIp = '203.0.113.24';

/** `POST /orders` in payload format 2.0: lower-case headers, cookies apart, nothing where nothing was sent. */
export const apiGatewayHttpEvent = (context: EventContext) => {
  const { accountId, region, epochMs, hex } = context;
  const apiId = hex('api', 10);
  const domainName = `${apiId}.execute-api.${region}.${endpointDomain(region)}`;
  const body = JSON.stringify(sampleOrder);
  return {
    version: '2.0',
    routeKey: 'POST /orders',
    rawPath: '/orders',
    rawQueryString: '',
    cookies: [`session=${hex('session', 16)}`, 'theme=dark'],
    headers: {
      accept: 'application/json',
      'content-length': String(body.length),
      'content-type': 'application/json',
      host: domainName,
      'user-agent': userAgent,
      'x-amzn-trace-id': traceHeader(context),
      'x-forwarded-for': sourceIp,
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    requestContext: {
      accountId,
      apiId,
      domainName,
      domainPrefix: apiId,
      http: { method: 'POST', path: '/orders', protocol: 'HTTP/1.1', sourceIp, userAgent },
      requestId: base64OfHex(hex('request', 22)),
      routeKey: 'POST /orders',
      stage: '$default',
      time: logTime(epochMs),
      timeEpoch: epochMs,
    },
    body,
    isBase64Encoded: false,
  };
};

/** An HTTP API of API Gateway with payload format 2.0. */
export const apiGatewayHttpPayloads: readonly SamplePayload[] = [
  {
    name: 'POST request',
    event: apiGatewayHttpEvent,
    healthyResult: () => ({
      statusCode: 201,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ orderId: sampleOrder.orderId, status: 'accepted' }),
    }),
  },
];
