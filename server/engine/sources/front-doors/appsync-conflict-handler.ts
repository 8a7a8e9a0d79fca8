import type { RuleId } from '../../rules';
import { isJsonObject, parseResult } from '../json-object';
import { resolverField } from '../payloads/appsync-fields';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { graphqlData, graphqlError } from './appsync-answer';
import { errorWords, refusalWords } from './reply-words';

/** The answer of a GraphQL API whose mutation meets a newer version of the item. */
export function answerAsConflictHandler(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return conflict('The conflict handler did not answer.', 'appsync.conflict-no-figure');
    case 'refused':
      return conflict(
        `Lambda refused the call: ${refusalWords(reply.refusal)}; the conflict stays.`,
        'appsync.conflict-unresolved',
      );
    case 'outcome': {
      if (reply.outcome.kind !== 'returned') {
        return conflict(
          `The conflict handler ${errorWords(reply.outcome)}, so the conflict stays.`,
          'appsync.conflict-unresolved',
        );
      }
      const verdict = parseResult(reply.outcome.body);
      const action = isJsonObject(verdict) ? verdict.action : null;
      if (!isJsonObject(verdict) || (action !== 'RESOLVE' && action !== 'REMOVE')) {
        return conflict(
          action === 'REJECT'
            ? 'The conflict handler rejected the mutation.'
            : 'The conflict handler named no action, so the conflict stays.',
          'appsync.conflict-unresolved',
        );
      }
      return graphqlData(
        { [resolverField]: verdict.item ?? null },
        'The conflict handler decided, so the mutation goes through with its item.',
        'appsync.conflict-resolved',
      );
    }
  }
}

const conflict = (because: string, rule: RuleId): FrontDoorAnswer =>
  graphqlError([resolverField], {
    errorType: 'ConflictUnhandled',
    message: 'The conflict was not resolved',
    because,
    rule,
  });
