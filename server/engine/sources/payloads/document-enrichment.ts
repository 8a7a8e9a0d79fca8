import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';

const metadata = { attributes: [{ key: '_language_code', value: { stringValue: 'en' } }] };

/** A document that lies in a bucket, before its text is extracted or after. */
const documentInBucketEvent = ({ hex }: EventContext) => ({
  version: 'v0',
  s3Bucket: 'enrichment-between',
  s3ObjectKey: `documents/${hex('document', 32)}`,
  metadata,
});

/** A document that comes with the call, in base64; only before its text is extracted. */
const documentItself = () => ({
  version: 'v0',
  dataBlobStringEncodedInBase64: btoa('How to return what you bought'),
  metadata,
});

/** The document comes back the way it came. */
function enrich(event: unknown): unknown {
  const call = isJsonObject(event) ? event : {};
  return {
    version: 'v0',
    ...(call.s3ObjectKey === undefined
      ? { dataBlobStringEncodedInBase64: call.dataBlobStringEncodedInBase64 ?? '' }
      : { s3ObjectKey: call.s3ObjectKey }),
    metadataUpdates: [{ key: 'department', value: { stringValue: 'support' } }],
  };
}

export const kendraEnrichmentPayloads: readonly SamplePayload[] = [
  { name: 'Document in a bucket', event: documentInBucketEvent, healthyResult: enrich },
  { name: 'Document in the call', event: documentItself, healthyResult: enrich },
];

export const qBusinessEnrichmentPayloads: readonly SamplePayload[] = [
  {
    name: 'Document in a bucket (form not confirmed)',
    event: documentInBucketEvent,
    healthyResult: enrich,
  },
];
