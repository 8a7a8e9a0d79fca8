import { answerAsCognito } from './cognito';
import {
  createAuthChallenge,
  defineAuthChallenge,
  verifyAuthChallenge,
} from './cognito-challenges';
import {
  inboundFederation,
  postAuthentication,
  preAuthentication,
  preTokenGeneration,
  userMigration,
} from './cognito-sign-in';
import { customMessage, postConfirmation, preSignUp } from './cognito-sign-up';
import { answerAsCognitoSync } from './cognito-sync';

/** What Cognito answers its clients, trigger by trigger. */
export const identityFrontDoors = {
  'cognito-pre-sign-up': answerAsCognito(preSignUp),
  'cognito-post-confirmation': answerAsCognito(postConfirmation),
  'cognito-pre-authentication': answerAsCognito(preAuthentication),
  'cognito-post-authentication': answerAsCognito(postAuthentication),
  'cognito-pre-token-generation': answerAsCognito(preTokenGeneration),
  'cognito-user-migration': answerAsCognito(userMigration),
  'cognito-custom-message': answerAsCognito(customMessage),
  'cognito-define-auth-challenge': answerAsCognito(defineAuthChallenge),
  'cognito-create-auth-challenge': answerAsCognito(createAuthChallenge),
  'cognito-verify-auth-challenge': answerAsCognito(verifyAuthChallenge),
  'cognito-inbound-federation': answerAsCognito(inboundFederation),
  'cognito-sync': answerAsCognitoSync,
};
