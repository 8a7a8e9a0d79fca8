import type { Service } from '../messaging/service';
import { queryError, queryResult } from '../protocols/query-protocol';
import { readForm } from '../protocols/read-form';
import { snsErrors } from './errors';
import { snsOperations } from './operations';
import { queryInput } from './query-input';
import { queryOutput } from './query-output';

const namespace = 'http://sns.amazonaws.com/doc/2010-03-31/';

/** SNS, which still speaks the query protocol. */
export const sns: Service = {
  run(wanted, _, call) {
    const { operation: name } = wanted;
    const operation = Object.hasOwn(snsOperations, name) ? snsOperations[name] : undefined;
    if (!operation || wanted.protocol !== 'query') {
      throw snsErrors.unknownOperation(name.slice(0, 100));
    }
    const form = readForm(wanted.parameters);
    if (form === null) throw snsErrors.malformed('The parameters contradict each other.');
    return operation.run(queryInput(form), call);
  },

  succeed: ({ operation }, output, requestId) =>
    queryResult(namespace, operation, output && queryOutput(output), requestId),

  fail: (_, error, requestId) => queryError(namespace, error, requestId),
};
