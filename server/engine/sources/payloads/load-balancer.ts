import { arnOf, endpointDomain } from '../arn';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { traceHeader } from '../trace-id';

/** `POST /orders` from a target group with multi-value headers off: lower-case headers, the body always a string. */
export const loadBalancerEvent = (context: EventContext) => {
  const { region, hex } = context;
  const body = JSON.stringify(sampleOrder);
  return {
    requestContext: {
      elb: {
        targetGroupArn: arnOf(
          context,
          'elasticloadbalancing',
          `targetgroup/orders/${hex('target group', 16)}`,
        ),
      },
    },
    httpMethod: 'POST',
    path: '/orders',
    queryStringParameters: {},
    headers: {
      accept: 'application/json',
      'content-length': String(body.length),
      'content-type': 'application/json',
      host: `shop-1042337.${region}.elb.${endpointDomain(region)}`,
      'user-agent': 'curl/8.14.1',
      'x-amzn-trace-id': traceHeader(context),
      'x-forwarded-for': '203.0.113.24',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    body,
    isBase64Encoded: false,
  };
};

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
      body: JSON.stringify({ orderId: sampleOrder.orderId, status: 'accepted' }),
    }),
  },
];
