import type { Service } from '../messaging/service';
import { type JsonDialect, jsonError, jsonResult, readJsonInput } from '../protocols/json-protocol';
import { eventsErrors } from './errors';
import { eventsOperations } from './operations';

const json: JsonDialect = {
  contentType: 'application/x-amz-json-1.1',
  namespace: '',
  queryCompatible: false,
};

/** EventBridge in its JSON protocol. */
export const events: Service = {
  run({ operation: name }, { body }, call) {
    const operation = Object.hasOwn(eventsOperations, name) ? eventsOperations[name] : undefined;
    if (!operation) throw eventsErrors.unknownOperation();
    const input = readJsonInput(body);
    if (input === null) throw eventsErrors.malformed('The body is not a JSON object.');
    return operation.run(input, call);
  },
  succeed: (_, output, requestId) => jsonResult(json, output, requestId),
  fail: (_, error, requestId) => jsonError(json, error, requestId),
};
