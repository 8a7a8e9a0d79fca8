import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';

const enrichmentEvent = ({ hex }: EventContext) => ({
  version: 'v0',
  s3Bucket: 'enrichment-between',
  s3ObjectKey: `pre/${hex('document', 32)}`,
  metadata: { attributes: [{ name: '_language_code', value: { stringValue: 'en' } }] },
});

const enrich = (event: unknown): unknown => ({
  version: 'v0',
  s3ObjectKey: isJsonObject(event) ? (event.s3ObjectKey ?? '') : '',
  metadataUpdates: [{ name: 'department', value: { stringValue: 'support' } }],
});

export const documentEnrichmentPayloads: readonly SamplePayload[] = [
  {
    name: 'Document on its way in (form not confirmed)',
    event: enrichmentEvent,
    healthyResult: enrich,
  },
];
