import type { EventContext, SamplePayload } from '../source';
import { knownUser, respondWith, userPoolEvent } from './cognito-event';

const groupConfiguration = {
  groupsToOverride: ['buyers'],
  iamRolesToOverride: [],
  preferredRole: null,
};

/** Version 1: only the ID token can be changed. */
export const cognitoTokenGenerationV1Event = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'TokenGeneration_Authentication',
    request: { userAttributes: knownUser(context), groupConfiguration },
    response: { claimsOverrideDetails: null },
  });

/** Version 2: the access token and its scopes too. */
export const cognitoTokenGenerationV2Event = (context: EventContext) =>
  userPoolEvent(context, {
    version: '2',
    triggerSource: 'TokenGeneration_HostedAuth',
    request: {
      userAttributes: knownUser(context),
      groupConfiguration,
      scopes: ['openid', 'email'],
    },
    response: { claimsAndScopeOverrideDetails: null },
  });

/** Version 3: also for a machine that signs in with client credentials, which has no user behind it. */
export const cognitoTokenGenerationV3Event = (context: EventContext) =>
  userPoolEvent(context, {
    version: '3',
    triggerSource: 'TokenGeneration_ClientCredentials',
    userName: 'ClientCredentials',
    request: {
      userAttributes: {},
      groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
      scopes: ['orders/read'],
    },
    response: { claimsAndScopeOverrideDetails: null },
  });

const changesAccessToken = respondWith({
  claimsAndScopeOverrideDetails: {
    accessTokenGeneration: {
      claimsToAddOrOverride: { tenant: 'shop-7' },
      scopesToAdd: ['orders/write'],
    },
  },
});

/** The pre token generation trigger of a Cognito user pool. */
export const cognitoTokenGenerationPayloads: readonly SamplePayload[] = [
  {
    name: 'Event version 1, sign-in',
    event: cognitoTokenGenerationV1Event,
    healthyResult: respondWith({
      claimsOverrideDetails: { claimsToAddOrOverride: { tenant: 'shop-7' } },
    }),
  },
  {
    name: 'Event version 2, managed login',
    event: cognitoTokenGenerationV2Event,
    healthyResult: changesAccessToken,
  },
  {
    name: 'Event version 3, client credentials',
    event: cognitoTokenGenerationV3Event,
    healthyResult: changesAccessToken,
  },
];
