import { changeEventInvokeConfig } from '../change-event-invoke-config';
import type { Operation } from '../operation';

/** PUT /2019-09-25/functions/{FunctionName}/event-invoke-config */
export const putFunctionEventInvokeConfig: Operation = (call) =>
  changeEventInvokeConfig(call, true);
