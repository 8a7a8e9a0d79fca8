import { SECOND } from '../../micros';
import type { FrontDoor, SourceFacts } from '../source';

const appSync = {
  name: 'AppSync',
  limit: 30 * SECOND,
  limitRule: 'appsync.limit',
} as const satisfies FrontDoor;

const resolver = {
  name: 'AWS AppSync',
  station: 'GraphQL client',
  path: 'synchronous',
  invocationTypes: ['RequestResponse', 'Event'],
  choice:
    'The resolver’s request handler chooses with invocationType: RequestResponse is the default; with Event the field is null and nobody waits.',
  frontDoor: appSync,
  repeats: null,
  rule: 'source.appsync',
} as const satisfies Omit<SourceFacts, 'detail'>;

/** GraphQL and Events APIs of AppSync that ask a function. */
export const graphqlFacts = {
  'appsync-resolver': { ...resolver, detail: 'Lambda resolver of a GraphQL field' },
  'appsync-batch-resolver': {
    ...resolver,
    detail: 'Batch resolver: one call for many parents of a field',
  },
  'appsync-events': {
    ...resolver,
    detail: 'Events API: direct Lambda integration of a channel namespace',
    station: 'Publisher',
    choice:
      'The channel namespace’s InvokeType chooses: REQUEST_RESPONSE lets the function filter and change events; with EVENT they go on unchanged.',
    rule: 'source.appsync-events',
  },
  'appsync-authorizer': {
    ...resolver,
    detail: 'Lambda authorizer of a GraphQL API',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: {
      name: 'AppSync',
      limit: 10 * SECOND,
      limitRule: 'appsync.authorizer-limit',
    },
    rule: 'source.appsync-authorizer',
  },
  'appsync-conflict-handler': {
    ...resolver,
    detail: 'Conflict handler of a versioned data source',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: { name: 'AppSync', limit: null, limitRule: 'appsync.conflict-no-figure' },
    rule: 'source.appsync-conflict-handler',
  },
} as const satisfies Record<string, SourceFacts>;
