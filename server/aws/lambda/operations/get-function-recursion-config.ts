import { existingFunction } from '../described-function';
import { jsonAnswer, type Operation } from '../operation';
import { referenceForms, referenceOf } from '../reference';

/** GET /2024-08-31/functions/{FunctionName}/recursion-config */
export const getFunctionRecursionConfig: Operation = (call) => {
  const { name } = referenceOf(call, referenceForms.whole);
  return jsonAnswer(200, { RecursiveLoop: existingFunction(call, name).config.recursiveLoop });
};
