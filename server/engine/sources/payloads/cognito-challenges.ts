import type { EventContext, SamplePayload } from '../source';
import { knownUser, respondWith, userPoolEvent } from './cognito-event';

const passwordProved = [
  { challengeName: 'SRP_A' as const, challengeResult: true },
  { challengeName: 'PASSWORD_VERIFIER' as const, challengeResult: true },
];
const answered = (right: boolean) => [
  ...passwordProved,
  {
    challengeName: 'CUSTOM_CHALLENGE' as const,
    challengeResult: right,
    challengeMetadata: 'TEA_QUIZ',
  },
];

/** What has been asked so far; what comes next? */
export const cognitoDefineChallengeEvent = (
  context: EventContext,
  session: ReturnType<typeof answered> | typeof passwordProved = passwordProved,
) =>
  userPoolEvent(context, {
    triggerSource: 'DefineAuthChallenge_Authentication',
    request: { userAttributes: knownUser(context), session },
    response: { challengeName: null, issueTokens: null, failAuthentication: null },
  });

/** What shall be asked? */
export const cognitoCreateChallengeEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'CreateAuthChallenge_Authentication',
    request: {
      userAttributes: knownUser(context),
      challengeName: 'CUSTOM_CHALLENGE',
      session: passwordProved,
    },
    response: {
      publicChallengeParameters: null,
      privateChallengeParameters: null,
      challengeMetadata: null,
    },
  });

/** Is the answer right? */
export const cognitoVerifyChallengeEvent = (context: EventContext) =>
  userPoolEvent(context, {
    triggerSource: 'VerifyAuthChallengeResponse_Authentication',
    request: {
      userAttributes: knownUser(context),
      privateChallengeParameters: { answer: 'sencha' },
      challengeAnswer: 'sencha',
    },
    response: { answerCorrect: false },
  });

const nextIsCustom = respondWith({
  challengeName: 'CUSTOM_CHALLENGE',
  issueTokens: false,
  failAuthentication: false,
});

/** The define auth challenge trigger of a Cognito user pool. */
export const cognitoDefineChallengePayloads: readonly SamplePayload[] = [
  {
    name: 'The password was right',
    event: (context) => cognitoDefineChallengeEvent(context),
    healthyResult: nextIsCustom,
  },
  {
    name: 'The challenge was answered rightly',
    event: (context) => cognitoDefineChallengeEvent(context, answered(true)),
    healthyResult: respondWith({ issueTokens: true, failAuthentication: false }),
  },
  {
    name: 'The challenge was answered wrongly',
    event: (context) => cognitoDefineChallengeEvent(context, answered(false)),
    healthyResult: nextIsCustom,
  },
];

/** The create auth challenge trigger of a Cognito user pool. */
export const cognitoCreateChallengePayloads: readonly SamplePayload[] = [
  {
    name: 'A challenge is needed',
    event: cognitoCreateChallengeEvent,
    healthyResult: respondWith({
      publicChallengeParameters: { question: 'Which tea is green?' },
      privateChallengeParameters: { answer: 'sencha' },
      challengeMetadata: 'TEA_QUIZ',
    }),
  },
];

/** The verify auth challenge response trigger of a Cognito user pool. */
export const cognitoVerifyChallengePayloads: readonly SamplePayload[] = [
  {
    name: 'A challenge was answered',
    event: cognitoVerifyChallengeEvent,
    healthyResult: respondWith({ answerCorrect: true }),
  },
];
