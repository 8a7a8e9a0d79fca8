import { errorOf } from '../../error-of';
import { refusalExceptions } from '../../refusal-exceptions';
import type { RuleId } from '../../rules';
import { isJsonObject, parseResult } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

const headers = { 'content-type': 'application/json' };

/** The answer of an Events API to a publisher or subscriber whose channel namespace asks a function directly. */
export function answerAsEventsApi(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return failure(
        'ExecutionTimeout',
        'Execution timed out.',
        'The function did not answer within 30 s, so nothing is broadcast.',
        'appsync.time-out',
      );
    case 'refused':
      return failure(
        `Lambda:${refusalExceptions[reply.refusal.code]}`,
        refusalExceptions[reply.refusal.code],
        `Lambda refused the call: ${refusalWords(reply.refusal)}; nothing is broadcast.`,
        'appsync-events.failed',
      );
    case 'outcome':
      if (reply.outcome.kind === 'returned') return broadcast(reply.outcome.body);
      return failure(
        'Lambda:Unhandled',
        errorOf(reply.outcome).errorMessage,
        `The function ${errorWords(reply.outcome)}, so nothing is broadcast.`,
        'appsync-events.failed',
      );
  }
}

/** With the type EVENT what was published goes on as it was. */
export const eventsApiAccepted = (): FrontDoorAnswer =>
  answerOf({
    status: 200,
    headers,
    body: JSON.stringify({ failed: [] }),
    because: 'Lambda queued the event, so what was published is broadcast unchanged.',
    rule: 'appsync-events.accepted',
  });

function broadcast(text: string): FrontDoorAnswer {
  const result = parseResult(text) ?? null;
  if (result === null) {
    return answerOf({
      status: 200,
      headers,
      body: '',
      because: 'The function returned nothing, so the subscription stands.',
      rule: 'appsync-events.handled',
    });
  }
  if (isJsonObject(result) && typeof result.error === 'string') {
    return failure(
      'Lambda:Error',
      result.error,
      'The function returned an error for all of it, so nothing goes through.',
      'appsync-events.handled',
    );
  }
  if (!isJsonObject(result) || !Array.isArray(result.events)) {
    return failure(
      'Lambda:InvalidResult',
      'The function returned no events',
      'The function returned neither events nor an error, so nothing is broadcast.',
      'appsync-events.failed',
    );
  }
  const verdicts = result.events.map((event: unknown, index) => ({
    identifier: isJsonObject(event) ? (event.id ?? null) : null,
    index,
    error: isJsonObject(event) ? event.error : 'no event',
  }));
  const isGood = ({ error }: { error: unknown }) => error === undefined;
  return answerOf({
    status: 200,
    headers,
    body: JSON.stringify({
      failed: verdicts.filter((verdict) => !isGood(verdict)),
      successful: verdicts.filter(isGood),
    }),
    because: 'The function returned its events, and AppSync broadcasts those without an error.',
    rule: 'appsync-events.handled',
  });
}

const failure = (
  errorType: string,
  message: string,
  because: string,
  rule: RuleId,
): FrontDoorAnswer => ({
  ...answerOf({
    status: 200,
    headers,
    body: JSON.stringify({ errors: [{ errorType, message }] }),
    because,
    rule,
  }),
  failed: true,
});
