import type { EventContext, SamplePayload } from '../source';
import { respondWith, userPoolEvent } from './cognito-event';

const userName = 'ada@example.com';
const response = {
  userAttributes: null,
  forceAliasCreation: null,
  enableSMSMFA: null,
  finalUserStatus: null,
  messageAction: null,
  desiredDeliveryMediums: null,
};

/** Somebody the pool does not know signs in; the password is in the event. */
export const cognitoUserMigrationEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'UserMigration_Authentication',
    userName,
    request: { password: 'not-a-real-password', validationData: {}, clientMetadata: {} },
    response,
  });

/** Somebody the pool does not know has forgotten the password, so there is none in the event. */
export const cognitoForgottenUserMigrationEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'UserMigration_ForgotPassword',
    userName,
    request: { validationData: {}, clientMetadata: {} },
    response,
  });

const healthyResult = respondWith({
  userAttributes: { email: userName, email_verified: 'true', name: 'Ada Lovelace' },
  finalUserStatus: 'CONFIRMED',
  messageAction: 'SUPPRESS',
  desiredDeliveryMediums: ['EMAIL'],
  forceAliasCreation: false,
});

/** The migrate user trigger of a Cognito user pool. */
export const cognitoUserMigrationPayloads: readonly SamplePayload[] = [
  { name: 'An unknown user signs in', event: cognitoUserMigrationEvent, healthyResult },
  {
    name: 'An unknown user forgot the password',
    event: cognitoForgottenUserMigrationEvent,
    healthyResult,
  },
];
