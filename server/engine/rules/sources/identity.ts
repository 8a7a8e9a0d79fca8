import type { Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const poolGuide = `${docs}/cognito/latest/developerguide`;
const triggersPage = `${poolGuide}/cognito-user-identity-pools-working-with-aws-lambda-triggers.html`;
const syncPage = `${docs}/lambda/latest/dg/services-cognito.html`;

/** Sign-up and sign-in that ask a function. */
export const identityRules = {
  'source.cognito': {
    sentence:
      'Cognito invokes a user pool’s triggers synchronously and goes on only when they have answered.',
    kind: 'documented',
    source: 'Cognito developer guide, Lambda triggers',
    page: triggersPage,
  },
  'source.cognito-sender': {
    sentence:
      'Cognito invokes its custom sender triggers asynchronously: the user’s call succeeds whatever becomes of the message.',
    kind: 'documented',
    source: 'Cognito developer guide, Lambda triggers',
    page: triggersPage,
  },
  'source.cognito-sync': {
    sentence:
      'Cognito Sync invokes its trigger synchronously before it stores a dataset. It takes no new customers.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon Cognito; Cognito Sync API reference',
    page: syncPage,
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
      'After three tries without an answer the user’s call fails with UnexpectedLambdaException.',
    kind: 'documented',
    source: 'Cognito developer guide and service model; the message from published captures',
    page: triggersPage,
  },
  'cognito.function-error': {
    sentence:
      'A trigger that fails lets the user’s call fail: UserLambdaValidationException with the function’s own message.',
    kind: 'documented',
    source:
      'Cognito service model; the message from published captures, here without the request id in platform errors',
    page: triggersPage,
  },
  'cognito.refused': {
    sentence:
      'When Cognito cannot call the function the user’s call fails with UnexpectedLambdaException.',
    kind: 'documented',
    source:
      'Cognito service model; the message from published captures of AccessDeniedException, other names derived',
    page: triggersPage,
  },
  'cognito.invalid-response': {
    sentence:
      'A trigger must return the whole event with its response, else the user’s call fails with InvalidLambdaResponseException.',
    kind: 'documented',
    source:
      'Cognito service model; the message from published captures; how strictly Cognito checks is unverified',
    page: triggersPage,
  },
  'cognito.sign-up': {
    sentence:
      'When the pre sign-up trigger returns the event the user is created, confirmed at once if autoConfirmUser is true.',
    kind: 'documented',
    source: 'Cognito developer guide, pre sign-up trigger; the answer from its service model',
    page: `${poolGuide}/user-pool-lambda-pre-sign-up.html`,
  },
  'cognito.admin-create-user': {
    sentence:
      'For a user whom an administrator creates, the flags that the pre sign-up trigger sets are ignored.',
    kind: 'documented',
    source: 'Cognito developer guide, pre sign-up trigger; the answer from its service model',
    page: `${poolGuide}/user-pool-lambda-pre-sign-up.html`,
  },
  'cognito.confirmed': {
    sentence:
      'The post confirmation trigger runs when the user is confirmed already; the call that confirmed answers with an empty object.',
    kind: 'documented',
    source: 'Cognito developer guide, Lambda triggers; the answer from its service model',
    page: triggersPage,
  },
  'cognito.sign-in': {
    sentence:
      'When a trigger of the sign-in returns the event the sign-in goes on and is taken to succeed; what the tokens say is left out.',
    kind: 'assumption',
    source: 'Whether the password is right is outside the simulation',
    page: null,
  },
  'cognito.user-migrated': {
    sentence:
      'When the migrate user trigger returns attributes Cognito creates the user; unless the final status is CONFIRMED the user must reset the password.',
    kind: 'documented',
    source: 'Cognito developer guide, migrate user trigger; the exception from its service model',
    page: `${poolGuide}/user-pool-lambda-migrate-user.html`,
  },
  'cognito.migration-denied': {
    sentence:
      'When Cognito may not call the migrate user trigger the client reads UserNotFoundException.',
    kind: 'documented',
    source: 'AWS re:Post, migration trigger errors; here without the client’s id in the message',
    page: 'https://repost.aws/knowledge-center/cognito-migration-lambda-trigger-errors',
  },
  'cognito.message-sent': {
    sentence:
      'When the custom message trigger returns the event Cognito sends the message with its texts; what it leaves null stays the pool’s own text.',
    kind: 'documented',
    source: 'Cognito developer guide, Lambda triggers; the answers from its service model',
    page: triggersPage,
  },
  'cognito.challenge-defined': {
    sentence:
      'Define auth challenge decides what comes next: a named challenge, tokens, or the end of the sign-in.',
    kind: 'documented',
    source: 'Cognito developer guide, Lambda triggers; the answers from its service model',
    page: triggersPage,
  },
  'cognito.challenge-created': {
    sentence:
      'The client sees the public parameters that Create auth challenge returns; the private ones stay with Cognito.',
    kind: 'documented',
    source: 'Cognito developer guide, Lambda triggers; the answer from its service model',
    page: triggersPage,
  },
  'cognito.challenge-verified': {
    sentence:
      'Verify auth challenge says whether the answer was right; Define auth challenge is taken to issue tokens for a right answer and to ask again after a wrong one.',
    kind: 'assumption',
    source: 'What Define auth challenge decides is another function’s affair',
    page: null,
  },
  'cognito.federated': {
    sentence:
      'After a federated sign-in Cognito sends the browser back to the app with a code in the address.',
    kind: 'derived',
    source: 'Follows from the authorisation code grant; the address is ours',
    page: null,
  },
  'cognito.federation-failed': {
    sentence:
      'A trigger that fails a federated sign-in sends the browser back to the app with an error in the address.',
    kind: 'unverified',
    source: 'Published captures of other triggers; the exact address is a guess',
    page: null,
  },
  'cognito-sync.limit': {
    sentence: 'Cognito Sync waits 5 s for its trigger.',
    kind: 'unverified',
    source: 'General knowledge; no source found',
    page: null,
  },
  'cognito-sync.time-out': {
    sentence:
      'A sync trigger that does not answer in time is taken for one that failed: InvalidLambdaFunctionOutputException.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'cognito-sync.throttled': {
    sentence: 'A throttled sync trigger is LambdaThrottledException to the app.',
    kind: 'model',
    source: 'Cognito Sync service model; status 429 and the text are ours',
    page: null,
  },
  'cognito-sync.refused': {
    sentence: 'When Cognito Sync cannot call its trigger it is taken to answer 500.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'cognito-sync.invalid-output': {
    sentence:
      'A sync trigger that fails, or returns no event with records, is InvalidLambdaFunctionOutputException to the app.',
    kind: 'model',
    source: 'Cognito Sync service model; the text is ours',
    page: null,
  },
  'cognito-sync.stored': {
    sentence: 'Cognito Sync stores the records as the trigger returned them.',
    kind: 'documented',
    source: 'Lambda developer guide, Amazon Cognito; the answer’s further fields are left out',
    page: syncPage,
  },
} as const satisfies Record<string, Rule>;
