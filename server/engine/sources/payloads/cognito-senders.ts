import { base64OfHex } from '../base64';
import type { EventContext, SamplePayload } from '../source';
import { knownUser, userOf, userPoolEvent } from './cognito-event';

type Occasion =
  | 'SignUp'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'AdminCreateUser'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication';

/** The code as Cognito hands it over: encrypted with the user pool’s KMS key. */
const encryptedCode = ({ hex }: EventContext): string => base64OfHex(hex('encrypted code', 344));

/** A mail that the function sends instead of Cognito. */
export const cognitoEmailSenderEvent = <const For extends Occasion>(
  context: EventContext,
  occasion: For,
) =>
  userPoolEvent(context, {
    triggerSource: `CustomEmailSender_${occasion}`,
    request: {
      type: 'customEmailSenderRequestV1',
      code: encryptedCode(context),
      clientMetadata: {},
      userAttributes: knownUser(context),
    },
    response: {},
  });

/** A warning that somebody else may use the account: no code, but what is known of the sign-in. */
export const cognitoTakeOverEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'CustomEmailSender_AccountTakeOverNotification',
    request: {
      type: 'customEmailSenderRequestV1',
      code: null,
      userAttributes: {
        EVENT_ID: context.hex('risk event', 32),
        USER_NAME: userOf(context),
        IP_ADDRESS: '203.0.113.24',
        ACCOUNT_TAKE_OVER_ACTION: 'BLOCK' as const,
        ONE_CLICK_LINK_VALID: 'https://example.com/it-was-me',
        ONE_CLICK_LINK_INVALID: 'https://example.com/it-was-not-me',
        LOGIN_TIME: String(context.epochMs),
        FEEDBACK_TOKEN: context.hex('feedback', 40),
        CITY: 'Dublin',
        COUNTRY: 'Ireland',
        DEVICE_NAME: 'Firefox, Linux',
      },
    },
    response: {},
  });

/** A text message that the function sends instead of Cognito. */
export const cognitoSmsSenderEvent = <const For extends Occasion>(
  context: EventContext,
  occasion: For,
) =>
  userPoolEvent(context, {
    triggerSource: `CustomSMSSender_${occasion}`,
    request: {
      type: 'customSMSSenderRequestV1',
      code: encryptedCode(context),
      clientMetadata: {},
      userAttributes: { ...knownUser(context), phone_number: '+353015550100' },
    },
    response: {},
  });

const occasions: Readonly<Record<Occasion, string>> = {
  SignUp: 'Code after a sign-up',
  ResendCode: 'Code sent once more',
  ForgotPassword: 'Code for a forgotten password',
  AdminCreateUser: 'Invitation by an administrator',
  UpdateUserAttribute: 'Code for a changed address',
  VerifyUserAttribute: 'Code for a new address',
  Authentication: 'MFA code',
};

const samples = (event: (context: EventContext, occasion: Occasion) => unknown) =>
  (Object.entries(occasions) as [Occasion, string][]).map(
    ([occasion, name]): SamplePayload => ({
      name,
      event: (context) => event(context, occasion),
      // Nobody waits, so nobody reads it.
      healthyResult: () => null,
    }),
  );

/** The custom email sender trigger of a Cognito user pool. */
export const cognitoEmailSenderPayloads: readonly SamplePayload[] = [
  ...samples(cognitoEmailSenderEvent),
  { name: 'Account takeover warning', event: cognitoTakeOverEvent, healthyResult: () => null },
];

/** The custom SMS sender trigger of a Cognito user pool. */
export const cognitoSmsSenderPayloads: readonly SamplePayload[] = samples(cognitoSmsSenderEvent);
