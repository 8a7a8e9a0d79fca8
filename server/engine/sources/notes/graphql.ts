import type { graphqlFacts } from '../facts/graphql';
import type { SourceNotes } from '../source';

const resolver: SourceNotes = {
  whoRetries: 'Nobody: the client may ask again.',
  onFailure:
    'Status 200 with the field null and an entry under errors, for example Lambda:Unhandled.',
  limits: '30 s; a result of at most 5 MB.',
  permission: 'The data source’s role, which appsync.amazonaws.com assumes; no resource policy.',
  keywords: 'app sync graphql api resolver query mutation field data source direct lambda amplify',
  unverified: 'The time-out, the size and the error types in the answer.',
};

export const graphqlNotes: Readonly<Record<keyof typeof graphqlFacts, SourceNotes>> = {
  'appsync-resolver': resolver,
  'appsync-batch-resolver': {
    ...resolver,
    keywords: `${resolver.keywords} batch batchinvoke n+1 dataloader`,
  },
  'appsync-events': {
    ...resolver,
    onFailure: 'An error instead of a broadcast; with EVENT nothing, the events go on unchanged.',
    limits: '30 s; 240 KB for each event.',
    keywords:
      'app sync events api channel namespace publish subscribe websocket pubsub real-time realtime handler',
    unverified: 'The time-out and the exact answer to a publisher.',
  },
  'appsync-authorizer': {
    ...resolver,
    onFailure: '401 UnauthorizedException, whether the authorizer says no or fails.',
    limits: '10 s; 5 MB of resolver context.',
    permission: 'appsync.amazonaws.com needs a resource policy on the function.',
    keywords: 'app sync graphql custom authorizer authorization auth token deniedfields ttl',
    unverified: 'The time-out, the size and what a failing authorizer answers.',
  },
  'appsync-conflict-handler': {
    ...resolver,
    onFailure: 'Status 200 with an entry under errors: the mutation does not go through.',
    limits: 'No figure is published.',
    permission: 'A role that appsync.amazonaws.com assumes; no resource policy.',
    keywords:
      'app sync conflict detection resolution versioned data source delta sync datastore offline merge',
    unverified: 'The shape of the event, the time-out and the error’s name.',
  },
};
