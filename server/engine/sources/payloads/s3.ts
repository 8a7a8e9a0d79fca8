import { isoMilliseconds, slashedDay } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { bucketArn, s3Record, sequencerOf } from './s3-notification';

const day = 86_400_000;

const stored = ({ hex }: EventContext) => ({
  size: 2_483_117,
  eTag: hex('object content', 32),
});

/** The notification of one created object. The key is URL-encoded, with `+` for a space. */
export const s3Event = (context: EventContext) => ({
  Records: [
    s3Record(context, {
      eventName: 'ObjectCreated:Put',
      configurationId: 'thumbnail-on-upload',
      object: { ...stored(context), sequencer: sequencerOf(context) },
    }),
  ],
});

/** A removed object: without size and eTag. In a bucket with versions a delete only adds a marker. */
export const s3RemovedEvent = (context: EventContext, marker = false) => ({
  Records: [
    s3Record(context, {
      eventName: marker ? 'ObjectRemoved:DeleteMarkerCreated' : 'ObjectRemoved:Delete',
      configurationId: 'forget-thumbnail',
      object: {
        ...(marker && { versionId: context.hex('version', 32) }),
        sequencer: sequencerOf(context),
      },
    }),
  ],
});

/** A copy brought back from an archive, with the day on which it will go again. */
export const s3RestoredEvent = (context: EventContext) => ({
  Records: [
    {
      ...s3Record(context, {
        eventName: 'ObjectRestore:Completed',
        configurationId: 'archive-is-back',
        object: stored(context),
      }),
      glacierEventData: {
        restoreEventData: {
          lifecycleRestorationExpiryTime: isoMilliseconds(
            (Math.floor(context.epochMs / day) + 8) * day,
          ),
          lifecycleRestoreStorageClass: 'GLACIER',
        },
      },
    },
  ],
});

/** An object that did not reach the other Region. */
export const s3ReplicationFailedEvent = (context: EventContext) => ({
  Records: [
    {
      ...s3Record(context, {
        version: '2.2',
        eventName: 'Replication:OperationFailedReplication',
        configurationId: 'watch-replication',
        by: 's3.amazonaws.com',
        object: { ...stored(context), versionId: context.hex('version', 32) },
      }),
      replicationEventData: {
        replicationRuleId: 'to-the-other-region',
        destinationBucket: bucketArn(context.region, 'photos-copy'),
        s3Operation: 'OBJECT_PUT',
        requestTime: isoMilliseconds(context.epochMs - 61_000),
        failureReason: 'AssumeRoleNotPermitted',
      },
    },
  ],
});

/** What S3 itself did to an object, with a key of its own for what only this kind of event has. */
const byS3 =
  (
    eventName: string,
    object: (context: EventContext) => object,
    data: Readonly<Record<string, unknown>> = {},
  ) =>
  (context: EventContext) => ({
    Records: [
      {
        ...s3Record(context, {
          version: '2.3',
          eventName,
          configurationId: 'watch-lifecycle',
          by: 's3.amazonaws.com',
          object: object(context),
        }),
        ...data,
      },
    ],
  });

const changedBySomebody = (eventName: string) => (context: EventContext) => ({
  Records: [
    s3Record(context, {
      version: '2.3',
      eventName,
      configurationId: 'watch-changes',
      object: { eTag: context.hex('object content', 32) },
    }),
  ],
});

/** A log file of CloudTrail, which is an object like any other. */
const trailLogEvent = (context: EventContext) => {
  const { accountId, region, epochMs, hex } = context;
  const folder = `AWSLogs/${accountId}/CloudTrail/${region}/${slashedDay(epochMs)}`;
  const minute = isoMilliseconds(epochMs).slice(0, 16).replace(/[-:]/gu, '');
  return {
    Records: [
      s3Record(context, {
        eventName: 'ObjectCreated:Put',
        configurationId: 'read-trail',
        by: 's3.amazonaws.com',
        key: `${folder}/${accountId}_CloudTrail_${region}_${minute}Z_${hex('log file', 16)}.json.gz`,
        object: { size: 18_204, eTag: hex('object content', 32), sequencer: sequencerOf(context) },
      }),
    ],
  };
};

/** What S3 sends once when notifications are set up: no `Records`, which trips many a handler. */
export const s3TestEvent = ({ epochMs, hex }: EventContext) => ({
  Service: 'Amazon S3',
  Event: 's3:TestEvent',
  Time: isoMilliseconds(epochMs),
  Bucket: 'photos-in',
  RequestId: hex('s3 request', 16).toUpperCase(),
  HostId: hex('s3 host', 64),
});

const handled = () => ({ handled: 1 });

/** Amazon S3 that tells of a change in a bucket. */
export const s3Payloads: readonly SamplePayload[] = [
  {
    name: 'Object created',
    event: s3Event,
    healthyResult: () => ({ thumbnail: 'thumbnails/cat photo (1).webp' }),
  },
  { name: 'Object removed', event: (context) => s3RemovedEvent(context), healthyResult: handled },
  {
    name: 'Delete marker created',
    event: (context) => s3RemovedEvent(context, true),
    healthyResult: handled,
  },
  { name: 'Object restored', event: s3RestoredEvent, healthyResult: handled },
  {
    name: 'Restored copy expired',
    event: byS3('ObjectRestore:Delete', stored),
    healthyResult: handled,
  },
  { name: 'Replication failed', event: s3ReplicationFailedEvent, healthyResult: handled },
  {
    name: 'Expired by a lifecycle rule',
    event: byS3('LifecycleExpiration:Delete', (context) => ({ sequencer: sequencerOf(context) })),
    healthyResult: handled,
  },
  {
    name: 'Moved by a lifecycle rule',
    event: byS3('LifecycleTransition', stored, {
      lifecycleEventData: { transitionEventData: { destinationStorageClass: 'GLACIER' } },
    }),
    healthyResult: handled,
  },
  {
    name: 'Moved by Intelligent-Tiering',
    event: byS3('IntelligentTiering', stored, {
      intelligentTieringEventData: { destinationAccessTier: 'ARCHIVE_ACCESS' },
    }),
    healthyResult: handled,
  },
  {
    name: 'Access list changed',
    event: changedBySomebody('ObjectAcl:Put'),
    healthyResult: handled,
  },
  { name: 'Tags added', event: changedBySomebody('ObjectTagging:Put'), healthyResult: handled },
  {
    name: 'Tags removed',
    event: changedBySomebody('ObjectTagging:Delete'),
    healthyResult: handled,
  },
  { name: 'CloudTrail log file', event: trailLogEvent, healthyResult: handled },
  { name: 'Test event', event: s3TestEvent, healthyResult: handled },
];
