import { dataFacts } from '../facts/data';
import { isJsonObject, parseJson } from '../json-object';
import { acceptedBy, handsOn, serviceDoor, takesAnything, type Verdict } from './service-door';

/** What pipes, buses, databases, dashboards and workflows make of a reply. */
export const dataDoors = {
  'pipes-enrichment': serviceDoor(dataFacts['pipes-enrichment'], {
    failure: 'Batch failed',
    consequence: 'the pipe’s source decides about a repeat',
    read: readEnrichment,
    rule: 'pipes-enrichment.answer',
    failureRule: 'pipes.failure',
  }),
  'pipes-target': serviceDoor(dataFacts['pipes-target'], {
    failure: 'Batch failed',
    consequence: 'the pipe’s source decides about a repeat',
    read: takesAnything('Delivered', 'The function ended without an error.'),
    rule: 'pipes-target.answer',
    failureRule: 'pipes.failure',
  }),
  'eventbridge-custom-bus': serviceDoor(dataFacts['eventbridge-custom-bus'], {
    failure: 'Delivery failed',
    consequence: 'EventBridge counts the delivery as failed',
    read: takesAnything(
      'Delivered',
      'The function ended without an error, so the events are delivered.',
    ),
    rule: 'eventbridge-custom-bus.answer',
  }),
  'opensearch-processor': serviceDoor(dataFacts['opensearch-processor'], {
    failure: 'Events not processed',
    consequence: 'we take it that the pipeline marks the events as failed',
    read: takesAnything(
      'Events processed',
      'The pipeline goes on with what the function returned.',
    ),
    rule: 'opensearch-ingestion.answer',
  }),
  'opensearch-sink': serviceDoor(dataFacts['opensearch-sink'], {
    failure: 'Events not delivered',
    consequence: 'we take it that the pipeline marks the events as failed',
    read: takesAnything('Events delivered', 'The function ended without an error.'),
    rule: 'opensearch-ingestion.answer',
  }),
  'redshift-udf': serviceDoor(dataFacts['redshift-udf'], {
    failure: 'SQL error',
    consequence: 'the query fails',
    read: readRedshiftResult,
    rule: 'redshift-udf.answer',
  }),
  'athena-query': serviceDoor(dataFacts['athena-query'], {
    failure: 'Query failed',
    consequence: 'the query fails',
    read: takesAnything('Query goes on', 'The connector answered, so Athena goes on.'),
    rule: 'athena.answer',
  }),
  'athena-udf': serviceDoor(dataFacts['athena-udf'], {
    failure: 'Query failed',
    consequence: 'the query fails',
    read: takesAnything('Query goes on', 'The function answered, so Athena goes on.'),
    rule: 'athena.answer',
  }),
  aurora: serviceDoor(dataFacts.aurora, {
    failure: 'SQL error',
    consequence: 'the statement fails with an error of the database',
    read: handsOn('Statement goes on', 'The SQL function gives back what the function returned.'),
    rule: 'aurora.answer',
  }),
  'cloudwatch-widget': serviceDoor(dataFacts['cloudwatch-widget'], {
    failure: 'Widget error',
    consequence: 'the widget shows an error',
    read: handsOn('Widget drawn', 'The dashboard shows the HTML, JSON or Markdown it returned.'),
    rule: 'cloudwatch-widget.answer',
  }),
  'cloudwatch-synthetics': serviceDoor(dataFacts['cloudwatch-synthetics'], {
    failure: 'Run failed',
    consequence: 'the canary’s run counts as failed',
    read: takesAnything('Run passed', 'The canary’s script ended without an error.'),
    rule: 'cloudwatch-synthetics.answer',
  }),
  swf: serviceDoor(dataFacts.swf, {
    failure: 'LambdaFunctionFailed',
    overdue: 'LambdaFunctionTimedOut',
    consequence: 'the workflow’s history tells the decider, who may try again',
    read: handsOn(
      'LambdaFunctionCompleted',
      'The workflow’s history holds what the function returned, for the decider.',
    ),
    rule: 'swf.answer',
  }),
};

export const acceptedByData = {
  'pipes-target': acceptedBy(
    'Delivered',
    'the pipe takes the batch as done',
    'pipes-target.answer',
  ),
  'eventbridge-custom-bus': acceptedBy(
    'Delivered',
    'EventBridge takes the delivery as done',
    'eventbridge-custom-bus.answer',
  ),
  'opensearch-processor': acceptedBy(
    'Events passed on',
    'the pipeline goes on without it',
    'opensearch-ingestion.answer',
  ),
  'opensearch-sink': acceptedBy(
    'Events delivered',
    'the pipeline takes the events as delivered',
    'opensearch-ingestion.answer',
  ),
  aurora: acceptedBy('Statement goes on', 'the statement goes on without it', 'aurora.answer'),
};

/** An empty answer takes the events out of the pipe: `""`, `{}` or `[]`. */
function readEnrichment(value: unknown): Verdict {
  const empty =
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isJsonObject(value) && Object.keys(value).length === 0);
  return empty
    ? {
        failed: false,
        text: 'Filtered out',
        because: 'The function returned nothing, so the pipe does not call its target.',
      }
    : {
        failed: false,
        text: 'Enriched',
        because: 'The pipe passes what the function returned on to its target.',
      };
}

/** The result may be an object or, as many functions return it, that object as JSON text. */
function readRedshiftResult(value: unknown): Verdict {
  const result = typeof value === 'string' ? parseJson(value) : value;
  if (isJsonObject(result) && result.success !== false && Array.isArray(result.results)) {
    return {
      failed: false,
      text: 'Query goes on',
      because: 'The function returned a list with a result for each row.',
    };
  }
  const message = isJsonObject(result) ? result.error_msg : undefined;
  return {
    failed: true,
    text: 'SQL error',
    because: 'The function returned no list of results or no success, so the query fails.',
    ...(typeof message === 'string' && { body: message }),
  };
}
