import { AlbMultiValueHeadersSchema, AlbSchema } from '@aws-lambda-powertools/parser/schemas/alb';
import {
  APIGatewayProxyEventSchema,
  APIGatewayRequestAuthorizerEventSchema,
  APIGatewayTokenAuthorizerEventSchema,
} from '@aws-lambda-powertools/parser/schemas/api-gateway';
import { APIGatewayProxyWebsocketEventSchema } from '@aws-lambda-powertools/parser/schemas/api-gateway-websocket';
import {
  APIGatewayProxyEventV2Schema,
  APIGatewayRequestAuthorizerEventV2Schema,
} from '@aws-lambda-powertools/parser/schemas/api-gatewayv2';
import { LambdaFunctionUrlSchema } from '@aws-lambda-powertools/parser/schemas/lambda';
import { VpcLatticeSchema } from '@aws-lambda-powertools/parser/schemas/vpc-lattice';
import { VpcLatticeV2Schema } from '@aws-lambda-powertools/parser/schemas/vpc-latticev2';
import type {
  ALBEvent,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayRequestAuthorizerEventV2,
  APIGatewayTokenAuthorizerEvent,
  CloudFrontRequestEvent,
  CloudFrontResponseEvent,
  LambdaFunctionURLEvent,
} from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { webAnswers } from '../front-doors/web';
import {
  apiGatewayHttpEvent,
  apiGatewayHttpEventV1,
  apiGatewayHttpReadEvent,
} from './api-gateway-http';
import { httpAuthorizerEvent } from './api-gateway-http-authorizer';
import { apiGatewayRestEvent, apiGatewayRestReadEvent } from './api-gateway-rest';
import {
  allowPolicy,
  requestAuthorizerEvent,
  requestAuthorizerEventV1,
  tokenAuthorizerEvent,
} from './api-gateway-rest-authorizer';
import {
  webSocketConnectEvent,
  webSocketDisconnectEvent,
  webSocketMessageEvent,
} from './api-gateway-websocket';
import {
  cloudFrontBodyEvent,
  cloudFrontBucketRequestEvent,
  cloudFrontOriginRequestEvent,
  cloudFrontOriginResponseEvent,
  cloudFrontPayloads,
  cloudFrontViewerResponseEvent,
} from './cloudfront';
import { context } from './event-context.fixture';
import { functionUrlEvent, functionUrlIamEvent } from './function-url';
import { loadBalancerEvent, loadBalancerMultiValueEvent } from './load-balancer';
import { vpcLatticeEvent, vpcLatticeEventV1 } from './vpc-lattice';
import { webPayloads } from './web';

const webSamples = Object.entries({ ...webPayloads, ...cloudFrontPayloads }).flatMap(
  ([id, samples]) => samples.map((sample) => ({ id, ...sample })),
);

describe('every event of the web family', () => {
  it.each(webSamples)('$id, $name: survives JSON unchanged', ({ event }) => {
    const value = event(context);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  it.each(
    webSamples.flatMap((sample) =>
      sample.id in webAnswers ? [{ ...sample, id: sample.id as keyof typeof webAnswers }] : [],
    ),
  )(
    '$id, $name: the result of a healthy function is no failure',
    ({ id, event, healthyResult }) => {
      const body = JSON.stringify(healthyResult(event(context)));
      const answer = webAnswers[id]({ kind: 'outcome', outcome: { kind: 'returned', body } });
      expect(answer.failed).toBe(false);
    },
  );
});

describe('events against the validators of AWS Lambda Powertools', () => {
  it.each([
    ['REST, GET', APIGatewayProxyEventSchema, apiGatewayRestReadEvent],
    ['REST authorizer, TOKEN', APIGatewayTokenAuthorizerEventSchema, tokenAuthorizerEvent],
    ['REST authorizer, REQUEST', APIGatewayRequestAuthorizerEventSchema, requestAuthorizerEvent],
    ['HTTP, GET', APIGatewayProxyEventV2Schema, apiGatewayHttpReadEvent],
    ['HTTP, payload 1.0', APIGatewayProxyEventSchema, apiGatewayHttpEventV1],
    ['HTTP authorizer, 2.0', APIGatewayRequestAuthorizerEventV2Schema, httpAuthorizerEvent],
    ['HTTP authorizer, 1.0', APIGatewayRequestAuthorizerEventSchema, requestAuthorizerEventV1],
    ['function URL, NONE', LambdaFunctionUrlSchema, functionUrlEvent],
    ['function URL, AWS_IAM', LambdaFunctionUrlSchema, functionUrlIamEvent],
    ['load balancer, multi-value', AlbMultiValueHeadersSchema, loadBalancerMultiValueEvent],
    ['VPC Lattice, 1.0', VpcLatticeSchema, vpcLatticeEventV1],
    ['VPC Lattice, 2.0', VpcLatticeV2Schema, vpcLatticeEvent],
  ])('%s', (_, schema, event) => {
    expect(schema.safeParse(event(context)).error).toBeUndefined();
  });

  // The schema describes what an authorizer of $connect gets: integrations have neither type nor methodArn, and only
  // the handshake has a query string.
  it('WebSocket, but for what only an authorizer gets', () => {
    const integration = APIGatewayProxyWebsocketEventSchema.omit({ type: true, methodArn: true });
    expect(integration.safeParse(webSocketConnectEvent(context)).error).toBeUndefined();
    const { requestContext } = integration.shape;
    for (const event of [webSocketMessageEvent(context), webSocketDisconnectEvent(context)]) {
      expect(requestContext.safeParse(event.requestContext).error).toBeUndefined();
    }
  });
});

describe('events against @types/aws-lambda', () => {
  it('are the types a handler declares', () => {
    const events = [
      tokenAuthorizerEvent(context) satisfies APIGatewayTokenAuthorizerEvent,
      httpAuthorizerEvent(context) satisfies APIGatewayRequestAuthorizerEventV2,
      functionUrlEvent(context) satisfies LambdaFunctionURLEvent,
      functionUrlIamEvent(context) satisfies LambdaFunctionURLEvent,
      loadBalancerMultiValueEvent(context) satisfies ALBEvent,
      cloudFrontBodyEvent(context) satisfies CloudFrontRequestEvent,
      cloudFrontOriginRequestEvent(context) satisfies CloudFrontRequestEvent,
      cloudFrontBucketRequestEvent(context) satisfies CloudFrontRequestEvent,
      cloudFrontOriginResponseEvent(context) satisfies CloudFrontResponseEvent,
      cloudFrontViewerResponseEvent(context) satisfies CloudFrontResponseEvent,
    ];
    // The type demands what an API’s own authorizers may leave out.
    const { requestContext, ...request } = apiGatewayHttpReadEvent(context);
    const withJwt = {
      ...request,
      requestContext: {
        ...requestContext,
        authorizer: { principalId: '', integrationLatency: 0, ...requestContext.authorizer },
      },
    } satisfies APIGatewayProxyEventV2WithJWTAuthorizer;
    expect([...events, withJwt]).toHaveLength(11);
  });
});

describe('details that are easy to get wrong', () => {
  it('REST keeps the last of repeated parameters, 2.0 joins them, neither writes a body that was not sent', () => {
    const rest = apiGatewayRestReadEvent(context);
    expect(rest.queryStringParameters).toEqual({ field: 'total' });
    expect(rest.multiValueQueryStringParameters).toEqual({ field: ['items', 'total'] });
    expect(rest.body).toBeNull();
    expect(rest.path).toBe('/orders/o-1042');
    expect(rest.requestContext.path).toBe('/prod/orders/o-1042');
    const http = apiGatewayHttpReadEvent(context);
    expect(http.queryStringParameters).toEqual({ field: 'items,total' });
    expect(http).not.toHaveProperty('body');
    expect(http).not.toHaveProperty('multiValueHeaders');
  });

  it('REST leaves out the identities that were not used', () => {
    const { identity } = apiGatewayRestEvent(context).requestContext;
    for (const absent of ['apiKey', 'apiKeyId', 'clientCert']) {
      expect(identity).not.toHaveProperty(absent);
    }
    expect(Object.values(identity).filter((value) => value === null)).toHaveLength(10);
  });

  it('an HTTP API writes lower-case headers and numbers for times', () => {
    const event = apiGatewayHttpEvent(context);
    const names = Object.keys(event.headers);
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
    expect(event.requestContext.timeEpoch).toBe(context.epochMs);
    expect(event.requestContext).not.toHaveProperty('authorizer');
  });

  it('payload 1.0 is the REST shape with its version and without the stage in the path', () => {
    const event = apiGatewayHttpEventV1(context);
    expect(event.version).toBe('1.0');
    expect(event.requestContext).toMatchObject({ stage: '$default', path: '/orders' });
    expect(event.multiValueHeaders).toBeDefined();
  });

  it('a function URL names its TLS, has only $default, and shows an identity only with AWS_IAM', () => {
    const open = functionUrlEvent(context);
    expect(open.headers['x-amzn-tls-version']).toBe('TLSv1.3');
    expect([open.routeKey, open.requestContext.stage]).toEqual(['$default', '$default']);
    expect(open.requestContext.accountId).toBe('anonymous');
    expect(open.requestContext).not.toHaveProperty('authorizer');
    expect(open.requestContext.domainName).toMatch(
      /^[0-9a-f]{32}\.lambda-url\.eu-west-1\.on\.aws$/,
    );
    const signed = functionUrlIamEvent(context);
    expect(signed.requestContext.accountId).toBe(context.accountId);
    expect(signed.requestContext.authorizer.iam.userArn).toBe('arn:aws:iam::123456789012:user/ada');
  });

  it('authorizers name the method or route they decide on', () => {
    expect(tokenAuthorizerEvent(context).methodArn).toMatch(
      /^arn:aws:execute-api:eu-west-1:123456789012:[0-9a-f]{10}\/prod\/GET\/orders$/,
    );
    expect(httpAuthorizerEvent(context).routeArn).toContain('/$default/GET/orders/o-1042');
    expect(Object.keys(tokenAuthorizerEvent(context))).toHaveLength(3);
    const { Resource: resource } = allowPolicy(tokenAuthorizerEvent(context)).policyDocument
      .Statement[0] ?? { Resource: null };
    expect(resource).toBe(tokenAuthorizerEvent(context).methodArn);
  });

  it('a load balancer sends either single or multi-value maps, never URL-decoded, and an empty body as text', () => {
    const single = loadBalancerEvent(context);
    const multi = loadBalancerMultiValueEvent(context);
    expect(AlbSchema.safeParse(single).success).toBe(true);
    expect(single).not.toHaveProperty('multiValueHeaders');
    expect(multi).not.toHaveProperty('headers');
    expect(multi).not.toHaveProperty('queryStringParameters');
    expect(multi.multiValueQueryStringParameters.tag[0]).toBe('green%20tea');
    expect(multi.body).toBe('');
  });

  it('VPC Lattice writes snake case in 1.0, and in 2.0 microseconds as text', () => {
    expect(Object.keys(vpcLatticeEventV1())).toContain('is_base64_encoded');
    expect(vpcLatticeEvent(context).requestContext.timeEpoch).toBe('1793523907042000');
    expect(vpcLatticeEvent(context).path).toBe('/orders?notify=true');
  });

  it('only a WebSocket message has a message id and a body', () => {
    expect(webSocketMessageEvent(context).requestContext.messageId).toMatch(/=$/);
    for (const event of [webSocketConnectEvent(context), webSocketDisconnectEvent(context)]) {
      expect(event.requestContext).not.toHaveProperty('messageId');
      expect(event).not.toHaveProperty('body');
    }
    expect(webSocketMessageEvent(context, '$default').requestContext.routeKey).toBe('$default');
  });

  it('CloudFront writes the status as text, an origin only at the origin’s side, and a body only on a request', () => {
    const [response] = cloudFrontViewerResponseEvent(context).Records;
    expect(response?.cf.response.status).toBe('200');
    expect(response?.cf.request).not.toHaveProperty('origin');
    const [origin] = cloudFrontOriginResponseEvent(context).Records;
    expect(origin?.cf.request.origin.custom.port).toBe(443);
    expect(origin?.cf.response).not.toHaveProperty('body');
    const [posted] = cloudFrontBodyEvent(context).Records;
    expect(JSON.parse(atob(posted?.cf.request.body.data ?? ''))).toHaveProperty('orderId');
  });
});
