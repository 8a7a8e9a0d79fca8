import type { EventContext, SamplePayload } from '../source';
import { respondWith, userPoolEvent } from './cognito-event';

const newUser = { email: 'ada@example.com', name: 'Ada Lovelace' };
const flags = { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false };

/** A person who signs up by themselves in a user pool. */
export const cognitoPreSignUpEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'PreSignUp_SignUp',
    request: { userAttributes: newUser, validationData: { invitation: 'spring' } },
    response: flags,
  });

/** An administrator who creates a user. */
export const cognitoPreSignUpByAdminEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'PreSignUp_AdminCreateUser',
    request: {
      userAttributes: { ...newUser, 'cognito:user_status': 'FORCE_CHANGE_PASSWORD' },
      validationData: null,
    },
    response: flags,
  });

/** A person whom an identity provider vouches for and who comes for the first time. */
export const cognitoPreSignUpFederatedEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'PreSignUp_ExternalProvider',
    userName: `google_${context.hex('google user', 18)}`,
    request: {
      userAttributes: {
        ...newUser,
        'cognito:email_alias': '',
        'cognito:phone_number_alias': '',
      },
      validationData: {},
    },
    response: flags,
  });

const healthyResult = respondWith({
  autoConfirmUser: true,
  autoVerifyEmail: true,
  autoVerifyPhone: false,
});

/** The pre sign-up trigger of a Cognito user pool. */
export const cognitoPreSignUpPayloads: readonly SamplePayload[] = [
  { name: 'A person signs up', event: cognitoPreSignUpEvent, healthyResult },
  {
    name: 'An administrator creates a user',
    event: cognitoPreSignUpByAdminEvent,
    healthyResult: respondWith(flags),
  },
  { name: 'First federated sign-in', event: cognitoPreSignUpFederatedEvent, healthyResult },
];
