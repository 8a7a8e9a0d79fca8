import { arnOf, partitionOf } from '../arn';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';
import { orderAccepted, orderBody } from './order-accepted';

/** A service of one VPC calls another by its own name in the service network. */
const host = 'orders.example.internal';
const callerIp = '10.0.1.24';

/** Event structure version 2.0: camel case, the caller’s identity, and microseconds as text. */
export const vpcLatticeEvent = (context: EventContext) => {
  const { accountId, region, epochMs, hex } = context;
  const body = JSON.stringify(sampleOrder);
  return {
    version: '2.0',
    path: '/orders?notify=true',
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-length': String(body.length),
      'content-type': 'application/json',
      host,
      'user-agent': 'curl/8.14.1',
      'x-forwarded-for': callerIp,
    },
    queryStringParameters: { notify: 'true' },
    body,
    isBase64Encoded: false,
    requestContext: {
      serviceNetworkArn: latticeArn(context, 'servicenetwork/sn'),
      serviceArn: latticeArn(context, 'service/svc'),
      targetGroupArn: latticeArn(context, 'targetgroup/tg'),
      identity: {
        sourceVpcArn: arnOf(context, 'ec2', `vpc/vpc-${hex('vpc', 17)}`),
        type: 'AWS_IAM',
        principal: `arn:${partitionOf(region)}:iam::${accountId}:role/checkout`,
        sessionName: 'checkout',
      },
      region,
      timeEpoch: `${epochMs}000`,
    },
  };
};

/** Event structure version 1.0: snake case and no request context. */
export const vpcLatticeEventV1 = () => ({
  raw_path: `/orders/${sampleOrder.orderId}`,
  method: 'GET',
  headers: { accept: 'application/json', host, 'x-forwarded-for': callerIp },
  query_string_parameters: { field: 'total' },
  body: '',
  is_base64_encoded: false,
});

const latticeArn = (context: EventContext, resource: string): string =>
  arnOf(context, 'vpc-lattice', `${resource}-${context.hex(resource, 17)}`);

const response = (statusCode: number, phrase: string, body: string) => ({
  isBase64Encoded: false,
  statusCode,
  statusDescription: `${statusCode} ${phrase}`,
  headers: { 'Content-Type': 'application/json' },
  body,
});

/** A VPC Lattice service with a Lambda target group. */
export const vpcLatticePayloads: readonly SamplePayload[] = [
  {
    name: 'POST request, version 2.0',
    event: vpcLatticeEvent,
    healthyResult: () => response(201, 'Created', orderAccepted),
  },
  {
    name: 'GET request, version 1.0',
    event: vpcLatticeEventV1,
    healthyResult: () => response(200, 'OK', orderBody),
  },
];
