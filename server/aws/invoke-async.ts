import type { InvokeOperation } from './invoke';

/** Lambda API reference, InvokeAsync: its own, older limit. */
const longestPayloadBytes = 262_144;

/** POST /2014-11-13/functions/{FunctionName}/invoke-async, deprecated: an Event under another name. */
export const invokeAsyncOperation: InvokeOperation = {
  types: ['Event'],
  longestPayload: longestPayloadBytes,
  wordAnswer: (response) => response,
};
