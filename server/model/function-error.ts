import type { Outcome } from '#engine';
import { errorOf } from '#engine/error-of';

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
  if (outcome.kind === 'returned') return null;
  const sent = 'report' in outcome ? readReport(outcome.report) : null;
  if (sent !== null) return sent;
  const { errorType, errorMessage, by } = errorOf(outcome);
  switch (by) {
    case 'runtime': {
      const frames = framesOf(outcome.kind);
      const head = frames.length === 0 ? [] : stackHead(errorType, errorMessage);
      return { errorType, errorMessage, trace: [...head, ...frames] };
    }
    case 'sandbox':
      return { errorType, errorMessage: `RequestId: ${requestId} Error: ${errorMessage}` };
    case 'frontEnd':
      return { errorType, errorMessage };
  }
}

/** What the Invoke API's body holds after any attempt: the returned JSON as it is, or the error object. */
export function resultBody(outcome: Outcome, requestId: string): string {
  if (outcome.kind === 'returned') return outcome.body;
  if ('report' in outcome && outcome.report !== undefined) return outcome.report;
  return JSON.stringify(functionErrorOf(outcome, requestId));
}

/** The error object as real code sent it, if it is one: any runtime may send anything. */
function readReport(report: string | undefined): FunctionError | null {
  if (report === undefined) return null;
  try {
    const { errorType, errorMessage, trace, stackTrace } = JSON.parse(report);
    const lines: unknown = trace ?? stackTrace;
    return {
      errorType: String(errorType ?? ''),
      errorMessage: String(errorMessage ?? ''),
      ...(Array.isArray(lines) ? { trace: lines.map(String) } : {}),
    };
  } catch {
    return null;
  }
}

/** V8 puts name and message at the top of a stack; a message of several lines takes several. */
const stackHead = (name: string, message: string): readonly string[] =>
  (message === '' ? name : `${name}: ${message}`).split('\n');

/** Where in a plausible handler the error arose; a thrown value that is no Error has no stack. */
function framesOf(kind: Outcome['kind']): readonly string[] {
  switch (kind) {
    case 'initFailed':
      return [
        '    at file:///var/task/index.mjs:1:7',
        '    at ModuleJob.run (node:internal/modules/esm/module_job:343:25)',
      ];
    case 'unhandledRejection':
      return [
        '    at process.<anonymous> (file:///var/runtime/index.mjs:1276:17)',
        '    at process.emit (node:events:519:28)',
      ];
    case 'uncaught':
      return [
        '    at Timeout._onTimeout (file:///var/task/index.mjs:5:11)',
        '    at listOnTimeout (node:internal/timers:588:17)',
      ];
    case 'neverSettled':
      return ['    at process.<anonymous> (file:///var/runtime/index.mjs:1265:15)'];
    case 'unserializable':
      return [
        '    at _trySerializeResponse (file:///var/runtime/index.mjs:287:11)',
        '    at RAPIDClient.postInvocationResponse (file:///var/runtime/index.mjs:331:24)',
      ];
    case 'threwValue':
      return [];
    default:
      return [
        '    at Runtime.handler (file:///var/task/index.mjs:3:9)',
        '    at Runtime.handleOnceNonStreaming (file:///var/runtime/index.mjs:1206:29)',
      ];
  }
}
