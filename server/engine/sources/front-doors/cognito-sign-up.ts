import type { JsonObject } from '../json-object';
import type { CognitoTrigger } from './cognito';
import {
  challenge,
  codeDelivery,
  cognitoSuccess,
  createdUser,
  federated,
  subOf,
} from './cognito-answer';
import { fieldsFit, isBoolean, isText, orNull } from './result-fields';

/** Pre sign-up: lets a person in, confirms at once, or throws to refuse. */
export const preSignUp: CognitoTrigger = {
  name: 'PreSignUp',
  onFailure: 'refuses the sign-up',
  accept: ({ event, response }) => {
    const flags = ['autoConfirmUser', 'autoVerifyEmail', 'autoVerifyPhone'];
    if (!fieldsFit(response, flags, isBoolean)) return null;
    if (event.triggerSource === 'PreSignUp_AdminCreateUser') {
      return cognitoSuccess(
        createdUser(event),
        'The function returned the event, so the user is created; for an administrator its flags mean nothing.',
        'cognito.admin-create-user',
      );
    }
    if (event.triggerSource === 'PreSignUp_ExternalProvider') return federated();
    const confirmed = response.autoConfirmUser === true;
    return cognitoSuccess(
      { UserConfirmed: confirmed, ...subOf(event) },
      confirmed
        ? 'The function returned the event with autoConfirmUser, so Cognito creates a confirmed user.'
        : 'The function returned the event, so Cognito creates a user who still has to confirm.',
      'cognito.sign-up',
    );
  },
};

/** Post confirmation: comes too late to refuse anything. */
export const postConfirmation: CognitoTrigger = {
  name: 'PostConfirmation',
  onFailure: 'lets the call that confirmed the user fail',
  accept: () =>
    cognitoSuccess(
      {},
      'The function returned the event, so the call that confirmed the user succeeds.',
      'cognito.confirmed',
    ),
};

/** Custom message: what it does not set stays the user pool’s own text. */
export const customMessage: CognitoTrigger = {
  name: 'CustomMessage',
  onFailure: 'lets the call that needs the message fail',
  accept: ({ event, response }) =>
    fieldsFit(response, ['smsMessage', 'emailMessage', 'emailSubject'], orNull(isText))
      ? cognitoSuccess(
          afterMessage(event),
          'The function returned the event, so Cognito sends the message with its texts.',
          'cognito.message-sent',
        )
      : null,
};

/** What each operation answers that made Cognito send a message. */
function afterMessage(event: JsonObject): object {
  switch (event.triggerSource) {
    case 'CustomMessage_SignUp':
      return { UserConfirmed: false, CodeDeliveryDetails: codeDelivery, ...subOf(event) };
    case 'CustomMessage_AdminCreateUser':
      return createdUser(event);
    case 'CustomMessage_UpdateUserAttribute':
      return { CodeDeliveryDetailsList: [codeDelivery] };
    case 'CustomMessage_Authentication':
      return challenge('SMS_MFA', { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS' });
    default:
      return { CodeDeliveryDetails: codeDelivery };
  }
}
