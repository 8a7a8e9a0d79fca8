import { AlbSchema } from '@aws-lambda-powertools/parser/schemas/alb';
import { APIGatewayProxyEventSchema } from '@aws-lambda-powertools/parser/schemas/api-gateway';
import { APIGatewayProxyEventV2Schema } from '@aws-lambda-powertools/parser/schemas/api-gatewayv2';
import { PreSignupTriggerSchema } from '@aws-lambda-powertools/parser/schemas/cognito';
import { EventBridgeSchema } from '@aws-lambda-powertools/parser/schemas/eventbridge';
import { S3Schema } from '@aws-lambda-powertools/parser/schemas/s3';
import { SesSchema } from '@aws-lambda-powertools/parser/schemas/ses';
import { SnsSchema } from '@aws-lambda-powertools/parser/schemas/sns';
import type {
  ALBEvent,
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  CloudFrontRequestEvent,
  EventBridgeEvent,
  PreSignUpTriggerEvent,
  S3Event,
  ScheduledEvent,
  SESEvent,
  SNSEvent,
} from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { rules } from '../rules';
import { sourceIds, sources } from './catalogue';
import { acceptedAnswers, frontDoorAnswers } from './front-doors/front-door-answers';
import { apiGatewayHttpEvent } from './payloads/api-gateway-http';
import { apiGatewayRestEvent } from './payloads/api-gateway-rest';
import { cloudFrontViewerRequestEvent } from './payloads/cloudfront';
import { cognitoPreSignUpEvent } from './payloads/cognito-pre-sign-up';
import { context } from './payloads/event-context.fixture';
import { eventBridgeRuleEvent } from './payloads/eventbridge-rule';
import { eventBridgeScheduleEvent } from './payloads/eventbridge-schedule';
import { loadBalancerEvent } from './payloads/load-balancer';
import { s3Event } from './payloads/s3';
import { sesEvent } from './payloads/ses';
import { snsEvent } from './payloads/sns';
import { sourceNotes } from './source-notes';
import { sourcePayloads, usualPayload } from './source-payloads';
import { typeReason } from './type-reason';

describe('the catalogue', () => {
  it('holds each source under its own id and shows each once', () => {
    expect(new Set(sourceIds).size).toBe(sourceIds.length);
    expect([...sourceIds].sort()).toEqual(Object.keys(sources).sort());
    for (const id of sourceIds) expect(sources[id].id).toBe(id);
  });

  it.each(sourceIds)('%s offers types that fit its path and says why', (id) => {
    const source = sources[id];
    const first = source.path === 'asynchronous' ? 'Event' : 'RequestResponse';
    expect(source.invocationTypes[0]).toBe(first);
    expect(typeReason(source)).toMatch(/\.$/);
    expect(source.choice === null).toBe(source.invocationTypes.length === 1);
    expect(rules[source.rule]).toBeDefined();
  });

  it('lets the user choose the type only where it says how', () => {
    expect(sources.sdk.invocationTypes).toEqual(['RequestResponse', 'Event', 'DryRun']);
    expect(sources.ses.invocationTypes).toEqual(['Event', 'RequestResponse']);
  });

  it('knows how long the front doors of the web and of Cognito wait, and how often', () => {
    const ids = ['apigw-rest', 'apigw-http', 'alb', 'cloudfront-viewer-request'] as const;
    const doors = [...ids, 'cognito-pre-sign-up' as const].map((id) => {
      const { frontDoor, repeats } = sources[id];
      return [id, frontDoor?.limit, repeats?.tries ?? 1];
    });
    expect(doors).toEqual([
      ['apigw-rest', 29_000_000, 1],
      ['apigw-http', 30_000_000, 1],
      ['alb', null, 1],
      ['cloudfront-viewer-request', 5_000_000, 1],
      ['cognito-pre-sign-up', 5_000_000, 3],
    ]);
  });

  it('puts a front door before every synchronous service, direct callers aside', () => {
    const without = sourceIds.filter(
      (id) => sources[id].path === 'synchronous' && sources[id].frontDoor === null,
    );
    expect(without).toEqual(['sdk', 'sdk-stream']);
  });

  it('says what a front door tells once Lambda has queued an Event, where the type can be chosen', () => {
    const choosers = sourceIds.filter(
      (id) => sources[id].frontDoor !== null && sources[id].choice !== null,
    );
    expect(sourceIds.filter((id) => acceptedAnswers[id] !== undefined)).toEqual(choosers);
    for (const id of choosers) expect(acceptedAnswers[id]?.().failed).toBe(false);
  });

  it('has an answer for exactly those front doors', () => {
    expect(sourceIds.filter((id) => frontDoorAnswers[id] !== undefined)).toEqual(
      sourceIds.filter((id) => sources[id].frontDoor !== null),
    );
  });

  it('has an answer to an accepted event for exactly the front doors that may choose it', () => {
    expect(sourceIds.filter((id) => acceptedAnswers[id] !== undefined)).toEqual(
      sourceIds.filter((id) => {
        const { frontDoor, invocationTypes } = sources[id];
        return frontDoor !== null && invocationTypes.includes('Event');
      }),
    );
  });

  it.each(sourceIds)('%s builds the same bytes whatever the clock on the wall says', (id) => {
    const buildIn = (year: number) => {
      vi.setSystemTime(new Date(Date.UTC(year, 0)));
      return JSON.stringify(usualPayload(id).event({ ...context }));
    };
    vi.useFakeTimers();
    try {
      expect(buildIn(2031)).toBe(buildIn(2027));
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(sourceIds)(
    '%s tells a person who repeats, what fails how, its limits and its permission',
    (id) => {
      const { keywords, unverified, ...sentences } = sourceNotes[id];
      expect(keywords).toBe(keywords.toLowerCase());
      for (const text of Object.values(sentences)) expect(text).toMatch(/\S.*\.$/);
      if (unverified !== null) expect(unverified).toMatch(/\.$/);
    },
  );

  it.each(sourceIds)('%s names each kind of event once', (id) => {
    const names = sourcePayloads[id].map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(sourceIds)('%s builds an event that survives JSON unchanged', (id) => {
    const event = usualPayload(id).event(context);
    expect(JSON.parse(JSON.stringify(event))).toEqual(event);
  });

  it.each(sourceIds.filter((id) => sources[id].frontDoor !== null))(
    'a healthy function satisfies the front door of %s',
    (id) => {
      const { event, healthyResult } = usualPayload(id);
      const body = JSON.stringify(healthyResult(event(context)));
      const answer = frontDoorAnswers[id]?.({
        kind: 'outcome',
        outcome: { kind: 'returned', body },
      });
      expect(answer?.failed).toBe(false);
    },
  );

  it.each(sourceIds)('%s has a result for any event a person may type', (id) => {
    for (const event of [null, 3, 'text', [], {}, { Records: [null] }, { Records: [{ cf: 1 }] }]) {
      expect(JSON.stringify(usualPayload(id).healthyResult(event))).toBeTypeOf('string');
    }
  });

  it('names the partition and endpoints of other partitions', () => {
    const china = JSON.stringify(usualPayload('sns').event({ ...context, region: 'cn-north-1' }));
    expect(china).toContain('arn:aws-cn:sns:cn-north-1:123456789012:order-events');
    expect(china).toContain('https://sns.cn-north-1.amazonaws.com.cn/');
    const gov = JSON.stringify(usualPayload('s3').event({ ...context, region: 'us-gov-west-1' }));
    expect(gov).toContain('arn:aws-us-gov:s3:::photos-in');
  });
});

describe('events against the validators of AWS Lambda Powertools', () => {
  it.each([
    ['API Gateway REST', APIGatewayProxyEventSchema, apiGatewayRestEvent(context)],
    ['API Gateway HTTP', APIGatewayProxyEventV2Schema, apiGatewayHttpEvent(context)],
    ['load balancer', AlbSchema, loadBalancerEvent(context)],
    ['Cognito', PreSignupTriggerSchema, cognitoPreSignUpEvent(context)],
    ['S3', S3Schema, s3Event(context)],
    ['SNS', SnsSchema, snsEvent(context)],
    ['EventBridge rule', EventBridgeSchema, eventBridgeRuleEvent(context)],
    ['EventBridge schedule', EventBridgeSchema, eventBridgeScheduleEvent(context)],
  ])('%s', (_, schema, event) => {
    expect(schema.safeParse(event).error).toBeUndefined();
  });

  it('SES, but for the DMARC policy that the schema demands of a mail that passed DMARC', () => {
    const event = sesEvent(context);
    const issues = SesSchema.safeParse(event).error?.issues.map(({ path }) => path.join('.'));
    expect(issues).toEqual(['Records.0.ses.receipt.dmarcPolicy']);
  });
});

describe('events against @types/aws-lambda', () => {
  it('are the types a handler declares', () => {
    // The type declares more of a REST request context than AWS sends: absent keys, and an authorizer.
    type SentRestEvent = Omit<APIGatewayProxyEvent, 'requestContext'> & {
      requestContext: Omit<APIGatewayProxyEvent['requestContext'], 'authorizer' | 'identity'> & {
        identity: Omit<
          APIGatewayProxyEvent['requestContext']['identity'],
          'apiKey' | 'apiKeyId' | 'clientCert' | 'vpcId' | 'vpceId'
        >;
      };
    };
    const events = [
      apiGatewayRestEvent(context) satisfies SentRestEvent,
      apiGatewayHttpEvent(context) satisfies APIGatewayProxyEventV2,
      loadBalancerEvent(context) satisfies ALBEvent,
      cognitoPreSignUpEvent(context) satisfies PreSignUpTriggerEvent,
      cloudFrontViewerRequestEvent(context) satisfies CloudFrontRequestEvent,
      s3Event(context) satisfies S3Event,
      snsEvent(context) satisfies SNSEvent,
      eventBridgeRuleEvent(context) satisfies EventBridgeEvent<string, { orderId: string }>,
      eventBridgeScheduleEvent(context) satisfies ScheduledEvent<object>,
      sesEvent(context) satisfies SESEvent,
    ];
    expect(events).toHaveLength(10);
  });
});

describe('details that are easy to get wrong', () => {
  it('S3 encodes the key and writes the event name without “s3:”', () => {
    const record = s3Event(context).Records[0];
    expect(record?.s3.object.key).toBe('raw/cat+photo+%281%29.heic');
    expect(record?.eventName).toBe('ObjectCreated:Put');
    expect(record?.eventTime).toBe('2026-11-01T09:05:07.042Z');
    expect(record?.s3.object.sequencer).toMatch(/^[0-9A-F]{18}$/);
  });

  it('SNS begins its keys with capitals', () => {
    const record = snsEvent(context).Records[0];
    expect(Object.keys(record ?? {})).toEqual([
      'EventSource',
      'EventVersion',
      'EventSubscriptionArn',
      'Sns',
    ]);
    expect(record?.Sns).toHaveProperty('SigningCertUrl');
    expect(record?.Sns).toHaveProperty('UnsubscribeUrl');
  });

  it('API Gateway writes times as web servers do, beside milliseconds', () => {
    const { requestContext } = apiGatewayRestEvent(context);
    expect(requestContext.requestTime).toBe('01/Nov/2026:09:05:07 +0000');
    expect(requestContext.requestTimeEpoch).toBe(context.epochMs);
    expect(requestContext.path).toBe('/prod/orders');
    expect(apiGatewayHttpEvent(context).requestContext.time).toBe('01/Nov/2026:09:05:07 +0000');
  });

  it('REST keeps the letter case of headers, HTTP and load balancer use lower case', () => {
    expect(apiGatewayRestEvent(context).headers).toHaveProperty('Content-Type');
    for (const { headers } of [apiGatewayHttpEvent(context), loadBalancerEvent(context)]) {
      expect(Object.keys(headers)).toEqual(Object.keys(headers).map((name) => name.toLowerCase()));
    }
  });

  it('a schedule has an empty detail and names its rule', () => {
    const event = eventBridgeScheduleEvent(context);
    expect(event.detail).toEqual({});
    expect(event.time).toBe('2026-11-01T09:05:07Z');
    expect(event.resources).toEqual(['arn:aws:events:eu-west-1:123456789012:rule/nightly-report']);
  });

  it('SES tells the function and type it calls and dates mail as mail does', () => {
    const ses = sesEvent({ ...context, invocationType: 'RequestResponse' }).Records[0]?.ses;
    expect(ses?.receipt.action).toEqual({
      type: 'Lambda',
      functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:my-lambda',
      invocationType: 'RequestResponse',
    });
    expect(ses?.mail.commonHeaders.date).toBe('Sun, 1 Nov 2026 09:05:07 +0000');
  });
});
