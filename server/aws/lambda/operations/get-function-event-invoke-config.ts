import { findFunction } from '../described-function';
import {
  eventInvokeConfig,
  noEventInvokeConfig,
  writeEventInvokeConfig,
} from '../event-invoke-configuration';
import { jsonAnswer, type Operation } from '../operation';
import { referenceOf } from '../reference';

/** GET /2019-09-25/functions/{FunctionName}/event-invoke-config */
export const getFunctionEventInvokeConfig: Operation = (call) => {
  const reference = referenceOf(call);
  const fn = findFunction(call, reference.name);
  const config = fn === null ? null : eventInvokeConfig(fn, reference.qualifier ?? '$LATEST');
  if (config === null) throw noEventInvokeConfig(call, reference);
  return jsonAnswer(200, writeEventInvokeConfig(call.account, reference.name, config));
};
