import { partitionOf } from '../arn';
import { base64OfHex } from '../base64';
import { isoMilliseconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { hexSeconds } from '../trace-id';

/** The notification of one created object. The key is URL-encoded, with `+` for a space. */
export const s3Event = ({ region, epochMs, hex }: EventContext) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: region,
      eventTime: isoMilliseconds(epochMs),
      eventName: 'ObjectCreated:Put',
      userIdentity: { principalId: `AWS:AROA${hex('principal', 16).toUpperCase()}:uploader` },
      requestParameters: { sourceIPAddress: '203.0.113.24' },
      responseElements: {
        'x-amz-request-id': hex('s3 request', 16).toUpperCase(),
        'x-amz-id-2': base64OfHex(hex('s3 host', 112)),
      },
      s3: {
        s3SchemaVersion: '1.0',
        configurationId: 'thumbnail-on-upload',
        bucket: {
          name: 'photos-in',
          ownerIdentity: { principalId: `A${hex('bucket owner', 13).toUpperCase()}` },
          arn: `arn:${partitionOf(region)}:s3:::photos-in`,
        },
        object: {
          key: 'raw/cat+photo+%281%29.heic',
          size: 2_483_117,
          eTag: hex('object content', 32),
          sequencer: `00${hexSeconds(epochMs)}${hex('sequencer', 8)}`.toUpperCase(),
        },
      },
    },
  ],
});

/** Amazon S3 that tells of a new object. */
export const s3Payloads: readonly SamplePayload[] = [
  {
    name: 'Object created',
    event: s3Event,
    healthyResult: () => ({ thumbnail: 'thumbnails/cat photo (1).webp' }),
  },
];
