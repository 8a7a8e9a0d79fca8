import { changeEventInvokeConfig } from '../change-event-invoke-config';
import type { Operation } from '../operation';

/** POST /2019-09-25/functions/{FunctionName}/event-invoke-config */
export const updateFunctionEventInvokeConfig: Operation = (call) =>
  changeEventInvokeConfig(call, false);
