import { arnOf, endpointDomain, partitionOf } from '../arn';
import { isoSeconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const objectPath = 'raw/cat.png';
const listPath = '?prefix=raw%2F';

/** A signed address of the original on the access point behind. */
const inputS3Url = ({ accountId, region, hex }: EventContext, path: string): string => {
  const host = `photos-${accountId}.s3-accesspoint.${region}.${endpointDomain(region)}`;
  const signature = `X-Amz-Signature=${hex('signature', 64)}`;
  return `https://${host}/${path}${path.includes('?') ? '&' : '?'}${signature}`;
};

/** What every call carries beside the context of its own request. */
const commonFields = (context: EventContext, path: string) => {
  const { accountId, region, epochMs, hex } = context;
  const host = `photos-small-${accountId}.s3-object-lambda.${region}.${endpointDomain(region)}`;
  const principalId = `AROA${hex('principal', 16).toUpperCase()}`;
  const partition = partitionOf(region);
  return {
    configuration: {
      accessPointArn: arnOf(context, 's3-object-lambda', 'accesspoint/photos-small'),
      supportingAccessPointArn: arnOf(context, 's3', 'accesspoint/photos'),
      payload: '{"width":320}',
    },
    userRequest: { url: `https://${host}/${path}`, headers: { Host: host } },
    userIdentity: {
      type: 'AssumedRole',
      principalId: `${principalId}:web`,
      arn: `arn:${partition}:sts::${accountId}:assumed-role/gallery/web`,
      accountId,
      accessKeyId: `ASIA${hex('access key', 16).toUpperCase()}`,
      sessionContext: {
        attributes: { mfaAuthenticated: 'false', creationDate: isoSeconds(epochMs) },
        sessionIssuer: {
          type: 'Role',
          principalId,
          arn: `arn:${partition}:iam::${accountId}:role/gallery`,
          accountId,
          userName: 'gallery',
        },
      },
    },
    protocolVersion: '1.00',
  };
};

const requestId = ({ hex }: EventContext): string => uuidFrom(hex('object lambda request', 32));

/** GET: the function answers by WriteGetObjectResponse with this route and token. */
export const getObjectEvent = (context: EventContext) => ({
  xAmzRequestId: requestId(context),
  getObjectContext: {
    inputS3Url: inputS3Url(context, objectPath),
    outputRoute: 'io-cell001',
    outputToken: `AAAE${context.hex('output token', 60)}`,
  },
  ...commonFields(context, objectPath),
});

/** HEAD and LIST: the function returns the answer. */
export const headObjectEvent = (context: EventContext) => ({
  xAmzRequestId: requestId(context),
  headObjectContext: { inputS3Url: inputS3Url(context, objectPath) },
  ...commonFields(context, objectPath),
});

const listObjectsEvent = (context: EventContext) => ({
  xAmzRequestId: requestId(context),
  listObjectsContext: { inputS3Url: inputS3Url(context, listPath) },
  ...commonFields(context, listPath),
});

const listObjectsV2Event = (context: EventContext) => ({
  xAmzRequestId: requestId(context),
  listObjectsV2Context: { inputS3Url: inputS3Url(context, `${listPath}&list-type=2`) },
  ...commonFields(context, `${listPath}&list-type=2`),
});

const listResult = {
  statusCode: 200,
  listResultXml:
    '<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>photos</Name><KeyCount>0</KeyCount><IsTruncated>false</IsTruncated></ListBucketResult>',
};

export const s3ObjectLambdaPayloads: readonly SamplePayload[] = [
  { name: 'GET an object', event: getObjectEvent, healthyResult: () => ({ statusCode: 200 }) },
  {
    name: 'HEAD an object',
    event: headObjectEvent,
    healthyResult: () => ({ statusCode: 200, headers: { 'Content-Length': 48_213 } }),
  },
  { name: 'LIST objects', event: listObjectsEvent, healthyResult: () => listResult },
  { name: 'LIST objects, version 2', event: listObjectsV2Event, healthyResult: () => listResult },
];
