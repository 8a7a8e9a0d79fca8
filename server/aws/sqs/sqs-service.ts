import type { Service } from '../messaging/service';
import { type JsonDialect, jsonError, jsonResult, readJsonInput } from '../protocols/json-protocol';
import { queryError, queryResult } from '../protocols/query-protocol';
import { readForm } from '../protocols/read-form';
import { sqsErrors } from './errors';
import { sqsOperations } from './operations';
import { queryInput } from './query-input';
import { queryOutput } from './query-output';

const json: JsonDialect = {
  contentType: 'application/x-amz-json-1.0',
  namespace: 'com.amazonaws.sqs#',
  queryCompatible: true,
};

const namespace = 'http://queue.amazonaws.com/doc/2012-11-05/';

/** SQS in both of its protocols: JSON of today's SDKs, forms and XML of those before 2023. */
export const sqs: Service = {
  run(wanted, { body }, call) {
    const { operation: name } = wanted;
    const operation = Object.hasOwn(sqsOperations, name) ? sqsOperations[name] : undefined;
    if (!operation) throw sqsErrors.unknownOperation(name.slice(0, 100));
    if (wanted.protocol === 'json') {
      const input = readJsonInput(body);
      if (input === null) throw sqsErrors.malformed('The body is not a JSON object.');
      return operation.run(input, call);
    }
    const form = readForm(wanted.parameters);
    if (form === null) throw sqsErrors.malformed('The parameters contradict each other.');
    return operation.run(queryInput(form, name), call);
  },

  succeed(wanted, output, requestId) {
    const { operation, protocol } = wanted;
    if (protocol === 'json') return jsonResult(json, output, requestId);
    const result = output && queryOutput(operation, output);
    return queryResult(namespace, operation, result, requestId);
  },

  fail: (wanted, error, requestId) =>
    wanted.protocol === 'json'
      ? jsonError(json, error, requestId)
      : queryError(namespace, error, requestId, ''),
};
