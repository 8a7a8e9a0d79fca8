import { base64OfHex } from '../base64';
import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';

/** A viewer’s request before CloudFront looks into its cache: each header is a list of `{ key, value }`. */
export const cloudFrontViewerRequestEvent = ({ hex }: EventContext) => {
  const distributionDomainName = `d${hex('distribution domain', 13)}.cloudfront.net`;
  return {
    Records: [
      {
        cf: {
          config: {
            distributionDomainName,
            distributionId: `E${hex('distribution', 13).toUpperCase()}`,
            eventType: 'viewer-request' as const,
            requestId: base64OfHex(hex('request', 80)),
          },
          request: {
            clientIp: '203.0.113.24',
            headers: {
              host: [{ key: 'Host', value: distributionDomainName }],
              'user-agent': [{ key: 'User-Agent', value: 'curl/8.14.1' }],
              accept: [{ key: 'Accept', value: 'text/html' }],
              'accept-language': [{ key: 'Accept-Language', value: 'en' }],
            },
            method: 'GET',
            querystring: 'lang=en',
            uri: '/products/tea',
          },
        },
      },
    ],
  };
};

/** The request inside a CloudFront event; null if there is none. */
function requestOf(event: unknown): unknown {
  if (!isJsonObject(event) || !Array.isArray(event.Records)) return null;
  const record: unknown = event.Records[0];
  if (!isJsonObject(record) || !isJsonObject(record.cf)) return null;
  return record.cf.request ?? null;
}

/** A Lambda@Edge function on CloudFront’s viewer-request event. */
export const cloudFrontViewerRequestPayloads: readonly SamplePayload[] = [
  {
    name: 'GET request',
    event: cloudFrontViewerRequestEvent,
    healthyResult: requestOf,
  },
];
