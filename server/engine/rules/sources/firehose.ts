import type { Rule } from '../rule';

const firehoseGuide = 'https://docs.aws.amazon.com/firehose/latest/dev';
const transformPage = `${firehoseGuide}/data-transformation.html`;
const failurePage = `${firehoseGuide}/data-transformation-failure-handling.html`;

/** Delivery streams that let a function transform what they carry. */
export const firehoseRules = {
  'source.firehose': {
    sentence:
      'Firehose gathers records into a batch and invokes the function synchronously with all of them.',
    kind: 'documented',
    source: 'Data Firehose developer guide, data transformation',
    page: transformPage,
  },
  'firehose.limit': {
    sentence: 'Firehose gives a function 5 min for a batch.',
    kind: 'documented',
    source: 'Data Firehose developer guide, data transformation',
    page: transformPage,
  },
  'firehose.three-retries': {
    sentence:
      'Firehose retries a call three times by default when it gets no answer or is throttled.',
    kind: 'documented',
    source:
      'Data Firehose developer guide, failure handling; the waits of 1, 2 and 4 s are our model',
    page: failurePage,
  },
  'firehose.skipped': {
    sentence:
      'When the retries are used up Firehose skips the batch and delivers it to processing-failed.',
    kind: 'documented',
    source: 'Data Firehose developer guide, failure handling',
    page: failurePage,
  },
  'firehose.refused': {
    sentence: 'A call that Lambda refuses for another reason is taken to fail the batch at once.',
    kind: 'derived',
    source: 'Data Firehose developer guide names only network time-outs and throttles for retries',
    page: failurePage,
  },
  'firehose.function-error': {
    sentence: 'A function that fails fails the batch, which goes to processing-failed.',
    kind: 'derived',
    source:
      'Data Firehose developer guide, failure handling; a published capture shows four attempts when the function timed out',
    page: failurePage,
  },
  'firehose.invalid-response': {
    sentence:
      'The function must return every record with its recordId and Ok, Dropped or ProcessingFailed; else the batch counts as failed.',
    kind: 'documented',
    source:
      'Data Firehose developer guide, data transformation; here only the form is checked, not that no record is missing',
    page: transformPage,
  },
  'firehose.records': {
    sentence:
      'Firehose delivers records marked Ok, leaves out Dropped ones and puts ProcessingFailed ones into processing-failed.',
    kind: 'documented',
    source: 'Data Firehose developer guide, data transformation',
    page: transformPage,
  },
} as const satisfies Record<string, Rule>;
