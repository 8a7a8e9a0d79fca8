import { errorOf } from '../../error-of';
import type { RuleId } from '../../rules';
import { isJsonObject, type JsonObject, parseJson } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** The answer of a Cognito user pool that asks its pre sign-up trigger during SignUp. */
export function answerAsCognito(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return exception(
        'UnexpectedLambdaException',
        'PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.',
        'The function did not answer within 5 s in three tries, so Cognito refuses the sign-up.',
        'cognito.time-out',
      );
    case 'refused':
      return exception(
        'UnexpectedLambdaException',
        `PreSignUp invocation failed due to error ${exceptionNames[reply.refusal.code]}.`,
        `Lambda refused the call: ${refusalWords(reply.refusal)}; Cognito refuses the sign-up.`,
        'cognito.refused',
      );
    case 'outcome':
      if (reply.outcome.kind === 'returned') return signUp(reply.outcome.body);
      return exception(
        'UserLambdaValidationException',
        `PreSignUp failed with error ${errorOf(reply.outcome).errorMessage}.`,
        `The function ${errorWords(reply.outcome)}; Cognito takes that as a no and refuses the sign-up.`,
        'cognito.function-error',
      );
  }
}

function signUp(text: string): FrontDoorAnswer {
  const event = parseJson(text);
  if (!isJsonObject(event) || !isJsonObject(event.response) || !hasFlags(event.response)) {
    return exception(
      'InvalidLambdaResponseException',
      'Unrecognizable lambda output',
      'The function did not return the whole event with its response, so Cognito refuses the sign-up.',
      'cognito.invalid-response',
    );
  }
  const confirmed = event.response.autoConfirmUser === true;
  return answerOf({
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({
      UserConfirmed: confirmed,
      ...(typeof event.userName === 'string' && { UserSub: event.userName }),
    }),
    because: confirmed
      ? 'The function returned the event with autoConfirmUser, so Cognito creates a confirmed user.'
      : 'The function returned the event, so Cognito creates a user who still has to confirm.',
    rule: 'cognito.sign-up',
  });
}

const hasFlags = (response: JsonObject): boolean =>
  ['autoConfirmUser', 'autoVerifyEmail', 'autoVerifyPhone'].every(
    (flag) => !Object.hasOwn(response, flag) || typeof response[flag] === 'boolean',
  );

const exceptionNames = {
  accessDenied: 'AccessDeniedException',
  functionNotFound: 'ResourceNotFoundException',
  invalidJson: 'InvalidRequestContentException',
  payloadTooLarge: 'RequestEntityTooLargeException',
  throttled: 'TooManyRequestsException',
  serviceFault: 'ServiceException',
} as const;

const exception = (type: string, message: string, because: string, rule: RuleId): FrontDoorAnswer =>
  answerOf({
    status: 400,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ __type: type, message }),
    because,
    rule,
  });
