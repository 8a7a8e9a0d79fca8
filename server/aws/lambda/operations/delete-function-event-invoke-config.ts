import { defaultAsynchronous } from '#engine';
import { findFunction, saveFunction } from '../described-function';
import { eventInvokeConfig, noEventInvokeConfig } from '../event-invoke-configuration';
import { without } from '../function-note';
import { emptyAnswer, type Operation } from '../operation';
import { changeQualifier } from '../qualifier-settings';
import { referenceOf } from '../reference';

/** DELETE /2019-09-25/functions/{FunctionName}/event-invoke-config: the defaults are in force again. */
export const deleteFunctionEventInvokeConfig: Operation = async (call) => {
  const reference = referenceOf(call);
  const qualifier = reference.qualifier ?? '$LATEST';
  const fn = findFunction(call, reference.name);
  if (fn === null || eventInvokeConfig(fn, qualifier) === null) {
    throw noEventInvokeConfig(call, reference);
  }
  const { config, note } = fn;
  await saveFunction(call, {
    config:
      qualifier === '$LATEST'
        ? { ...config, ...defaultAsynchronous }
        : changeQualifier(config, qualifier, { asynchronous: null }),
    note: { ...note, invokeConfigs: without(note.invokeConfigs, qualifier) },
  });
  return emptyAnswer();
};
