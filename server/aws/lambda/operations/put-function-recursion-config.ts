import { z } from 'zod';
import { oneOf } from '../constraints';
import { existingFunction, saveFunction } from '../described-function';
import { jsonAnswer, type Operation } from '../operation';
import { referenceForms, referenceOf } from '../reference';
import { readRequestBody } from '../request-body';

const body = z.object({ RecursiveLoop: oneOf(['Terminate', 'Allow']) });

/** PUT /2024-08-31/functions/{FunctionName}/recursion-config */
export const putFunctionRecursionConfig: Operation = async (call) => {
  const { name } = referenceOf(call, referenceForms.whole);
  const { RecursiveLoop } = readRequestBody(call.request.body, body);
  const fn = existingFunction(call, name);
  await saveFunction(call, { ...fn, config: { ...fn.config, recursiveLoop: RecursiveLoop } });
  return jsonAnswer(200, { RecursiveLoop });
};
