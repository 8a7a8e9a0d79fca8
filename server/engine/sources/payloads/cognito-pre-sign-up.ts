import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

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
export const cognitoPreSignUpPayloads: readonly SamplePayload[] = [
  {
    name: 'A person signs up',
    event: cognitoPreSignUpEvent,
    healthyResult: (event) =>
      isJsonObject(event)
        ? {
            ...event,
            response: { autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: false },
          }
        : event,
  },
];
