import type { InvokeRefusal } from '../../invoke-refusal';
import type { RuleId } from '../../rules';
import { isJsonObject, parseResult } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { serviceAnswer } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** What becomes of a batch of records that a function transforms. */
export function answerAsFirehose(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return skipped('The function did not answer within 5 min.', 'firehose.skipped');
    case 'refused':
      return skipped(
        `Lambda refused the call: ${refusalWords(reply.refusal)}.`,
        refusalRule(reply.refusal),
      );
    case 'outcome':
      if (reply.outcome.kind === 'returned') return delivered(reply.outcome.body);
      return skipped(`The function ${errorWords(reply.outcome)}.`, 'firehose.function-error');
  }
}

const refusalRule = ({ code }: InvokeRefusal): RuleId =>
  code === 'throttled' ? 'firehose.skipped' : 'firehose.refused';

function delivered(text: string): FrontDoorAnswer {
  const result = parseResult(text);
  const records: unknown = isJsonObject(result) ? result.records : null;
  if (!Array.isArray(records) || !records.every(isTransformed)) {
    return skipped(
      'The function did not return its records with recordId, result and data.',
      'firehose.invalid-response',
    );
  }
  const failures = records.filter(({ result: verdict }) => verdict === 'ProcessingFailed').length;
  return serviceAnswer({
    failed: failures > 0,
    text: failures > 0 ? 'Records failed' : 'Records delivered',
    body: JSON.stringify(
      records.map(({ recordId, result: verdict }) => ({ recordId, result: verdict })),
    ),
    because:
      failures > 0
        ? `The function gave up ${failures} of ${records.length} records; those go to processing-failed.`
        : 'The function returned every record, so those it did not drop are delivered.',
    rule: 'firehose.records',
  });
}

interface TransformedRecord {
  readonly recordId: string;
  readonly result: 'Ok' | 'Dropped' | 'ProcessingFailed';
}

function isTransformed(record: unknown): record is TransformedRecord {
  if (!isJsonObject(record) || typeof record.recordId !== 'string') return false;
  return record.result === 'Ok'
    ? typeof record.data === 'string'
    : record.result === 'Dropped' || record.result === 'ProcessingFailed';
}

const skipped = (because: string, rule: RuleId): FrontDoorAnswer =>
  serviceAnswer({
    failed: true,
    text: 'Batch not transformed',
    because: `${because} The batch goes to processing-failed as it came.`,
    rule,
  });
