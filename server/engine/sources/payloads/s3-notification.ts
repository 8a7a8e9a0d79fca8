import { partitionOf } from '../arn';
import { base64OfHex } from '../base64';
import { isoMilliseconds } from '../date-text';
import type { EventContext } from '../source';
import { hexSeconds } from '../trace-id';

export const photoKey = 'raw/cat photo (1).heic';

interface Notification<TObject extends object> {
  /** 2.1 for most; 2.2 for replication; 2.3 for lifecycle, tiering, access lists, tags and expired restores. */
  readonly version?: string;
  /** Without the `s3:` of the notification’s configuration. */
  readonly eventName: string;
  readonly configurationId: string;
  /** Who did it: a person, or S3 itself, for example for a lifecycle rule. */
  readonly by?: 'uploader' | 's3.amazonaws.com';
  readonly key?: string;
  readonly object: TObject;
}

/** One record of an S3 notification. */
export function s3Record<TObject extends object>(
  { region, epochMs, hex }: EventContext,
  {
    version = '2.1',
    eventName,
    configurationId,
    by = 'uploader',
    key = photoKey,
    object,
  }: Notification<TObject>,
) {
  const person = by === 'uploader';
  return {
    eventVersion: version,
    eventSource: 'aws:s3',
    awsRegion: region,
    eventTime: isoMilliseconds(epochMs),
    eventName,
    userIdentity: {
      principalId: person ? `AWS:AROA${hex('principal', 16).toUpperCase()}:uploader` : by,
    },
    requestParameters: { sourceIPAddress: person ? '203.0.113.24' : by },
    responseElements: {
      'x-amz-request-id': hex('s3 request', 16).toUpperCase(),
      'x-amz-id-2': base64OfHex(hex('s3 host', 112)),
    },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId,
      bucket: {
        name: 'photos-in',
        ownerIdentity: { principalId: `A${hex('bucket owner', 13).toUpperCase()}` },
        arn: bucketArn(region, 'photos-in'),
      },
      object: { key: formEncoded(key), ...object },
    },
  };
}

/** The ARN of a bucket, which names neither Region nor account. */
export const bucketArn = (region: string, bucket: string): string =>
  `arn:${partitionOf(region)}:s3:::${bucket}`;

/** Orders the changes of one key: longer than the texts of a person’s clock, compared as text. */
export const sequencerOf = ({ epochMs, hex }: EventContext): string =>
  `00${hexSeconds(epochMs)}${hex('sequencer', 8)}`.toUpperCase();

/** A key as notifications write it: URL-encoded like a form, so with `+` for a space. */
const formEncoded = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
