import type { identityFacts } from '../facts/identity';
import type { SourceNotes } from '../source';

const trigger = (
  keywords: string,
  { onFailure, unverified = null }: { onFailure?: string; unverified?: string | null } = {},
): SourceNotes => ({
  whoRetries:
    'Cognito itself: it waits 5 s for an answer and tries three times in all, whatever the function’s own time-out is.',
  onFailure:
    onFailure ??
    'UserLambdaValidationException for a function error, UnexpectedLambdaException for a time-out or a refused call.',
  limits: '5 s for each of three tries.',
  permission: 'cognito-idp.amazonaws.com from the user pool’s ARN.',
  keywords: `cognito user pool trigger authentication identity ${keywords}`,
  unverified,
});

const sender = (keywords: string): SourceNotes => ({
  whoRetries: 'Lambda retries a failed event up to twice; Cognito hears nothing of it.',
  onFailure: 'Nothing: the user’s call has succeeded, and the message never comes.',
  limits: 'The code is encrypted with the KMS key that the user pool names.',
  permission: 'cognito-idp.amazonaws.com from the user pool’s ARN.',
  keywords: `cognito user pool trigger kms encrypted code notification ${keywords}`,
  unverified: 'Whether Cognito repeats a call that Lambda did not accept.',
});

export const identityNotes: Readonly<Record<keyof typeof identityFacts, SourceNotes>> = {
  'cognito-pre-sign-up': trigger(
    'sign up signup register login presignup auto confirm verify invite',
  ),
  'cognito-post-confirmation': trigger('postconfirmation confirmed welcome new user database', {
    onFailure:
      'UserLambdaValidationException or UnexpectedLambdaException, but the user is confirmed already and stays so.',
  }),
  'cognito-pre-authentication': trigger('preauthentication sign in signin login deny block'),
  'cognito-post-authentication': trigger('postauthentication sign in signin login audit device'),
  'cognito-pre-token-generation': trigger(
    'pretokengeneration token claims scopes groups jwt id token access token customise',
  ),
  'cognito-user-migration': trigger(
    'usermigration migrate import users lazily old directory forgot password legacy',
    {
      onFailure:
        'UserLambdaValidationException for a function error, UnexpectedLambdaException for a time-out; UserNotFoundException when Cognito may not call the function.',
    },
  ),
  'cognito-custom-message': trigger(
    'custommessage email sms text template verification code invitation mfa forgot password',
  ),
  'cognito-define-auth-challenge': trigger(
    'defineauthchallenge custom auth passwordless otp captcha flow',
    { unverified: 'What Cognito answers when the function sets nothing at all.' },
  ),
  'cognito-create-auth-challenge': trigger(
    'createauthchallenge custom auth passwordless otp captcha magic link',
  ),
  'cognito-verify-auth-challenge': trigger(
    'verifyauthchallengeresponse custom auth passwordless otp answer',
  ),
  'cognito-inbound-federation': trigger(
    'inboundfederation federated saml oidc social google facebook apple identity provider attributes',
    {
      onFailure:
        'The browser is sent back to the app with an error in the address instead of a code.',
      unverified: 'The exact address with which the browser is sent back.',
    },
  ),
  'cognito-custom-email-sender': sender('customemailsender mail e-mail third-party sendgrid'),
  'cognito-custom-sms-sender': sender('customsmssender text message phone whatsapp third-party'),
  'cognito-sync': {
    whoRetries: 'Nobody: the app may sync again.',
    onFailure:
      'LambdaThrottledException for a throttle, InvalidLambdaFunctionOutputException for a function error; nothing is stored.',
    limits: '5 s.',
    permission: 'cognito-sync.amazonaws.com from the identity pool’s ARN.',
    keywords:
      'cognito sync trigger identity pool federated identities dataset device legacy events mobile',
    unverified: 'The time-out, the principal, and what a time-out or another refusal answers.',
  },
};
