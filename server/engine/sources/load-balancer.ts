import { arnOf, endpointDomain } from './arn';
import { sampleOrder } from './sample-order';
import type { EventContext, EventSource } from './source';
import { traceHeader } from './trace-id';

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
export const loadBalancer: EventSource = {
  id: 'alb',
  name: 'Application Load Balancer',
  detail: 'Request to a target group of type lambda',
  station: 'HTTP client',
  path: 'synchronous',
  invocationTypes: ['RequestResponse'],
  typeReason:
    'A load balancer always invokes synchronously: it waits for the function to answer its own client.',
  whoRetries: 'Nobody but the client: neither the load balancer nor Lambda repeats a failed call.',
  keywords: 'alb elb elbv2 elastic load balancing http web target group',
  frontDoor: {
    name: 'Application Load Balancer',
    limit: null,
    tries: 1,
    limitRule: 'alb.no-limit',
  },
  event: loadBalancerEvent,
  expectedResult: () => ({
    statusCode: 201,
    statusDescription: '201 Created',
    isBase64Encoded: false,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ orderId: sampleOrder.orderId, status: 'accepted' }),
  }),
  rule: 'source.load-balancer',
};
