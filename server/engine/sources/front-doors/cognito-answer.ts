import type { RuleId } from '../../rules';
import type { JsonObject } from '../json-object';
import type { FrontDoorAnswer } from '../source';
import { answerOf } from './front-door-answer';
import { isText } from './result-fields';

const headers = { 'content-type': 'application/x-amz-json-1.1' };

/** What a user pool’s API answers when the call succeeds. */
export const cognitoSuccess = (body: object, because: string, rule: RuleId): FrontDoorAnswer =>
  answerOf({ status: 200, headers, body: JSON.stringify(body), because, rule });

/** What a user pool’s API answers when the call fails: always 400 with the exception’s name. */
export const cognitoException = (
  type: string,
  message: string,
  because: string,
  rule: RuleId,
): FrontDoorAnswer =>
  answerOf({
    status: 400,
    headers,
    body: JSON.stringify({ __type: type, message }),
    because,
    rule,
  });

/** Back to the app, as a browser is sent that signs in through an identity provider. */
export const browserRedirect = (
  query: string,
  failed: boolean,
  because: string,
  rule: RuleId,
): FrontDoorAnswer => ({
  ...answerOf({
    status: 302,
    headers: { location: `https://app.example.com/signed-in?${query}` },
    body: '',
    because,
    rule,
  }),
  failed,
});

/** The browser’s way back when all went well. */
export const federated = (): FrontDoorAnswer =>
  browserRedirect(
    'code=…',
    false,
    'The function returned the event, so the browser goes back to the app with a code.',
    'cognito.federated',
  );

/** The tokens of a finished sign-in; what they say is left out. */
export const tokens = {
  ChallengeParameters: {},
  AuthenticationResult: {
    AccessToken: '…',
    ExpiresIn: 3_600,
    TokenType: 'Bearer',
    RefreshToken: '…',
    IdToken: '…',
  },
};

/** A further step that the client must take before it gets tokens. */
export const challenge = (name: string, parameters: JsonObject) => ({
  ChallengeName: name,
  Session: '…',
  ChallengeParameters: parameters,
});

/** How Cognito tells that it sent a code. */
export const codeDelivery = {
  Destination: 'a***@e***',
  DeliveryMedium: 'EMAIL',
  AttributeName: 'email',
};

/** What AdminCreateUser answers. */
export const createdUser = ({ userName }: JsonObject) => ({
  User: {
    ...(isText(userName) && { Username: userName }),
    Enabled: true,
    UserStatus: 'FORCE_CHANGE_PASSWORD',
  },
});

/** The new user’s id in the answer of SignUp. */
export const subOf = ({ userName }: JsonObject) => (isText(userName) ? { UserSub: userName } : {});
