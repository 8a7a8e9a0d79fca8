import type { EventContext, SamplePayload } from '../source';
import { knownUser, respondWith, userPoolEvent } from './cognito-event';

/** A user who has just confirmed the sign-up, or a new password. */
export const cognitoPostConfirmationEvent = <
  const Operation extends 'ConfirmSignUp' | 'ConfirmForgotPassword',
>(
  context: EventContext,
  operation: Operation,
) =>
  userPoolEvent(context, {
    triggerSource: `PostConfirmation_${operation}`,
    request: { userAttributes: knownUser(context) },
    response: {},
  });

const healthyResult = respondWith({});

/** The post confirmation trigger of a Cognito user pool. */
export const cognitoPostConfirmationPayloads: readonly SamplePayload[] = [
  {
    name: 'A sign-up is confirmed',
    event: (context) => cognitoPostConfirmationEvent(context, 'ConfirmSignUp'),
    healthyResult,
  },
  {
    name: 'A new password is confirmed',
    event: (context) => cognitoPostConfirmationEvent(context, 'ConfirmForgotPassword'),
    healthyResult,
  },
];
