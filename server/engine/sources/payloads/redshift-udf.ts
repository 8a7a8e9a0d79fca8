import { arnOf } from '../arn';
import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** A batch of rows: one list of arguments for each. */
export const redshiftUdfEvent = (context: EventContext) => ({
  request_id: uuidFrom(context.hex('redshift request', 32)).toUpperCase(),
  cluster: arnOf(context, 'redshift', 'cluster:sales'),
  user: 'analyst',
  database: 'sales',
  external_function: 'public.gross_price',
  query_id: 5_678_234,
  num_records: 2,
  arguments: [
    [18.5, 0.19],
    [7, 0.07],
  ],
});

/** One result for each row, in the order of the rows. */
const results = (event: unknown): unknown => {
  const rows: readonly unknown[] =
    isJsonObject(event) && Array.isArray(event.arguments) ? event.arguments : [];
  return { success: true, num_records: rows.length, results: rows.map(() => 1) };
};

export const redshiftUdfPayloads: readonly SamplePayload[] = [
  { name: 'A batch of rows', event: redshiftUdfEvent, healthyResult: results },
];
