import { type Outcome, quotas } from '#engine';

/** The parts of the error object a failed function's caller gets, in the order in which they are written. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  /** Only Node's own errors carry a stack; errors of the sandbox do not. */
  readonly trace?: readonly string[];
}

/**
 * The error object of a failed attempt as the Node.js runtime or the sandbox writes it; null for a returned value.
 * That an out-of-memory kill still says Runtime.ExitError here is unverified.
 */
export function functionErrorOf(outcome: Outcome, requestId: string): FunctionError | null {
  switch (outcome.kind) {
    case 'returned':
      return null;
    case 'threw':
      return {
        errorType: outcome.errorType,
        errorMessage: outcome.errorMessage,
        trace: [...stackHead(outcome.errorType, outcome.errorMessage), ...handlerFrames],
      };
    case 'initFailed':
      return {
        errorType: outcome.errorType,
        errorMessage: outcome.errorMessage,
        trace: [...stackHead(outcome.errorType, outcome.errorMessage), ...moduleFrames],
      };
    case 'timedOut':
      return {
        errorType: 'Sandbox.Timedout',
        errorMessage: `RequestId: ${requestId} Error: ${timeoutText(outcome.timeoutMs)}`,
      };
    case 'threwValue':
      return { errorType: outcome.valueType, errorMessage: outcome.text, trace: [] };
    case 'unhandledRejection':
      return {
        errorType: 'Runtime.UnhandledPromiseRejection',
        errorMessage: outcome.reason,
        trace: [
          ...stackHead('Runtime.UnhandledPromiseRejection', outcome.reason),
          ...rejectionFrames,
        ],
      };
    case 'uncaught':
      return {
        errorType: outcome.errorType,
        errorMessage: outcome.errorMessage,
        trace: [...stackHead(outcome.errorType, outcome.errorMessage), ...timerFrames],
      };
    case 'neverSettled':
      return {
        errorType: 'Runtime.NodeJsExit',
        errorMessage: nodeExitText,
        trace: [...stackHead('Runtime.NodeJsExit', nodeExitText), ...exitFrames],
      };
    case 'unserializable':
      return {
        errorType: 'Error',
        errorMessage: unserializableText,
        trace: [...stackHead('Error', unserializableText), ...responseFrames],
      };
    case 'responseTooLarge':
      return {
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage: `Response payload size exceeded maximum allowed payload size (${quotas.responseBytes} bytes).`,
      };
    case 'outOfMemory':
      return exitError(requestId, exitText(null));
    case 'exited':
      return exitError(requestId, exitText(outcome.exitCode));
  }
}

/** What the Invoke API's body holds after any attempt: the returned JSON as it is, or the error object. */
export function resultBody(outcome: Outcome, requestId: string): string {
  return outcome.kind === 'returned'
    ? outcome.body
    : JSON.stringify(functionErrorOf(outcome, requestId));
}

/** "Task timed out after 3.00 seconds". */
export const timeoutText = (timeoutMs: number): string =>
  `Task timed out after ${(timeoutMs / 1_000).toFixed(2)} seconds`;

/** How the sandbox words the end of the runtime's process; null: it was killed. */
export function exitText(exitCode: number | null): string {
  if (exitCode === null) return 'Runtime exited with error: signal: killed';
  return exitCode === 0
    ? 'Runtime exited without providing a reason'
    : `Runtime exited with error: exit status ${exitCode}`;
}

const exitError = (requestId: string, text: string): FunctionError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${requestId} Error: ${text}`,
});

/** V8 puts name and message at the top of a stack; a message of several lines takes several. */
const stackHead = (name: string, message: string): readonly string[] =>
  (message === '' ? name : `${name}: ${message}`).split('\n');

const handlerFrames = [
  '    at Runtime.handler (file:///var/task/index.mjs:3:9)',
  '    at Runtime.handleOnceNonStreaming (file:///var/runtime/index.mjs:1206:29)',
];

/** The runtime's own words, recorded. */
const nodeExitText =
  'The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise that was never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#exit-codes';

const unserializableText = 'Unable to stringify response body';

const rejectionFrames = [
  '    at process.<anonymous> (file:///var/runtime/index.mjs:1276:17)',
  '    at process.emit (node:events:519:28)',
];

const timerFrames = [
  '    at Timeout._onTimeout (file:///var/task/index.mjs:5:11)',
  '    at listOnTimeout (node:internal/timers:588:17)',
];

const exitFrames = ['    at process.<anonymous> (file:///var/runtime/index.mjs:1265:15)'];

const responseFrames = [
  '    at _trySerializeResponse (file:///var/runtime/index.mjs:287:11)',
  '    at RAPIDClient.postInvocationResponse (file:///var/runtime/index.mjs:331:24)',
];

const moduleFrames = [
  '    at file:///var/task/index.mjs:1:7',
  '    at ModuleJob.run (node:internal/modules/esm/module_job:343:25)',
];
