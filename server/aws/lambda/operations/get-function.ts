import { codeLocation } from '../code-location';
import { progressAt } from '../function-configuration';
import { jsonAnswer, type Operation } from '../operation';
import { referenceOf } from '../reference';
import { resolveVersion } from '../resolve-version';

/** GET /2015-03-31/functions/{FunctionName} */
export const getFunction: Operation = (call) => {
  const { fn, version, configuration } = resolveVersion(call, referenceOf(call));
  const { tags } = fn.note;
  const { reservedConcurrency } = fn.config;
  return jsonAnswer(200, {
    Configuration: configuration(progressAt(fn, call.nowMs)),
    Code: codeLocation(call, fn, version),
    ...(Object.keys(tags).length > 0 && { Tags: tags }),
    ...(reservedConcurrency !== null && {
      Concurrency: { ReservedConcurrentExecutions: reservedConcurrency },
    }),
  });
};
