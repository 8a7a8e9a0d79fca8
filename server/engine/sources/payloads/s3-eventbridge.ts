import { isoMilliseconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';
import { bucketArn, photoKey, sequencerOf } from './s3-notification';

/** An S3 event on the bus: the key is plain, `etag` is lower case, and words are joined by hyphens. */
function s3BusEvent<TType extends string, TObject extends object, TDetail extends object>(
  context: EventContext,
  detailType: TType,
  object: TObject,
  detail: TDetail,
) {
  const { region, hex } = context;
  return busEvent(context, {
    detailType,
    source: 'aws.s3',
    resources: [bucketArn(region, 'photos-in')],
    detail: {
      version: '0' as const,
      bucket: { name: 'photos-in' },
      object: { key: photoKey, ...object },
      'request-id': hex('s3 request', 16).toUpperCase(),
      ...detail,
    },
  });
}

const stored = ({ hex }: EventContext) => ({
  size: 2_483_117,
  etag: hex('object content', 32),
  'version-id': hex('version', 32),
});

const versioned = ({ hex }: EventContext) => ({
  etag: hex('object content', 32),
  'version-id': hex('version', 32),
});

const person = ({ accountId }: EventContext) => ({
  requester: accountId,
  'source-ip-address': '203.0.113.24',
});

export const s3CreatedOnBus = (context: EventContext) =>
  s3BusEvent(
    context,
    'Object Created',
    { ...stored(context), sequencer: sequencerOf(context) },
    { ...person(context), reason: 'PutObject' as const },
  );

export const s3DeletedOnBus = (context: EventContext) =>
  s3BusEvent(
    context,
    'Object Deleted',
    { ...versioned(context), sequencer: sequencerOf(context) },
    {
      ...person(context),
      reason: 'DeleteObject' as const,
      'deletion-type': 'Delete Marker Created' as const,
    },
  );

export const s3RestoredOnBus = (context: EventContext) =>
  s3BusEvent(context, 'Object Restore Completed', stored(context), {
    requester: 's3.amazonaws.com' as const,
    'restore-expiry-time': isoMilliseconds(context.epochMs + 7 * 86_400_000),
    'source-storage-class': 'GLACIER' as const,
  });

export const s3TieredOnBus = (context: EventContext) =>
  s3BusEvent(context, 'Object Access Tier Changed', stored(context), {
    requester: 's3.amazonaws.com',
    'destination-access-tier': 'ARCHIVE_ACCESS' as const,
  });

export const s3MovedOnBus = (context: EventContext) =>
  s3BusEvent(context, 'Object Storage Class Changed', stored(context), {
    requester: 's3.amazonaws.com',
    'destination-storage-class': 'GLACIER' as const,
  });

export const s3TaggedOnBus = (context: EventContext) =>
  s3BusEvent(context, 'Object Tags Added', versioned(context), person(context));

export const s3AccessListOnBus = (context: EventContext) =>
  s3BusEvent(context, 'Object ACL Updated', versioned(context), person(context));

const handled = () => ({ handled: 's3' });

/** Amazon S3 in EventBridge mode, which has a shape of its own. */
export const s3EventBridgePayloads: readonly SamplePayload[] = [
  { name: 'Object created', event: s3CreatedOnBus, healthyResult: handled },
  { name: 'Object deleted', event: s3DeletedOnBus, healthyResult: handled },
  { name: 'Object restored', event: s3RestoredOnBus, healthyResult: handled },
  { name: 'Access tier changed', event: s3TieredOnBus, healthyResult: handled },
  { name: 'Storage class changed', event: s3MovedOnBus, healthyResult: handled },
  { name: 'Tags added', event: s3TaggedOnBus, healthyResult: handled },
  { name: 'Access list changed', event: s3AccessListOnBus, healthyResult: handled },
];
