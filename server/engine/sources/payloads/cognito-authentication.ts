import type { EventContext, SamplePayload } from '../source';
import { knownUser, respondWith, userPoolEvent } from './cognito-event';

/** A user who signs in, before Cognito looks at the password. */
export const cognitoPreAuthenticationEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'PreAuthentication_Authentication',
    request: {
      userAttributes: knownUser(context),
      validationData: { device: 'kiosk-3' },
      userNotFound: false,
    },
    response: {},
  });

/** A user whose password was right. */
export const cognitoPostAuthenticationEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'PostAuthentication_Authentication',
    request: { userAttributes: knownUser(context), newDeviceUsed: true },
    response: {},
  });

const healthyResult = respondWith({});

/** The pre authentication trigger of a Cognito user pool. */
export const cognitoPreAuthenticationPayloads: readonly SamplePayload[] = [
  { name: 'A user signs in', event: cognitoPreAuthenticationEvent, healthyResult },
];

/** The post authentication trigger of a Cognito user pool. */
export const cognitoPostAuthenticationPayloads: readonly SamplePayload[] = [
  { name: 'A user has signed in', event: cognitoPostAuthenticationEvent, healthyResult },
];
