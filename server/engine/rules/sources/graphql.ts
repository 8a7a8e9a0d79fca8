import type { Rule } from '../rule';

const appSync = 'https://docs.aws.amazon.com/appsync/latest';
const resolverPage = `${appSync}/devguide/resolver-reference-lambda-js.html`;
const eventsPage = `${appSync}/eventapi/direct-lambda-integrations.html`;

/** GraphQL and Events APIs of AppSync that ask a function. */
export const graphqlRules = {
  'source.appsync': {
    sentence:
      'An AppSync resolver invokes synchronously unless its request handler asks for the type Event. AppSync does not repeat a call.',
    kind: 'documented',
    source: 'AppSync developer guide, function reference for Lambda; AppSync service model',
    page: resolverPage,
  },
  'source.appsync-events': {
    sentence:
      'A channel namespace of AppSync Events asks its function synchronously, or with InvokeType EVENT without waiting.',
    kind: 'documented',
    source: 'AppSync Events developer guide, direct Lambda integrations',
    page: eventsPage,
  },
  'source.appsync-authorizer': {
    sentence: 'AppSync asks a Lambda authorizer synchronously before it resolves anything.',
    kind: 'model',
    source: 'AppSync service model, LambdaAuthorizerConfig',
    page: `${appSync}/APIReference/API_LambdaAuthorizerConfig.html`,
  },
  'source.appsync-conflict-handler': {
    sentence:
      'AppSync asks a conflict handler synchronously when a mutation was made from an older version.',
    kind: 'model',
    source: 'AppSync service model, LambdaConflictHandlerConfig',
    page: `${appSync}/APIReference/API_SyncConfig.html`,
  },
  'appsync.limit': {
    sentence: 'AppSync waits 30 s for a function.',
    kind: 'unverified',
    source: 'General knowledge; no source found',
    page: null,
  },
  'appsync.time-out': {
    sentence: 'When a function is too slow AppSync gives up with an error instead of a value.',
    kind: 'unverified',
    source: 'General knowledge; the error’s name is a guess',
    page: null,
  },
  'appsync.refused': {
    sentence: 'When Lambda refuses the call the field is null and the answer names the exception.',
    kind: 'unverified',
    source: 'No source found; the error’s name follows that of function errors',
    page: null,
  },
  'appsync.function-error': {
    sentence:
      'A function error is status 200 all the same: the field is null and errors holds Lambda:Unhandled with the message.',
    kind: 'unverified',
    source: 'General knowledge of AppSync’s answers; no recording found',
    page: null,
  },
  'appsync.batch-result': {
    sentence: 'A batch resolver must return a list with one result for each parent.',
    kind: 'unverified',
    source: 'The list follows from the batch’s shape; the error’s name is a guess',
    page: null,
  },
  'appsync.resolved': {
    sentence: 'What a direct resolver returns is the value of the field.',
    kind: 'documented',
    source: 'AppSync developer guide, function reference for Lambda',
    page: resolverPage,
  },
  'appsync.accepted': {
    sentence: 'With the type Event AppSync waits for no result, so the field is null.',
    kind: 'derived',
    source: 'AppSync developer guide, function reference for Lambda; that it is null follows',
    page: resolverPage,
  },
  'appsync.authorizer-limit': {
    sentence: 'AppSync waits 10 s for a Lambda authorizer.',
    kind: 'unverified',
    source: 'General knowledge; no page of AWS found',
    page: null,
  },
  'appsync.authorized': {
    sentence: 'A client whom the authorizer lets in goes on to the resolvers.',
    kind: 'assumption',
    source: 'What the resolvers answer is outside the simulation',
    page: null,
  },
  'appsync.denied': {
    sentence: 'A client whom the authorizer does not let in gets UnauthorizedException.',
    kind: 'unverified',
    source: 'General knowledge; status 401 and the text are a guess',
    page: null,
  },
  'appsync.authorizer-failed': {
    sentence: 'An authorizer that fails lets nobody in: 401 UnauthorizedException.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'appsync.conflict-no-figure': {
    sentence: 'How long AppSync waits for a conflict handler is not published.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'appsync.conflict-unresolved': {
    sentence: 'A conflict handler that rejects or fails leaves the mutation undone.',
    kind: 'unverified',
    source: 'No source found; the error’s name is a guess',
    page: null,
  },
  'appsync.conflict-resolved': {
    sentence:
      'A conflict handler that resolves gives the item with which the mutation goes through.',
    kind: 'unverified',
    source: 'General knowledge of its RESOLVE, REJECT and REMOVE; no page opened',
    page: null,
  },
  'appsync-events.handled': {
    sentence:
      'The function may filter and change what is published, give single events an error, or refuse all.',
    kind: 'documented',
    source: 'AppSync Events developer guide, direct Lambda integrations; the answer’s form is ours',
    page: eventsPage,
  },
  'appsync-events.accepted': {
    sentence:
      'With EVENT the function’s result changes nothing: what was published is broadcast as it is.',
    kind: 'documented',
    source: 'AppSync Events developer guide, direct Lambda integrations; the answer’s form is ours',
    page: eventsPage,
  },
  'appsync-events.failed': {
    sentence: 'When the function fails or cannot be called nothing is broadcast.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
} as const satisfies Record<string, Rule>;
