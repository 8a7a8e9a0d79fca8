import { isJsonObject, parseJson } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { serviceAnswer } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

const results: ReadonlySet<unknown> = new Set([
  'Ok',
  'Dropped',
  'ProcessingFailed',
  'DeliveryFailed',
]);

/** What a SQL application of Kinesis Data Analytics makes of the reply for a batch. */
export function answerAsKinesisAnalytics(reply: SynchronousReply): FrontDoorAnswer {
  const failure = failureOf(reply);
  if (failure !== null) return batchFailed(failure);
  const value = parseJson(textOf(reply));
  const records = isJsonObject(value) ? value.records : undefined;
  if (!Array.isArray(records) || !records.every(isRecordResult)) {
    return batchFailed('The function returned no list of records with a recordId and a result');
  }
  return serviceAnswer({
    failed: false,
    text: 'Batch taken',
    because: `The function answered for ${records.length} of the batch’s records.`,
    rule: 'kinesis-analytics.records',
  });
}

const isRecordResult = (record: unknown): boolean =>
  isJsonObject(record) && typeof record.recordId === 'string' && results.has(record.result);

const batchFailed = (why: string): FrontDoorAnswer =>
  serviceAnswer({
    failed: true,
    text: 'Batch failed',
    because: `${why}; the batch is not taken over.`,
    rule: 'kinesis-analytics.failed',
  });

/** What a Pinpoint campaign makes of the reply of its hook. */
export function answerAsPinpoint(reply: SynchronousReply): FrontDoorAnswer {
  const failure = failureOf(reply);
  if (failure !== null) return hookFailed(failure);
  const endpoints = parseJson(textOf(reply));
  if (!isJsonObject(endpoints)) return hookFailed('The function returned no object of endpoints');
  const count = Object.keys(endpoints).length;
  return serviceAnswer({
    failed: false,
    text: 'Campaign sends',
    because: `The function returned ${count} ${count === 1 ? 'endpoint' : 'endpoints'}, to which the campaign goes.`,
    rule: 'pinpoint.endpoints',
  });
}

const hookFailed = (why: string): FrontDoorAnswer =>
  serviceAnswer({
    failed: true,
    text: 'Hook failed',
    because: `${why}; this part of the campaign is not sent.`,
    rule: 'pinpoint.failed',
  });

/** Why there is no returned value; null if there is one. */
function failureOf(reply: SynchronousReply): string | null {
  switch (reply.kind) {
    case 'limitReached':
      return 'The function did not answer';
    case 'refused':
      return `Lambda refused the call: ${refusalWords(reply.refusal)}`;
    case 'outcome':
      return reply.outcome.kind === 'returned' ? null : `The function ${errorWords(reply.outcome)}`;
  }
}

const textOf = (reply: SynchronousReply): string =>
  reply.kind === 'outcome' && reply.outcome.kind === 'returned' ? reply.outcome.body : '';
