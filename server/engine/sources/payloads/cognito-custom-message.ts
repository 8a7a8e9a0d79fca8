import type { EventContext, SamplePayload } from '../source';
import { knownUser, respondWith, userPoolEvent } from './cognito-event';

type Occasion =
  | 'SignUp'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'AdminCreateUser'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication';

/** A message that Cognito is about to send; the code stands for itself, Cognito puts it in. */
export const cognitoCustomMessageEvent = <const For extends Occasion>(
  context: EventContext,
  occasion: For,
) =>
  userPoolEvent(context, {
    triggerSource: `CustomMessage_${occasion}`,
    request: {
      userAttributes: knownUser(context),
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      // Only an administrator’s new user has to be told the name.
      usernameParameter: occasion === 'AdminCreateUser' ? '{username}' : null,
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  });

const sample = (name: string, occasion: Occasion): SamplePayload => ({
  name,
  event: (context) => cognitoCustomMessageEvent(context, occasion),
  healthyResult: respondWith({
    smsMessage: 'Your code is {####}',
    emailMessage:
      occasion === 'AdminCreateUser'
        ? 'Hello {username}, your first password is {####}'
        : 'Hello Ada, your code is {####}',
    emailSubject: 'Your code for the tea shop',
  }),
});

/** The custom message trigger of a Cognito user pool. */
export const cognitoCustomMessagePayloads: readonly SamplePayload[] = [
  sample('Code after a sign-up', 'SignUp'),
  sample('Code sent once more', 'ResendCode'),
  sample('Code for a forgotten password', 'ForgotPassword'),
  sample('Invitation by an administrator', 'AdminCreateUser'),
  sample('Code for a changed address', 'UpdateUserAttribute'),
  sample('Code for a new address', 'VerifyUserAttribute'),
  sample('MFA code', 'Authentication'),
];
