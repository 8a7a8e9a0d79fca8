import type { RuleId } from '../../rules';
import { isJsonObject, parseResult } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

const headers = { 'content-type': 'application/json' };

/** What differs between the two versions of Lex in what a code hook must return. */
export interface LexVersion {
  /** The dialog action in the function’s result; undefined if there is none. */
  readonly actionOf: (result: Readonly<Record<string, unknown>>) => unknown;
  readonly throttleName: string;
}

export const lexV2: LexVersion = {
  actionOf: ({ sessionState }) =>
    isJsonObject(sessionState) ? sessionState.dialogAction : undefined,
  throttleName: 'ThrottlingException',
};

export const lexV1: LexVersion = {
  actionOf: ({ dialogAction }) => dialogAction,
  throttleName: 'LimitExceededException',
};

/** Makes the answer of a bot’s runtime API to the app in which a person chats. */
export const answerAsLex =
  (version: LexVersion) =>
  (reply: SynchronousReply): FrontDoorAnswer => {
    switch (reply.kind) {
      case 'limitReached':
        return failure(
          424,
          'DependencyFailedException',
          'The code hook did not answer within 30 s.',
          'lex.time-out',
        );
      case 'refused':
        return reply.refusal.code === 'throttled'
          ? failure(
              429,
              version.throttleName,
              'Lambda throttled the code hook, and Lex answers 429.',
              'lex.throttled',
            )
          : failure(
              424,
              'DependencyFailedException',
              `Lambda refused the call: ${refusalWords(reply.refusal)}; Lex answers 424.`,
              'lex.refused',
            );
      case 'outcome':
        if (reply.outcome.kind === 'returned') return carryOn(version, reply.outcome.body);
        return failure(
          424,
          'DependencyFailedException',
          `The code hook ${errorWords(reply.outcome)}; Lex answers 424.`,
          'lex.function-error',
        );
    }
  };

function carryOn({ actionOf }: LexVersion, text: string): FrontDoorAnswer {
  const result = parseResult(text);
  const action = isJsonObject(result) ? actionOf(result) : undefined;
  if (!isJsonObject(action) || typeof action.type !== 'string') {
    return failure(
      424,
      'DependencyFailedException',
      'The code hook returned no dialog action, so Lex does not know how to go on.',
      'lex.invalid-response',
    );
  }
  return answerOf({
    status: 200,
    headers,
    body: text,
    because: 'The code hook returned a dialog action, and the bot goes on with it.',
    rule: 'lex.dialog-action',
  });
}

const failure = (status: number, type: string, because: string, rule: RuleId): FrontDoorAnswer =>
  answerOf({
    status,
    headers: { ...headers, 'x-amzn-errortype': type },
    body: JSON.stringify({ message: 'Invalid Lambda Response' }),
    because,
    rule,
  });
