import type { RuleId } from '../../rules';
import { isJsonObject, parseResult } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

const headers = { 'content-type': 'application/json' };
const badOutput = 'The sync trigger failed or returned no usable records';

/** The answer of Cognito Sync to UpdateRecords, whose sync trigger may change the records. */
export function answerAsCognitoSync(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return exception(
        400,
        'InvalidLambdaFunctionOutputException',
        badOutput,
        'The function did not answer within 5 s; Cognito Sync is taken to treat that as an exception.',
        'cognito-sync.time-out',
      );
    case 'refused':
      return reply.refusal.code === 'throttled'
        ? exception(
            429,
            'LambdaThrottledException',
            'Lambda throttled the sync trigger',
            'Lambda throttled the call, and Cognito Sync says so.',
            'cognito-sync.throttled',
          )
        : exception(
            500,
            'InternalErrorException',
            'Internal error',
            `Lambda refused the call: ${refusalWords(reply.refusal)}; what Cognito Sync answers then is a guess.`,
            'cognito-sync.refused',
          );
    case 'outcome':
      if (reply.outcome.kind === 'returned') return stored(reply.outcome.body);
      return exception(
        400,
        'InvalidLambdaFunctionOutputException',
        badOutput,
        `The function ${errorWords(reply.outcome)}, so nothing is stored.`,
        'cognito-sync.invalid-output',
      );
  }
}

function stored(text: string): FrontDoorAnswer {
  const event = parseResult(text);
  if (!isJsonObject(event) || !isJsonObject(event.datasetRecords)) {
    return exception(
      400,
      'InvalidLambdaFunctionOutputException',
      badOutput,
      'The function did not return the event with its datasetRecords, so nothing is stored.',
      'cognito-sync.invalid-output',
    );
  }
  return answerOf({
    status: 200,
    headers,
    body: JSON.stringify({
      Records: Object.entries(event.datasetRecords).map(([key, record]) => ({
        Key: key,
        Value: isJsonObject(record) ? (record.newValue ?? null) : null,
      })),
    }),
    because: 'The function returned the event, so Cognito Sync stores its records.',
    rule: 'cognito-sync.stored',
  });
}

const exception = (
  status: number,
  type: string,
  message: string,
  because: string,
  rule: RuleId,
): FrontDoorAnswer =>
  answerOf({
    status,
    headers: { ...headers, 'x-amzn-errortype': type },
    body: JSON.stringify({ message }),
    because,
    rule,
  });
