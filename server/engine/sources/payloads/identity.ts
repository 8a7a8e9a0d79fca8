import {
  cognitoPostAuthenticationPayloads,
  cognitoPreAuthenticationPayloads,
} from './cognito-authentication';
import {
  cognitoCreateChallengePayloads,
  cognitoDefineChallengePayloads,
  cognitoVerifyChallengePayloads,
} from './cognito-challenges';
import { cognitoCustomMessagePayloads } from './cognito-custom-message';
import { cognitoInboundFederationPayloads } from './cognito-inbound-federation';
import { cognitoPostConfirmationPayloads } from './cognito-post-confirmation';
import { cognitoPreSignUpPayloads } from './cognito-pre-sign-up';
import { cognitoEmailSenderPayloads, cognitoSmsSenderPayloads } from './cognito-senders';
import { cognitoSyncPayloads } from './cognito-sync';
import { cognitoTokenGenerationPayloads } from './cognito-token-generation';
import { cognitoUserMigrationPayloads } from './cognito-user-migration';

/** What Cognito’s triggers send. */
export const identityPayloads = {
  'cognito-pre-sign-up': cognitoPreSignUpPayloads,
  'cognito-post-confirmation': cognitoPostConfirmationPayloads,
  'cognito-pre-authentication': cognitoPreAuthenticationPayloads,
  'cognito-post-authentication': cognitoPostAuthenticationPayloads,
  'cognito-pre-token-generation': cognitoTokenGenerationPayloads,
  'cognito-user-migration': cognitoUserMigrationPayloads,
  'cognito-custom-message': cognitoCustomMessagePayloads,
  'cognito-define-auth-challenge': cognitoDefineChallengePayloads,
  'cognito-create-auth-challenge': cognitoCreateChallengePayloads,
  'cognito-verify-auth-challenge': cognitoVerifyChallengePayloads,
  'cognito-inbound-federation': cognitoInboundFederationPayloads,
  'cognito-custom-email-sender': cognitoEmailSenderPayloads,
  'cognito-custom-sms-sender': cognitoSmsSenderPayloads,
  'cognito-sync': cognitoSyncPayloads,
};
