import type { dataFacts } from '../facts/data';
import { isJsonObject } from '../json-object';
import { sampleOrder } from '../sample-order';
import type { SamplePayload } from '../source';
import { athenaQueryPayloads, athenaUdfPayloads } from './athena';
import { cloudWatchWidgetPayloads } from './cloudwatch-widget';
import { ownInput } from './own-input';
import { pipesEnrichmentPayloads, pipesTargetPayloads } from './pipes';
import { redshiftUdfPayloads } from './redshift-udf';

/** An array, even of one event, unless the subscriber’s batch size is 1. */
const customBusPayloads: readonly SamplePayload[] = [
  {
    name: 'A batch of your own events',
    event: () => [sampleOrder],
    healthyResult: () => ({ handled: 1 }),
  },
  {
    name: 'Your own event, batch size 1',
    event: () => sampleOrder,
    healthyResult: () => ({ handled: 1 }),
  },
];

/** The events of a pipeline under the key of its batch settings; a processor gives the changed ones back as a list. */
const openSearchPayloads: readonly SamplePayload[] = [
  {
    name: 'A batch of a pipeline',
    event: () => ({ events: [{ message: 'GET /orders 200', service: 'checkout' }] }),
    healthyResult: (event) =>
      isJsonObject(event) && Array.isArray(event.events) ? event.events : [],
  },
];

export const dataPayloads: Readonly<Record<keyof typeof dataFacts, readonly SamplePayload[]>> = {
  'pipes-enrichment': pipesEnrichmentPayloads,
  'pipes-target': pipesTargetPayloads,
  'eventbridge-custom-bus': customBusPayloads,
  'opensearch-processor': openSearchPayloads,
  'opensearch-sink': openSearchPayloads,
  'redshift-udf': redshiftUdfPayloads,
  'athena-query': athenaQueryPayloads,
  'athena-udf': athenaUdfPayloads,
  aurora: ownInput(() => ({ table: 'orders', change: 'insert', orderId: 'o-1042' })),
  'cloudwatch-widget': cloudWatchWidgetPayloads,
  'cloudwatch-synthetics': [
    {
      name: 'A run of a canary (form not confirmed)',
      event: ({ hex }) => ({ canaryName: 'checkout', runId: hex('canary run', 32) }),
      healthyResult: () => ({ status: 'PASSED' }),
    },
  ],
  swf: ownInput(() => sampleOrder, { shipped: true }),
};
