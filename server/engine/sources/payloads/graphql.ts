import {
  appSyncAuthorizerPayloads,
  appSyncConflictPayloads,
  appSyncEventsPayloads,
} from './appsync';
import { appSyncBatchPayloads, appSyncResolverPayloads } from './appsync-resolver';

/** What AppSync sends. */
export const graphqlPayloads = {
  'appsync-resolver': appSyncResolverPayloads,
  'appsync-batch-resolver': appSyncBatchPayloads,
  'appsync-events': appSyncEventsPayloads,
  'appsync-authorizer': appSyncAuthorizerPayloads,
  'appsync-conflict-handler': appSyncConflictPayloads,
};
