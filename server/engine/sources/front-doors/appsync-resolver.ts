import { errorOf } from '../../error-of';
import { refusalExceptions } from '../../refusal-exceptions';
import { parseResult } from '../json-object';
import { batchField, listField, resolverField } from '../payloads/appsync-fields';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { graphqlData, graphqlError } from './appsync-answer';
import { errorWords, refusalWords } from './reply-words';

/** What a resolver’s result becomes: the data of the answer, or null where AppSync cannot use it. */
interface Resolver {
  readonly path: readonly [string, ...string[]];
  readonly dataOf: (value: unknown) => object | null;
}

const single: Resolver = {
  path: [resolverField],
  dataOf: (value) => ({ [resolverField]: value }),
};

const batch: Resolver = {
  path: [listField, batchField],
  dataOf: (value) =>
    Array.isArray(value)
      ? { [listField]: value.map((one: unknown) => ({ [batchField]: one })) }
      : null,
};

/** The answer of a GraphQL API whose field a function resolves. */
export const answerAsResolver = resolverAnswers(single);
/** The answer of a GraphQL API whose batch resolver asks once for many parents. */
export const answerAsBatchResolver = resolverAnswers(batch);

function resolverAnswers(resolver: Resolver) {
  return (reply: SynchronousReply): FrontDoorAnswer => {
    switch (reply.kind) {
      case 'limitReached':
        return graphqlError(resolver.path, {
          errorType: 'ExecutionTimeout',
          message: 'Execution timed out.',
          because: 'The function did not answer within 30 s, so AppSync gives the field up.',
          rule: 'appsync.time-out',
        });
      case 'refused':
        return graphqlError(resolver.path, {
          errorType: `Lambda:${refusalExceptions[reply.refusal.code]}`,
          message: refusalExceptions[reply.refusal.code],
          because: `Lambda refused the call: ${refusalWords(reply.refusal)}; the field is null and the answer says why.`,
          rule: 'appsync.refused',
        });
      case 'outcome': {
        const { outcome } = reply;
        if (outcome.kind !== 'returned') {
          return graphqlError(resolver.path, {
            errorType: 'Lambda:Unhandled',
            message: errorOf(outcome).errorMessage,
            because: `The function ${errorWords(outcome)}, so the field is null and the answer says why.`,
            rule: 'appsync.function-error',
          });
        }
        const data = resolver.dataOf(parseResult(outcome.body) ?? null);
        if (data === null) {
          return graphqlError(resolver.path, {
            errorType: 'Lambda:IllegalArgument',
            message: 'The batch resolver returned no list',
            because: 'A batch resolver must return a list with one result for each parent.',
            rule: 'appsync.batch-result',
          });
        }
        return graphqlData(
          data,
          'The function returned, so its result is the value of the field.',
          'appsync.resolved',
        );
      }
    }
  };
}

/** With the type Event the field is null at once. */
export const resolverAccepted = (): FrontDoorAnswer => nullField({ [resolverField]: null });
export const batchResolverAccepted = (): FrontDoorAnswer => nullField({ [listField]: null });

const nullField = (data: object): FrontDoorAnswer =>
  graphqlData(
    data,
    'Lambda queued the event, so the field is null and its result is never seen.',
    'appsync.accepted',
  );
