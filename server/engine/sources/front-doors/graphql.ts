import { answerAsAppSyncAuthorizer } from './appsync-authorizer';
import { answerAsConflictHandler } from './appsync-conflict-handler';
import { answerAsEventsApi, eventsApiAccepted } from './appsync-events';
import {
  answerAsBatchResolver,
  answerAsResolver,
  batchResolverAccepted,
  resolverAccepted,
} from './appsync-resolver';

/** What AppSync answers its clients. */
export const graphqlFrontDoors = {
  'appsync-resolver': answerAsResolver,
  'appsync-batch-resolver': answerAsBatchResolver,
  'appsync-events': answerAsEventsApi,
  'appsync-authorizer': answerAsAppSyncAuthorizer,
  'appsync-conflict-handler': answerAsConflictHandler,
};

/** What it answers when Lambda has queued the event. */
export const graphqlAccepted = {
  'appsync-resolver': resolverAccepted,
  'appsync-batch-resolver': batchResolverAccepted,
  'appsync-events': eventsApiAccepted,
};
