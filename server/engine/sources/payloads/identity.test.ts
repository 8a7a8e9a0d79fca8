import {
  CreateAuthChallengeTriggerSchema,
  CustomEmailSenderTriggerSchema,
  CustomMessageTriggerSchema,
  CustomSMSSenderTriggerSchema,
  DefineAuthChallengeTriggerSchema,
  MigrateUserTriggerSchema,
  PostAuthenticationTriggerSchema,
  PostConfirmationTriggerSchema,
  PreAuthenticationTriggerSchema,
  PreSignupTriggerSchema,
  PreTokenGenerationTriggerSchemaV1,
  PreTokenGenerationTriggerSchemaV2AndV3,
  VerifyAuthChallengeTriggerSchema,
} from '@aws-lambda-powertools/parser/schemas/cognito';
import type {
  CreateAuthChallengeTriggerEvent,
  CustomEmailSenderTriggerEvent,
  CustomMessageTriggerEvent,
  CustomSMSSenderTriggerEvent,
  DefineAuthChallengeTriggerEvent,
  InboundFederationTriggerEvent,
  PostAuthenticationTriggerEvent,
  PostConfirmationTriggerEvent,
  PreAuthenticationTriggerEvent,
  PreSignUpTriggerEvent,
  PreTokenGenerationTriggerEvent,
  PreTokenGenerationV2TriggerEvent,
  PreTokenGenerationV3TriggerEvent,
  UserMigrationTriggerEvent,
  VerifyAuthChallengeResponseTriggerEvent,
} from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import {
  cognitoPostAuthenticationEvent,
  cognitoPreAuthenticationEvent,
} from './cognito-authentication';
import {
  cognitoCreateChallengeEvent,
  cognitoDefineChallengeEvent,
  cognitoVerifyChallengeEvent,
} from './cognito-challenges';
import { cognitoCustomMessageEvent, cognitoCustomMessagePayloads } from './cognito-custom-message';
import {
  cognitoOidcFederationEvent,
  cognitoSamlFederationEvent,
} from './cognito-inbound-federation';
import { cognitoPostConfirmationEvent } from './cognito-post-confirmation';
import {
  cognitoPreSignUpByAdminEvent,
  cognitoPreSignUpEvent,
  cognitoPreSignUpFederatedEvent,
} from './cognito-pre-sign-up';
import {
  cognitoEmailSenderEvent,
  cognitoEmailSenderPayloads,
  cognitoSmsSenderEvent,
  cognitoSmsSenderPayloads,
  cognitoTakeOverEvent,
} from './cognito-senders';
import { cognitoSyncEvent } from './cognito-sync';
import {
  cognitoTokenGenerationV1Event,
  cognitoTokenGenerationV2Event,
  cognitoTokenGenerationV3Event,
} from './cognito-token-generation';
import {
  cognitoForgottenUserMigrationEvent,
  cognitoUserMigrationEvent,
} from './cognito-user-migration';
import { context } from './event-context.fixture';
import { identityPayloads } from './identity';

describe('Cognito’s events against the validators of AWS Lambda Powertools', () => {
  it.each([
    ['pre sign-up', PreSignupTriggerSchema, cognitoPreSignUpEvent(context)],
    [
      'post confirmation',
      PostConfirmationTriggerSchema,
      cognitoPostConfirmationEvent(context, 'ConfirmSignUp'),
    ],
    ['pre authentication', PreAuthenticationTriggerSchema, cognitoPreAuthenticationEvent(context)],
    [
      'post authentication',
      PostAuthenticationTriggerSchema,
      cognitoPostAuthenticationEvent(context),
    ],
    [
      'token generation 1',
      PreTokenGenerationTriggerSchemaV1,
      cognitoTokenGenerationV1Event(context),
    ],
    [
      'token generation 2',
      PreTokenGenerationTriggerSchemaV2AndV3,
      cognitoTokenGenerationV2Event(context),
    ],
    [
      'token generation 3',
      PreTokenGenerationTriggerSchemaV2AndV3,
      cognitoTokenGenerationV3Event(context),
    ],
    ['migrate user', MigrateUserTriggerSchema, cognitoUserMigrationEvent(context)],
    ['define challenge', DefineAuthChallengeTriggerSchema, cognitoDefineChallengeEvent(context)],
    ['create challenge', CreateAuthChallengeTriggerSchema, cognitoCreateChallengeEvent(context)],
    ['verify challenge', VerifyAuthChallengeTriggerSchema, cognitoVerifyChallengeEvent(context)],
    ['mail sender', CustomEmailSenderTriggerSchema, cognitoEmailSenderEvent(context, 'SignUp')],
    ['SMS sender', CustomSMSSenderTriggerSchema, cognitoSmsSenderEvent(context, 'SignUp')],
  ])('%s', (_, schema, event) => {
    expect(schema.safeParse(event).error).toBeUndefined();
  });

  it.each(cognitoCustomMessagePayloads)('custom message: $name', ({ event }) => {
    expect(CustomMessageTriggerSchema.safeParse(event(context)).error).toBeUndefined();
  });

  it('a forgotten password comes without one, though the schema demands it', () => {
    const event = cognitoForgottenUserMigrationEvent(context);
    const issues = MigrateUserTriggerSchema.safeParse(event).error?.issues;
    expect(issues?.map(({ path }) => path.join('.'))).toEqual(['request.password']);
  });

  it('knows other occasions than the one that the schemas allow', () => {
    const { error: byAdmin } = PreSignupTriggerSchema.safeParse(
      cognitoPreSignUpByAdminEvent(context),
    );
    expect(byAdmin?.issues.map(({ path }) => path.join('.'))).toEqual(['triggerSource']);
    const { error: byPassword } = PostConfirmationTriggerSchema.safeParse(
      cognitoPostConfirmationEvent(context, 'ConfirmForgotPassword'),
    );
    expect(byPassword?.issues.map(({ path }) => path.join('.'))).toEqual(['triggerSource']);
  });
});

describe('Cognito’s events against @types/aws-lambda', () => {
  it('are the types a handler declares, but for what is null until the function fills it in', () => {
    // The types describe the event on its way back: what the function fills in is null on the way there.
    type Sent<Event, Field extends keyof Event = never> = Omit<Event, 'response' | Field>;
    type WithoutPreferredRole<Event extends { request: object }> = Sent<Event, 'request'>;
    const events = [
      cognitoPreSignUpEvent(context) satisfies PreSignUpTriggerEvent,
      cognitoPreSignUpByAdminEvent(context) satisfies Sent<PreSignUpTriggerEvent, 'request'>,
      cognitoPreSignUpFederatedEvent(context) satisfies PreSignUpTriggerEvent,
      cognitoPostConfirmationEvent(
        context,
        'ConfirmForgotPassword',
      ) satisfies PostConfirmationTriggerEvent,
      cognitoPreAuthenticationEvent(context) satisfies PreAuthenticationTriggerEvent,
      cognitoPostAuthenticationEvent(context) satisfies PostAuthenticationTriggerEvent,
      cognitoTokenGenerationV1Event(
        context,
      ) satisfies WithoutPreferredRole<PreTokenGenerationTriggerEvent>,
      cognitoTokenGenerationV2Event(
        context,
      ) satisfies WithoutPreferredRole<PreTokenGenerationV2TriggerEvent>,
      cognitoTokenGenerationV3Event(
        context,
      ) satisfies WithoutPreferredRole<PreTokenGenerationV3TriggerEvent>,
      cognitoUserMigrationEvent(context) satisfies Sent<UserMigrationTriggerEvent>,
      cognitoCustomMessageEvent(context, 'AdminCreateUser') satisfies CustomMessageTriggerEvent,
      cognitoDefineChallengeEvent(context) satisfies Sent<DefineAuthChallengeTriggerEvent>,
      cognitoCreateChallengeEvent(context) satisfies Sent<CreateAuthChallengeTriggerEvent>,
      cognitoVerifyChallengeEvent(context) satisfies VerifyAuthChallengeResponseTriggerEvent,
      cognitoOidcFederationEvent(context) satisfies InboundFederationTriggerEvent,
      cognitoSamlFederationEvent(context) satisfies InboundFederationTriggerEvent,
      cognitoEmailSenderEvent(context, 'ResendCode') satisfies CustomEmailSenderTriggerEvent,
      cognitoTakeOverEvent(context) satisfies CustomEmailSenderTriggerEvent,
      cognitoSmsSenderEvent(context, 'Authentication') satisfies CustomSMSSenderTriggerEvent,
    ];
    expect(events).toHaveLength(19);
  });
});

describe('details of Cognito’s events that are easy to get wrong', () => {
  it('counts versions as texts, except in Cognito Sync', () => {
    expect(cognitoPreSignUpEvent(context).version).toBe('1');
    expect(cognitoTokenGenerationV2Event(context).version).toBe('2');
    expect(cognitoTokenGenerationV3Event(context).version).toBe('3');
    expect(cognitoSyncEvent(context).version).toBe(2);
  });

  it('names the verify trigger’s source and the SMS sender’s request in their own spelling', () => {
    expect(cognitoVerifyChallengeEvent(context).triggerSource).toBe(
      'VerifyAuthChallengeResponse_Authentication',
    );
    expect(cognitoSmsSenderEvent(context, 'SignUp').request.type).toBe('customSMSSenderRequestV1');
  });

  it('tells the user name only in an administrator’s invitation', () => {
    const nameIn = (occasion: 'SignUp' | 'AdminCreateUser') =>
      cognitoCustomMessageEvent(context, occasion).request.usernameParameter;
    expect(nameIn('SignUp')).toBeNull();
    expect(nameIn('AdminCreateUser')).toBe('{username}');
  });

  it('hands the code to a sender encrypted, and none with a takeover warning', () => {
    expect(cognitoEmailSenderEvent(context, 'SignUp').request.code).toMatch(/^[\w+/]{200,}=*$/);
    expect(cognitoTakeOverEvent(context).request.code).toBeNull();
    expect(cognitoEmailSenderPayloads).toHaveLength(8);
    expect(cognitoSmsSenderPayloads).toHaveLength(7);
  });

  it('gives a user the same name, id and pool in every trigger', () => {
    const names = [cognitoPreSignUpEvent, cognitoPreAuthenticationEvent].map((build) => {
      const { userName, userPoolId } = build(context);
      return [userName, userPoolId];
    });
    expect(names[0]).toEqual(names[1]);
    expect(cognitoPreAuthenticationEvent(context).request.userAttributes.sub).toBe(names[0]?.[0]);
  });

  it.each(Object.entries(identityPayloads))(
    'a healthy function gives %s its whole event back, or nothing where nobody reads',
    (id, payloads) => {
      for (const { event, healthyResult } of payloads) {
        const sent = event(context);
        const got = healthyResult(sent);
        if (id.includes('sender')) expect(got).toBeNull();
        else if (id === 'cognito-sync') expect(got).toEqual(sent);
        else expect(got).toMatchObject({ ...(sent as object), response: {} });
      }
    },
  );
});
