import { errorOf } from '../../error-of';
import { refusalExceptions } from '../../refusal-exceptions';
import type { RuleId } from '../../rules';
import { isJsonObject, type JsonObject, parseResult } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { cognitoException } from './cognito-answer';
import { errorWords, refusalWords } from './reply-words';

/** One trigger of a user pool: what differs from trigger to trigger in what Cognito tells its client. */
export interface CognitoTrigger {
  /** As Cognito’s messages name it. */
  readonly name: string;
  /** What Cognito does when the trigger fails, for example "refuses the sign-up". */
  readonly onFailure: string;
  /** What Cognito answers when the event comes back; null: the response in it is not one it understands. */
  readonly accept: (event: ReturnedEvent) => FrontDoorAnswer | null;
  /** How the client hears of a failure, where that is not a plain exception. */
  readonly fail?: (failure: CognitoFailure) => FrontDoorAnswer;
}

/** The event that a trigger returned. */
interface ReturnedEvent {
  readonly event: JsonObject;
  readonly response: JsonObject;
}

/** Why a call of the user pool fails. */
interface CognitoFailure {
  readonly type:
    | 'UserLambdaValidationException'
    | 'UnexpectedLambdaException'
    | 'InvalidLambdaResponseException';
  readonly message: string;
  readonly because: string;
  readonly rule: RuleId;
  readonly reply: SynchronousReply;
}

/** Makes the answer of a Cognito user pool that asks this trigger. */
export const answerAsCognito =
  (trigger: CognitoTrigger) =>
  (reply: SynchronousReply): FrontDoorAnswer => {
    const { name, onFailure, fail = plainException } = trigger;
    switch (reply.kind) {
      case 'limitReached':
        return fail({
          type: 'UnexpectedLambdaException',
          message: `${name} invocation failed due to error Socket timeout while invoking Lambda function.`,
          because: `The function did not answer within 5 s in three tries, so Cognito ${onFailure}.`,
          rule: 'cognito.time-out',
          reply,
        });
      case 'refused':
        return fail({
          type: 'UnexpectedLambdaException',
          message: `${name} invocation failed due to error ${refusalExceptions[reply.refusal.code]}.`,
          because: `Lambda refused the call: ${refusalWords(reply.refusal)}; Cognito ${onFailure}.`,
          rule: 'cognito.refused',
          reply,
        });
      case 'outcome': {
        const { outcome } = reply;
        if (outcome.kind === 'returned') {
          return (
            readAnswer(trigger, outcome.body) ??
            fail({
              type: 'InvalidLambdaResponseException',
              message: 'Unrecognizable lambda output',
              because: `The function did not return the whole event with its response, so Cognito ${onFailure}.`,
              rule: 'cognito.invalid-response',
              reply,
            })
          );
        }
        return fail({
          type: 'UserLambdaValidationException',
          message: `${name} failed with error ${errorOf(outcome).errorMessage}.`,
          because: `The function ${errorWords(outcome)}; Cognito takes that as a no and ${onFailure}.`,
          rule: 'cognito.function-error',
          reply,
        });
      }
    }
  };

function readAnswer({ accept }: CognitoTrigger, text: string): FrontDoorAnswer | null {
  const event = parseResult(text);
  if (!isJsonObject(event) || !isJsonObject(event.response)) return null;
  return accept({ event, response: event.response });
}

const plainException = ({ type, message, because, rule }: CognitoFailure): FrontDoorAnswer =>
  cognitoException(type, message, because, rule);
