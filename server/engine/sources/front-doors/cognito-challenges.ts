import { isJsonObject } from '../json-object';
import type { CognitoTrigger } from './cognito';
import { challenge, cognitoException, cognitoSuccess, tokens } from './cognito-answer';
import { fieldsFit, isBoolean, isText, orNull } from './result-fields';

const onFailure = 'lets the sign-in fail';
const custom = 'CUSTOM_CHALLENGE';

/** Define auth challenge: says what comes next. */
export const defineAuthChallenge: CognitoTrigger = {
  name: 'DefineAuthChallenge',
  onFailure,
  accept: ({ response }) => {
    if (!fieldsFit(response, ['issueTokens', 'failAuthentication'], orNull(isBoolean))) return null;
    const { challengeName, issueTokens, failAuthentication } = response;
    const rule = 'cognito.challenge-defined';
    if (failAuthentication === true) {
      return cognitoException(
        'NotAuthorizedException',
        'Incorrect username or password.',
        'The function set failAuthentication, so the sign-in ends here.',
        rule,
      );
    }
    if (issueTokens === true) {
      return cognitoSuccess(tokens, 'The function set issueTokens, so the sign-in is done.', rule);
    }
    return isText(challengeName)
      ? cognitoSuccess(
          challenge(challengeName, {}),
          'The function named a challenge, so that comes next.',
          rule,
        )
      : null;
  },
};

/** Create auth challenge: its public parameters reach the client, its private ones do not. */
export const createAuthChallenge: CognitoTrigger = {
  name: 'CreateAuthChallenge',
  onFailure,
  accept: ({ response }) => {
    const parameters = ['publicChallengeParameters', 'privateChallengeParameters'];
    if (!fieldsFit(response, parameters, orNull(isJsonObject))) return null;
    const { publicChallengeParameters: shown } = response;
    return cognitoSuccess(
      challenge(custom, isJsonObject(shown) ? shown : {}),
      'The function returned a challenge, so the client gets its public parameters.',
      'cognito.challenge-created',
    );
  },
};

/** Verify auth challenge response: right or wrong; what follows Define auth challenge decides. */
export const verifyAuthChallenge: CognitoTrigger = {
  name: 'VerifyAuthChallengeResponse',
  onFailure,
  accept: ({ response }) => {
    if (!isBoolean(response.answerCorrect)) return null;
    const rule = 'cognito.challenge-verified';
    return response.answerCorrect
      ? cognitoSuccess(
          tokens,
          'The function found the answer right; Define auth challenge is taken to issue tokens then.',
          rule,
        )
      : cognitoSuccess(
          challenge(custom, {}),
          'The function found the answer wrong; Define auth challenge is taken to ask once more.',
          rule,
        );
  },
};
