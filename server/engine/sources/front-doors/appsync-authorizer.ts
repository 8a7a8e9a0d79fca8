import type { RuleId } from '../../rules';
import { isJsonObject, parseResult } from '../json-object';
import { resolverField } from '../payloads/appsync-fields';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { graphqlData } from './appsync-answer';
import { answerOf } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** The answer of a GraphQL API to a client whom its Lambda authorizer judges. */
export function answerAsAppSyncAuthorizer(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return unauthorized(
        'The authorizer did not answer within 10 s, so AppSync lets nobody in.',
        'appsync.authorizer-failed',
      );
    case 'refused':
      return unauthorized(
        `Lambda refused the call: ${refusalWords(reply.refusal)}; AppSync lets nobody in.`,
        'appsync.authorizer-failed',
      );
    case 'outcome': {
      if (reply.outcome.kind !== 'returned') {
        return unauthorized(
          `The authorizer ${errorWords(reply.outcome)}, so AppSync lets nobody in.`,
          'appsync.authorizer-failed',
        );
      }
      const verdict = parseResult(reply.outcome.body);
      if (!isJsonObject(verdict) || typeof verdict.isAuthorized !== 'boolean') {
        return unauthorized(
          'The authorizer returned no isAuthorized, so AppSync lets nobody in.',
          'appsync.authorizer-failed',
        );
      }
      return verdict.isAuthorized
        ? graphqlData(
            { [resolverField]: {} },
            'The authorizer said yes, so AppSync goes on to the field’s own resolver.',
            'appsync.authorized',
          )
        : unauthorized('The authorizer said no.', 'appsync.denied');
    }
  }
}

const unauthorized = (because: string, rule: RuleId): FrontDoorAnswer =>
  answerOf({
    status: 401,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      errors: [{ errorType: 'UnauthorizedException', message: 'You are not authorized.' }],
    }),
    because,
    rule,
  });
