import { existingFunction } from '../described-function';
import { jsonAnswer, type Operation } from '../operation';
import { referenceForms, referenceOf } from '../reference';

/** GET /2019-09-30/functions/{FunctionName}/concurrency: without the key when nothing is reserved. */
export const getFunctionConcurrency: Operation = (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const { reservedConcurrency } = existingFunction(call, name).config;
  return jsonAnswer(200, { ReservedConcurrentExecutions: reservedConcurrency ?? undefined });
};
