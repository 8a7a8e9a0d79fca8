import type { Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const poolGuide = `${docs}/cognito/latest/developerguide`;
const triggersPage = `${poolGuide}/cognito-user-identity-pools-working-with-aws-lambda-triggers.html`;

/** Sign-up and sign-in that ask a function. */
export const identityRules = {
  'source.cognito': {
    sentence: 'Cognito invokes its pre sign-up trigger synchronously, before it creates the user.',
    kind: 'documented',
    source: 'Cognito developer guide, Lambda triggers',
    page: `${poolGuide}/user-pool-lambda-pre-sign-up.html`,
  },
  'cognito.three-tries': {
    sentence:
      'A trigger must answer Cognito within 5 s, whatever the function’s own time-out; Cognito tries three times in all.',
    kind: 'documented',
    source: 'Cognito developer guide, Lambda triggers',
    page: triggersPage,
  },
  'cognito.time-out': {
    sentence:
      'After three tries without an answer the sign-up fails with UnexpectedLambdaException.',
    kind: 'documented',
    source: 'Cognito developer guide and service model; the message from published captures',
    page: triggersPage,
  },
  'cognito.function-error': {
    sentence:
      'A trigger that fails refuses the sign-up: UserLambdaValidationException with the function’s own message.',
    kind: 'documented',
    source:
      'Cognito service model; the message from published captures, here without the request id in platform errors',
    page: triggersPage,
  },
  'cognito.refused': {
    sentence:
      'When Cognito cannot call the function the sign-up fails with UnexpectedLambdaException.',
    kind: 'documented',
    source:
      'Cognito service model; the message from published captures of AccessDeniedException, other names derived',
    page: triggersPage,
  },
  'cognito.invalid-response': {
    sentence:
      'A trigger must return the whole event with its response, else the sign-up fails with InvalidLambdaResponseException.',
    kind: 'documented',
    source:
      'Cognito service model; the message from published captures; how strictly Cognito checks is unverified',
    page: triggersPage,
  },
  'cognito.sign-up': {
    sentence:
      'When the trigger returns the event the user is created, confirmed at once if autoConfirmUser is true.',
    kind: 'documented',
    source: 'Cognito developer guide, pre sign-up trigger; the answer from its service model',
    page: `${poolGuide}/user-pool-lambda-pre-sign-up.html`,
  },
} as const satisfies Record<string, Rule>;
