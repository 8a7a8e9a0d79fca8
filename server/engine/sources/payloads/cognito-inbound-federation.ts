import type { EventContext, SamplePayload } from '../source';
import { respondWith, userPoolEvent } from './cognito-event';

/** What an OpenID Connect provider said of the person. */
export const cognitoOidcFederationEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'InboundFederation_ExternalProvider',
    userName: `tea-guild_${context.hex('guild member', 12)}`,
    request: {
      providerName: 'tea-guild',
      providerType: 'OIDC' as const,
      attributes: {
        tokenResponse: { token_type: 'Bearer', expires_in: '3600' },
        idToken: { sub: context.hex('guild member', 12), email: 'ada@example.com' },
        userInfo: { name: 'Ada Lovelace', department: 'Blending' },
      },
    },
    response: { userAttributesToMap: {} },
  });

/** What a SAML provider asserted of the person. */
export const cognitoSamlFederationEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'InboundFederation_ExternalProvider',
    userName: 'head-office_ada@example.com',
    request: {
      providerName: 'head-office',
      providerType: 'SAML' as const,
      attributes: {
        samlResponse: { email: 'ada@example.com', givenName: 'Ada', surname: 'Lovelace' },
      },
    },
    response: { userAttributesToMap: {} },
  });

const healthyResult = respondWith({
  userAttributesToMap: { email: 'ada@example.com', name: 'Ada Lovelace' },
});

/** The inbound federation trigger of a Cognito user pool. */
export const cognitoInboundFederationPayloads: readonly SamplePayload[] = [
  { name: 'Through OpenID Connect', event: cognitoOidcFederationEvent, healthyResult },
  { name: 'Through SAML', event: cognitoSamlFederationEvent, healthyResult },
];
