import { arnOf } from '../arn';
import type { EventContext, SamplePayload } from '../source';
import { hexSeconds } from '../trace-id';

/** A document was inserted; ids and times are in MongoDB’s extended JSON. */
export const documentDbEvent = (context: EventContext) => {
  const { epochMs, hex } = context;
  const documentId = { $oid: `${hexSeconds(epochMs)}${hex('document', 16)}` };
  return {
    eventSourceArn: arnOf(context, 'rds', 'cluster:catalogue-docdb'),
    events: [
      {
        event: {
          _id: { _data: `01${hexSeconds(epochMs)}${hex('resume token', 26)}` },
          clusterTime: { $timestamp: { t: Math.floor(epochMs / 1_000), i: 1 } },
          documentKey: { _id: documentId },
          fullDocument: { _id: documentId, sku: 'tea-green', price: 9.25 },
          ns: { db: 'shop', coll: 'products' },
          operationType: 'insert',
        },
      },
    ],
    eventSource: 'aws:docdb',
  };
};

/** A change stream of Amazon DocumentDB. */
export const documentDbPayloads: readonly SamplePayload[] = [
  { name: 'Document inserted', event: documentDbEvent, healthyResult: () => ({ indexed: 1 }) },
];
