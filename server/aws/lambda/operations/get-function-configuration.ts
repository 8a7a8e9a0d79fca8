import { progressAt } from '../function-configuration';
import { jsonAnswer, type Operation } from '../operation';
import { referenceOf } from '../reference';
import { resolveVersion } from '../resolve-version';

/** GET /2015-03-31/functions/{FunctionName}/configuration */
export const getFunctionConfiguration: Operation = (call) => {
  const { fn, configuration } = resolveVersion(call, referenceOf(call));
  return jsonAnswer(200, configuration(progressAt(fn, call.nowMs)));
};
