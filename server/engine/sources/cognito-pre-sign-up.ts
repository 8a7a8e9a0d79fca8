import { SECOND } from '../micros';
import { isJsonObject } from './json-object';
import type { EventContext, EventSource } from './source';
import { uuidFrom } from './uuid';

/** A person who signs up by themselves in a user pool. */
export const cognitoPreSignUpEvent = ({ region, hex }: EventContext) => ({
  version: '1',
  region,
  userPoolId: `${region}_${hex('user pool', 9)}`,
  userName: uuidFrom(hex('user', 32)),
  callerContext: {
    awsSdkVersion: 'aws-sdk-unknown-unknown',
    clientId: hex('client', 26),
  },
  triggerSource: 'PreSignUp_SignUp' as const,
  request: {
    userAttributes: { email: 'ada@example.com', name: 'Ada Lovelace' },
    validationData: { invitation: 'spring' },
  },
  response: {
    autoConfirmUser: false,
    autoVerifyEmail: false,
    autoVerifyPhone: false,
  },
});

/** The pre sign-up trigger of a Cognito user pool. */
export const cognitoPreSignUp: EventSource = {
  id: 'cognito-pre-sign-up',
  name: 'Amazon Cognito',
  detail: 'Pre sign-up trigger of a user pool',
  station: 'App that signs up',
  path: 'synchronous',
  invocationTypes: ['RequestResponse'],
  typeReason:
    'Cognito always invokes this trigger synchronously: the sign-up waits for the function’s yes or no.',
  whoRetries:
    'Cognito itself: it waits 5 s for an answer and tries three times in all, whatever the function’s own time-out is.',
  keywords: 'user pool sign up signup register login authentication identity trigger presignup',
  frontDoor: {
    name: 'Cognito user pool',
    limit: 5 * SECOND,
    tries: 3,
    limitRule: 'cognito.three-tries',
  },
  event: cognitoPreSignUpEvent,
  expectedResult: (event) =>
    isJsonObject(event)
      ? {
          ...event,
          response: { autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: false },
        }
      : event,
  rule: 'source.cognito',
};
