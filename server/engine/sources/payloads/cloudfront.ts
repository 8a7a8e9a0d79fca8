import { base64OfHex } from '../base64';
import { mailDate } from '../date-text';
import { isJsonObject } from '../json-object';
import { sampleOrder } from '../sample-order';
import type { EventContext, SamplePayload } from '../source';

type EdgeEventType = 'viewer-request' | 'origin-request' | 'origin-response' | 'viewer-response';

const distributionDomain = ({ hex }: EventContext): string =>
  `d${hex('distribution domain', 13)}.cloudfront.net`;

const configOf = <T extends EdgeEventType>(context: EventContext, eventType: T) => ({
  distributionDomainName: distributionDomain(context),
  distributionId: `E${context.hex('distribution', 13).toUpperCase()}`,
  eventType,
  requestId: base64OfHex(context.hex('request', 80)),
});

/** What the viewer sent: each header is a list of `{ key, value }` under its lower-case name. */
const viewerRequest = (context: EventContext) => ({
  clientIp: '203.0.113.24',
  headers: {
    host: [{ key: 'Host', value: distributionDomain(context) }],
    'user-agent': [{ key: 'User-Agent', value: 'curl/8.14.1' }],
    accept: [{ key: 'Accept', value: 'text/html' }],
    'accept-language': [{ key: 'Accept-Language', value: 'en' }],
  },
  method: 'GET',
  querystring: 'lang=en',
  uri: '/products/tea',
});

const originDomain = 'origin.example.org';

/** What CloudFront is about to ask the origin: its own user agent, and where the request goes. */
const originRequest = {
  clientIp: '203.0.113.24',
  headers: {
    host: [{ key: 'Host', value: originDomain }],
    'user-agent': [{ key: 'User-Agent', value: 'Amazon CloudFront' }],
    'x-forwarded-for': [{ key: 'X-Forwarded-For', value: '203.0.113.24' }],
    via: [{ key: 'Via', value: '2.0 edge.cloudfront.net (CloudFront)' }],
  },
  method: 'GET',
  origin: {
    custom: {
      customHeaders: {},
      domainName: originDomain,
      keepaliveTimeout: 5,
      path: '',
      port: 443,
      protocol: 'https' as const,
      readTimeout: 30,
      sslProtocols: ['TLSv1.2'],
    },
  },
  querystring: '',
  uri: '/products/tea',
};

/** What the origin answered; its body is never part of the event. The status is a string. */
const originAnswer = ({ epochMs }: EventContext) => ({
  headers: {
    'content-type': [{ key: 'Content-Type', value: 'text/html' }],
    date: [{ key: 'Date', value: mailDate(epochMs).replace('+0000', 'GMT') }],
    server: [{ key: 'Server', value: 'nginx' }],
  },
  status: '200',
  statusDescription: 'OK',
});

/** A viewer’s request before CloudFront looks into its cache: each header is a list of `{ key, value }`. */
export const cloudFrontViewerRequestEvent = (context: EventContext) => ({
  Records: [
    { cf: { config: configOf(context, 'viewer-request'), request: viewerRequest(context) } },
  ],
});

/** The same, of a distribution that shows functions the body. */
export const cloudFrontBodyEvent = (context: EventContext) => ({
  Records: [
    {
      cf: {
        config: configOf(context, 'viewer-request'),
        request: {
          ...viewerRequest(context),
          method: 'POST',
          uri: '/orders',
          body: {
            action: 'read-only' as const,
            data: btoa(JSON.stringify(sampleOrder)),
            encoding: 'base64' as const,
            inputTruncated: false,
          },
        },
      },
    },
  ],
});

/** A request that the cache could not answer, on its way to the origin. */
export const cloudFrontOriginRequestEvent = (context: EventContext) => ({
  Records: [{ cf: { config: configOf(context, 'origin-request'), request: originRequest } }],
});

/** The same with a bucket as the origin. */
export const cloudFrontBucketRequestEvent = (context: EventContext) => {
  const domainName = `tea-pages.s3.${context.region}.amazonaws.com`;
  return {
    Records: [
      {
        cf: {
          config: configOf(context, 'origin-request'),
          request: {
            ...originRequest,
            headers: { ...originRequest.headers, host: [{ key: 'Host', value: domainName }] },
            origin: {
              s3: {
                authMethod: 'none' as const,
                customHeaders: {},
                domainName,
                path: '',
              },
            },
          },
        },
      },
    ],
  };
};

/** The origin’s answer before it is put into the cache. */
export const cloudFrontOriginResponseEvent = (context: EventContext) => ({
  Records: [
    {
      cf: {
        config: configOf(context, 'origin-response'),
        request: originRequest,
        response: originAnswer(context),
      },
    },
  ],
});

/** A response, from the cache or the origin, before it goes to the viewer. */
export const cloudFrontViewerResponseEvent = (context: EventContext) => ({
  Records: [
    {
      cf: {
        config: configOf(context, 'viewer-response'),
        request: viewerRequest(context),
        response: originAnswer(context),
      },
    },
  ],
});

/** The request or response inside a CloudFront event, as the function may hand it back; null if there is none. */
const part =
  (name: 'request' | 'response') =>
  (event: unknown): unknown => {
    if (!isJsonObject(event) || !Array.isArray(event.Records)) return null;
    const record: unknown = event.Records[0];
    if (!isJsonObject(record) || !isJsonObject(record.cf)) return null;
    return record.cf[name] ?? null;
  };

const sample = (
  name: string,
  event: (context: EventContext) => unknown,
  handedBack: 'request' | 'response',
): SamplePayload => ({ name, event, healthyResult: part(handedBack) });

/** The events of CloudFront’s four places for a Lambda@Edge function. */
export const cloudFrontPayloads = {
  'cloudfront-viewer-request': [
    sample('GET request', cloudFrontViewerRequestEvent, 'request'),
    sample('POST request with its body', cloudFrontBodyEvent, 'request'),
  ],
  'cloudfront-origin-request': [
    sample('Request to a custom origin', cloudFrontOriginRequestEvent, 'request'),
    sample('Request to an S3 bucket', cloudFrontBucketRequestEvent, 'request'),
  ],
  'cloudfront-origin-response': [
    sample('Response of the origin', cloudFrontOriginResponseEvent, 'response'),
  ],
  'cloudfront-viewer-response': [
    sample('Response to the viewer', cloudFrontViewerResponseEvent, 'response'),
  ],
} satisfies Record<string, readonly SamplePayload[]>;
