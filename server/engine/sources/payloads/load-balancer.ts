import { arnOf, endpointDomain } from '../arn';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { orderAccepted, orderBody } from './order-accepted';
import { forwardedHeaders, inLists } from './sample-client';

const requestContext = (context: EventContext) => ({
  elb: {
    targetGroupArn: arnOf(
      context,
      'elasticloadbalancing',
      `targetgroup/orders/${context.hex('target group', 16)}`,
    ),
  },
});

const host = ({ region }: EventContext) => `shop-1042337.${region}.elb.${endpointDomain(region)}`;

/** `POST /orders` from a target group with multi-value headers off: lower-case headers, the body always a string. */
export const loadBalancerEvent = (context: EventContext) => {
  const body = JSON.stringify(sampleOrder);
  return {
    requestContext: requestContext(context),
    httpMethod: 'POST',
    path: '/orders',
    queryStringParameters: {},
    headers: {
      accept: 'application/json',
      'content-length': String(body.length),
      'content-type': 'application/json',
      host: host(context),
      'user-agent': 'curl/8.14.1',
      ...forwardedHeaders(context),
    },
    body,
    isBase64Encoded: false,
  };
};

/** A GET from a target group with multi-value headers on: lists only, values still URL-encoded, an empty body. */
export const loadBalancerMultiValueEvent = (context: EventContext) => ({
  requestContext: requestContext(context),
  httpMethod: 'GET',
  path: '/orders',
  multiValueQueryStringParameters: { tag: ['green%20tea', 'gift'] },
  multiValueHeaders: {
    accept: ['application/json'],
    cookie: ['session=open', 'theme=dark'],
    host: [host(context)],
    'user-agent': ['curl/8.14.1'],
    ...inLists(forwardedHeaders(context)),
  },
  body: '',
  isBase64Encoded: false,
});

/** An Application Load Balancer with a Lambda target group. */
export const loadBalancerPayloads: readonly SamplePayload[] = [
  {
    name: 'POST request',
    event: loadBalancerEvent,
    healthyResult: () => ({
      statusCode: 201,
      statusDescription: '201 Created',
      isBase64Encoded: false,
      headers: { 'Content-Type': 'application/json' },
      body: orderAccepted,
    }),
  },
  {
    name: 'GET request, multi-value headers on',
    event: loadBalancerMultiValueEvent,
    healthyResult: () => ({
      statusCode: 200,
      statusDescription: '200 OK',
      isBase64Encoded: false,
      multiValueHeaders: {
        'Content-Type': ['application/json'],
        'Set-Cookie': ['seen=1', 'theme=dark'],
      },
      body: orderBody,
    }),
  },
];
