import { existingFunction, saveFunction } from '../described-function';
import { emptyAnswer, type Operation } from '../operation';
import { referenceForms, referenceOf } from '../reference';

/** DELETE /2017-10-31/functions/{FunctionName}/concurrency */
export const deleteFunctionConcurrency: Operation = async (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const fn = existingFunction(call, name);
  await saveFunction(call, { ...fn, config: { ...fn.config, reservedConcurrency: null } });
  return emptyAnswer();
};
