import type { dataFacts } from '../facts/data';
import type { SourceNotes } from '../source';

const openSearchUnverified =
  'That OpenSearch Ingestion keeps the settings and defaults of Data Prepper, and what becomes of events whose function failed.';

export const dataNotes: Readonly<Record<keyof typeof dataFacts, SourceNotes>> = {
  'pipes-enrichment': {
    whoRetries: 'The source of the pipe decides: a stream retries its batch, SQS shows it again.',
    onFailure: 'The batch fails and goes back to the source of the pipe.',
    limits: '5 min for an answer, 6 MB of it.',
    permission: 'The pipe’s role.',
    keywords: 'eventbridge pipe enrich filter transform batch queue stream',
    unverified: 'The 5 min.',
  },
  'pipes-target': {
    whoRetries:
      'The source of the pipe decides about a synchronous failure; Lambda retries an asynchronous event up to twice.',
    onFailure:
      'REQUEST_RESPONSE: the batch fails and goes back to the source; FIRE_AND_FORGET: nothing.',
    limits: '5 min for an answer, 6 MB.',
    permission: 'The pipe’s role.',
    keywords: 'eventbridge pipe target fire_and_forget request_response batch queue stream',
    unverified: 'The 5 min.',
  },
  'eventbridge-custom-bus': {
    whoRetries:
      'EventBridge repeats a failed delivery up to 5 times within 300 s by default; after EVENT, Lambda retries the function up to twice.',
    onFailure:
      'EVENT: nothing once Lambda has accepted; REQUEST_RESPONSE: a failed delivery, which blocks its group on a FIFO subscriber.',
    limits:
      '30 s for an answer at most; 0 to 185 repeats and 60 s to 86,400 s can be set; an array of events unless the batch size is 1.',
    permission: 'The subscriber’s delivery role.',
    keywords: 'eventsv2 event bus subscriber fifo ordered batch retention pubsub new',
    unverified: 'Which invocation type is the default, and the delays between repeats.',
  },
  'opensearch-processor': {
    whoRetries: 'The pipeline repeats a call that Lambda did not take three times by default.',
    onFailure: 'The pipeline marks the events as failed.',
    limits: '60 s for a call by default; batches of 100 events or 5 MB.',
    permission: 'The pipeline’s role.',
    keywords: 'osis elasticsearch data prepper ingestion pipeline aws_lambda processor logs search',
    unverified: openSearchUnverified,
  },
  'opensearch-sink': {
    whoRetries:
      'The pipeline repeats a call that Lambda did not take three times by default; Lambda retries an asynchronous event up to twice.',
    onFailure: 'The pipeline marks the events as failed; nothing once Lambda has accepted.',
    limits: '60 s for a call by default.',
    permission: 'The pipeline’s role.',
    keywords: 'osis elasticsearch data prepper ingestion pipeline aws_lambda sink logs search',
    unverified: openSearchUnverified,
  },
  'redshift-udf': {
    whoRetries:
      'Redshift repeats a throttled or failed call of Lambda until its delays add up to RETRY_TIMEOUT, 20 s by default.',
    onFailure: 'The query fails with an SQL error.',
    limits: 'Batches of at most 5 MB; the statement’s own time-out.',
    permission: 'The role attached to the cluster.',
    keywords: 'sql data warehouse external function user-defined function udf query scalar',
    unverified: 'The delays between repeats.',
  },
  'athena-query': {
    whoRetries: 'Nothing is documented about repeats where we looked.',
    onFailure: 'The query fails.',
    limits: '6 MB each way, more spills into a bucket; the query’s own time-out.',
    permission: 'The identity that runs the query needs lambda:InvokeFunction.',
    keywords: 'sql federated query connector data source catalog presto trino',
    unverified: 'The whole row.',
  },
  'athena-udf': {
    whoRetries: 'Nothing is documented about repeats where we looked.',
    onFailure: 'The query fails.',
    limits: '6 MB each way; rows come in batches; the query’s own time-out.',
    permission: 'The identity that runs the query needs lambda:InvokeFunction.',
    keywords: 'sql user-defined function udf using external function presto trino',
    unverified: 'The whole row.',
  },
  aurora: {
    whoRetries: 'Nobody but the SQL client; Lambda retries an asynchronous event up to twice.',
    onFailure: 'The statement fails when it waits; nothing for an asynchronous call.',
    limits: '6 MB; the statement’s own time-out.',
    permission: 'A role attached to the cluster or the instance.',
    keywords:
      'rds database mysql postgres postgresql lambda_sync lambda_async aws_lambda.invoke trigger stored procedure sql',
    unverified: 'What a failure looks like in SQL.',
  },
  'cloudwatch-widget': {
    whoRetries: 'Nobody; the dashboard calls again when it refreshes.',
    onFailure: 'The widget shows an error.',
    limits: 'No time of its own is documented.',
    permission: 'The viewer’s identity needs lambda:InvokeFunction.',
    keywords: 'dashboard custom widget html markdown graph monitoring',
    unverified: 'How the widget shows a failure, and whose permission counts.',
  },
  'cloudwatch-synthetics': {
    whoRetries: 'The canary’s schedule, when it is due again.',
    onFailure: 'The run counts as failed.',
    limits: 'The canary’s own time-out.',
    permission: 'Synthetics, which made the function and runs it.',
    keywords: 'canary canaries monitoring probe uptime browser puppeteer selenium playwright',
    unverified: 'The whole row.',
  },
  swf: {
    whoRetries: 'Nobody but the decider of the workflow, who may schedule the task again.',
    onFailure: 'LambdaFunctionFailed or LambdaFunctionTimedOut in the workflow’s history.',
    limits: '900 s, or less by startToCloseTimeout.',
    permission: 'The lambdaRole of the workflow execution.',
    keywords: 'simple workflow service decider task legacy orchestration',
    unverified: null,
  },
};
