import { isJsonObject } from '../json-object';
import type { CognitoTrigger } from './cognito';
import {
  browserRedirect,
  codeDelivery,
  cognitoException,
  cognitoSuccess,
  federated,
  tokens,
} from './cognito-answer';
import { fieldsFit, orNull } from './result-fields';

const onFailure = 'lets the sign-in fail';

/** A trigger whose returned event only lets the sign-in go on. */
const goesOn = (name: string): CognitoTrigger => ({
  name,
  onFailure,
  accept: () =>
    cognitoSuccess(
      tokens,
      'The function returned the event, so the sign-in goes on and ends with tokens.',
      'cognito.sign-in',
    ),
});

export const preAuthentication = goesOn('PreAuthentication');
export const postAuthentication = goesOn('PostAuthentication');

/** Pre token generation: what it overrides goes into the tokens. */
export const preTokenGeneration: CognitoTrigger = {
  name: 'PreTokenGeneration',
  onFailure,
  accept: ({ response }) =>
    fieldsFit(
      response,
      ['claimsOverrideDetails', 'claimsAndScopeOverrideDetails'],
      orNull(isJsonObject),
    )
      ? cognitoSuccess(
          tokens,
          'The function returned the event, so Cognito issues tokens with the claims it asked for.',
          'cognito.sign-in',
        )
      : null,
};

/** Migrate user: with attributes the user is created here and now. */
export const userMigration: CognitoTrigger = {
  name: 'UserMigration',
  onFailure,
  accept: ({ event, response }) => {
    if (!isJsonObject(response.userAttributes)) return null;
    const rule = 'cognito.user-migrated';
    if (event.triggerSource === 'UserMigration_ForgotPassword') {
      return cognitoSuccess(
        { CodeDeliveryDetails: codeDelivery },
        'The function returned the user’s attributes, so Cognito creates the user and sends the code.',
        rule,
      );
    }
    return response.finalUserStatus === 'CONFIRMED'
      ? cognitoSuccess(
          tokens,
          'The function returned the user as CONFIRMED, so Cognito creates the user and the sign-in goes on.',
          rule,
        )
      : cognitoException(
          'PasswordResetRequiredException',
          'Password reset required for the user',
          'The function returned the user without the status CONFIRMED, so the user is created and must reset the password.',
          rule,
        );
  },
  fail: ({ type, message, because, rule, reply }) =>
    reply.kind === 'refused' && reply.refusal.code === 'accessDenied'
      ? cognitoException(
          'UserNotFoundException',
          'Exception migrating user in app client',
          because,
          'cognito.migration-denied',
        )
      : cognitoException(type, message, because, rule),
};

/** Inbound federation: its client is a browser on its way back from an identity provider. */
export const inboundFederation: CognitoTrigger = {
  name: 'InboundFederation',
  onFailure: 'sends the browser back with an error',
  accept: ({ response }) => (isJsonObject(response.userAttributesToMap) ? federated() : null),
  fail: ({ message, because }) =>
    browserRedirect(
      // Half a character, which a message may hold, has no place in an address.
      `error=invalid_request&error_description=${encodeURIComponent(message.toWellFormed())}`,
      true,
      because,
      'cognito.federation-failed',
    ),
};
