import type { Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const bridgeGuide = `${docs}/eventbridge/latest/userguide`;
const dataPrepper = 'https://docs.opensearch.org/latest/data-prepper/pipelines/configuration';
const auroraPage = `${docs}/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.NativeLambda.html`;
const redshiftPage = `${docs}/redshift/latest/dg/r_CREATE_EXTERNAL_FUNCTION.html`;
const widgetPage = `${docs}/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html`;

/** Pipes, buses, databases, dashboards and workflows that call a function as a part of their work. */
export const dataRules = {
  'pipes.limit': {
    sentence: 'EventBridge Pipes waits 5 min for an enrichment or a target.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'pipes.failure': {
    sentence:
      'A batch whose enrichment or target fails is repeated as the source of the pipe says: streams retry it, SQS shows the messages again.',
    kind: 'model',
    source: 'EventBridge Pipes service model, source parameters',
    page: null,
  },
  'source.pipes-enrichment': {
    sentence:
      'EventBridge Pipes invokes an enrichment synchronously, because it needs the answer before it calls its target.',
    kind: 'documented',
    source: 'EventBridge user guide, Pipes enrichment',
    page: `${bridgeGuide}/pipes-enrichment.html`,
  },
  'pipes-enrichment.answer': {
    sentence:
      'What an enrichment returns goes on to the target, up to 6 MB; an empty text, object or list means that the target is not called.',
    kind: 'documented',
    source: 'EventBridge user guide, Pipes enrichment',
    page: `${bridgeGuide}/pipes-enrichment.html`,
  },
  'source.pipes-target': {
    sentence:
      'EventBridge Pipes invokes a function as its target with REQUEST_RESPONSE by default, or with FIRE_AND_FORGET, which is Event.',
    kind: 'model',
    source:
      'EventBridge Pipes service model, PipeTargetLambdaFunctionParameters; EventBridge user guide',
    page: null,
  },
  'pipes-target.answer': {
    sentence:
      'A pipe takes a batch as done when its target has answered without an error, or has queued the event for FIRE_AND_FORGET.',
    kind: 'derived',
    source: 'EventBridge Pipes service model',
    page: null,
  },
  'source.eventbridge-custom-bus': {
    sentence:
      'A subscriber of a Custom Event Bus invokes with EVENT or REQUEST_RESPONSE, as its parameters say. The function gets an array of events unless the batch size is 1. Which type is the default is not confirmed.',
    kind: 'documented',
    source: 'EventBridge user guide, Lambda target of a Custom Event Bus',
    page: `${bridgeGuide}/eb-custom-bus-target-lambda.html`,
  },
  'eventbridge-custom-bus.limit': {
    sentence: 'A subscriber waits 30 s for the call by default; 1 s to 30 s can be set.',
    kind: 'documented',
    source: 'EventBridge user guide, Lambda target of a Custom Event Bus',
    page: `${bridgeGuide}/eb-custom-bus-target-lambda.html`,
  },
  'eventbridge-custom-bus.retries': {
    sentence:
      'A Custom Event Bus repeats a failed delivery, whatever the error, up to 5 times within 300 s by default; then a record goes to the subscriber’s queue for failures, if it has one.',
    kind: 'documented',
    source:
      'EventBridge user guide, retry policies of a Custom Event Bus; the delays, 1 s doubling to 60 s, are our model',
    page: `${bridgeGuide}/eb-custom-bus-retry.html`,
  },
  'eventbridge-custom-bus.answer': {
    sentence:
      'With EVENT a delivery is done when Lambda has taken the call; with REQUEST_RESPONSE a function error is a failed delivery.',
    kind: 'documented',
    source: 'EventBridge user guide, Lambda target of a Custom Event Bus',
    page: `${bridgeGuide}/eb-custom-bus-target-lambda.html`,
  },
  'source.opensearch-processor': {
    sentence:
      'The aws_lambda processor of a pipeline invokes with request-response by default, or with event. That OpenSearch Ingestion offers all of Data Prepper’s settings is not confirmed.',
    kind: 'unverified',
    source: 'Data Prepper documentation, AWS Lambda processor',
    page: `${dataPrepper}/processors/aws-lambda/`,
  },
  'source.opensearch-sink': {
    sentence:
      'The aws_lambda sink of a pipeline invokes with event by default. That OpenSearch Ingestion offers all of Data Prepper’s settings is not confirmed.',
    kind: 'unverified',
    source: 'Data Prepper documentation, AWS Lambda sink',
    page: `${dataPrepper}/sinks/aws-lambda/`,
  },
  'opensearch-ingestion.limit': {
    sentence:
      'Data Prepper gives a call of Lambda 60 s by default; that OpenSearch Ingestion does so too is not confirmed.',
    kind: 'unverified',
    source: 'Data Prepper documentation, AWS Lambda processor',
    page: `${dataPrepper}/processors/aws-lambda/`,
  },
  'opensearch-ingestion.retries': {
    sentence:
      'Data Prepper repeats a call that Lambda did not take three times by default; that OpenSearch Ingestion does so too is not confirmed.',
    kind: 'unverified',
    source: 'Data Prepper documentation; the delays, 1 s doubling to 20 s, are our model',
    page: `${dataPrepper}/processors/aws-lambda/`,
  },
  'opensearch-ingestion.answer': {
    sentence: 'What a pipeline does with events whose function failed is not confirmed.',
    kind: 'unverified',
    source: 'no source found',
    page: null,
  },
  'source.redshift-udf': {
    sentence: 'Redshift invokes a Lambda UDF synchronously with batches of rows, 5 MB at the most.',
    kind: 'documented',
    source: 'Redshift developer guide, CREATE EXTERNAL FUNCTION; that it waits is derived',
    page: redshiftPage,
  },
  'redshift-udf.retries': {
    sentence:
      'Redshift repeats a call that was throttled or met a service error until its delays add up to RETRY_TIMEOUT, 20 s by default; then the query fails.',
    kind: 'documented',
    source:
      'Redshift developer guide, CREATE EXTERNAL FUNCTION; the delays, 1 s doubling, are our model',
    page: redshiftPage,
  },
  'redshift-udf.answer': {
    sentence:
      'A Lambda UDF returns one result for each row of the batch; without them, or with success false and its error_msg, the query fails.',
    kind: 'documented',
    source: 'Redshift developer guide, scalar Lambda UDF; that errors fail the query is derived',
    page: `${docs}/redshift/latest/dg/udf-creating-a-lambda-sql-udf.html`,
  },
  'source.athena': {
    sentence:
      'Athena invokes connectors and UDFs synchronously while a query runs. How often it repeats a call is not confirmed.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'athena.answer': {
    sentence: 'That a query fails with the function it called is not confirmed.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'source.aurora': {
    sentence:
      'SQL may call a function: in Aurora MySQL lambda_sync waits and lambda_async does not; in PostgreSQL aws_lambda.invoke takes the type as an argument, RequestResponse by default.',
    kind: 'documented',
    source:
      'Aurora user guide, native functions; Aurora and RDS user guides, PostgreSQL and Lambda',
    page: auroraPage,
  },
  'aurora.answer': {
    sentence:
      'lambda_sync gives back what the function returned. That a failure becomes an error of the statement is not confirmed.',
    kind: 'unverified',
    source: 'Aurora user guide, native functions; the failure from general knowledge',
    page: auroraPage,
  },
  'source.cloudwatch-widget': {
    sentence:
      'A CloudWatch dashboard calls the function of a custom widget synchronously, with the permissions of the viewer.',
    kind: 'documented',
    source: 'CloudWatch user guide, custom widgets; whose permissions is not confirmed',
    page: widgetPage,
  },
  'cloudwatch-widget.answer': {
    sentence:
      'The widget shows the HTML, JSON or Markdown that the function returns. How it shows a failure is not confirmed.',
    kind: 'unverified',
    source: 'CloudWatch user guide, custom widgets; the failure from no source',
    page: widgetPage,
  },
  'source.cloudwatch-synthetics': {
    sentence:
      'A Synthetics canary is a function in your account that Synthetics runs. That it waits for the function is not confirmed.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'cloudwatch-synthetics.answer': {
    sentence: 'That a run passes or fails with its function is not confirmed.',
    kind: 'unverified',
    source: 'general knowledge; not found in a source we could read',
    page: null,
  },
  'source.swf': {
    sentence:
      'SWF invokes the function of a Lambda task synchronously and writes what became of it into the workflow’s history; only the decider can try again.',
    kind: 'model',
    source: 'SWF service model, ScheduleLambdaFunction',
    page: null,
  },
  'swf.limit': {
    sentence: 'A Lambda task of SWF may take 900 s, or less if its startToCloseTimeout says so.',
    kind: 'model',
    source: 'SWF service model, ScheduleLambdaFunctionDecisionAttributes',
    page: null,
  },
  'swf.answer': {
    sentence:
      'The history holds LambdaFunctionCompleted with the result, LambdaFunctionFailed or LambdaFunctionTimedOut.',
    kind: 'model',
    source: 'SWF service model, history events',
    page: null,
  },
} as const satisfies Record<string, Rule>;
