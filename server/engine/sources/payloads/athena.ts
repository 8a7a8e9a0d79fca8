import { base64OfHex } from '../base64';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const caller = ({ accountId }: EventContext) => ({
  id: 'UNKNOWN',
  principal: 'UNKNOWN',
  account: accountId,
  arn: 'UNKNOWN',
  tags: {},
  groups: [],
});

export const athenaQueryPayloads: readonly SamplePayload[] = [
  {
    name: 'Is the connector there? (form not confirmed)',
    event: (context) => ({
      '@type': 'PingRequest',
      identity: caller(context),
      catalogName: 'orders',
      queryId: uuidFrom(context.hex('query', 32)),
    }),
    healthyResult: () => ({
      '@type': 'PingResponse',
      catalogName: 'orders',
      sourceType: 'orders',
      capabilities: 23,
    }),
  },
];

/** Rows travel as Apache Arrow in base64. */
export const athenaUdfPayloads: readonly SamplePayload[] = [
  {
    name: 'A batch of rows (form not confirmed)',
    event: (context) => ({
      '@type': 'UserDefinedFunctionRequest',
      identity: caller(context),
      inputRecords: {
        aId: uuidFrom(context.hex('block', 32)),
        schema: base64OfHex(context.hex('input schema', 96)),
        records: base64OfHex(context.hex('input records', 160)),
      },
      outputSchema: { schema: base64OfHex(context.hex('output schema', 96)) },
      methodName: 'gross_price',
      functionType: 'SCALAR',
    }),
    healthyResult: () => ({
      '@type': 'UserDefinedFunctionResponse',
      records: { schema: btoa('schema'), records: btoa('records') },
      methodName: 'gross_price',
    }),
  },
];
