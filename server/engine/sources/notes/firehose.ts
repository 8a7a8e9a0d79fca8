import type { firehoseFacts } from '../facts/firehose';
import type { SourceNotes } from '../source';

export const firehoseNotes: Readonly<Record<keyof typeof firehoseFacts, SourceNotes>> = {
  firehose: {
    whoRetries:
      'Firehose itself: three retries by default, when the call gets no answer or is throttled.',
    onFailure: 'Nothing at the producer: the batch goes to the prefix processing-failed.',
    limits: '5 min; a buffer of 0.2 to 3 MB, 6 MB each way.',
    permission: 'The delivery role, which firehose.amazonaws.com assumes; no resource policy.',
    keywords:
      'kinesis data firehose delivery stream transform transformation etl records s3 splunk opensearch',
    unverified:
      'The waits between the retries; a published capture shows four attempts for the function’s own time-out too.',
  },
};
