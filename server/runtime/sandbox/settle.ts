import type { Outcome } from '#engine';
import { quotas } from '#engine/quotas';
import { utf8Length } from '#engine/utf8-length';
import type { GuestEnd, GuestError } from './end-of-guest';
import { type Cut, NO_MODULE } from './guest';
import { inNodesWords, noModuleText, traceOf } from './node-words';

/** How a call of the handler ended, as Lambda counts it. */
export function outcomeOf(end: GuestEnd | Cut, timeoutMs: number): Outcome {
  if (end === 'memory') return { kind: 'outOfMemory' };
  if (end === 'time') return { kind: 'timedOut', timeoutMs };
  switch (end.kind) {
    case 'returned':
      return returned(end.body);
    case 'unserializable':
    case 'neverSettled':
      return { kind: end.kind };
    case 'unhandledRejection':
      return unhandled(end);
    case 'uncaught':
      return uncaught(end);
    case 'threw':
    case 'failed':
      return threw(end);
    case 'running':
    case 'loaded':
    case 'stuck':
      return { kind: 'neverSettled' };
    default:
      return end satisfies never;
  }
}

/** How INIT failed; null where it did not. */
export function initFailure(end: GuestEnd | Cut, timeoutMs: number): Outcome | null {
  if (end === 'memory' || end === 'time') return outcomeOf(end, timeoutMs);
  switch (end.kind) {
    case 'loaded':
      return null;
    // Nothing is left to do and the module’s top level still waits: Node exits with code 13.
    case 'stuck':
      return { kind: 'exited', exitCode: 13 };
    case 'failed':
    case 'threw':
    case 'unhandledRejection':
    case 'uncaught':
      return notLoaded(end);
    case 'running':
    case 'returned':
    case 'unserializable':
    case 'neverSettled':
      return { kind: 'exited', exitCode: 1 };
    default:
      return end satisfies never;
  }
}

/** INIT fails because there is no such handler. */
export function missingHandler(sentence: string): Outcome {
  return initFailed({
    isError: true,
    type: 'Runtime.HandlerNotFound',
    message: sentence,
    stack: '',
  });
}

function returned(body: string): Outcome {
  const bytes = body.length > quotas.responseBytes / 3 ? utf8Length(body) : 0;
  return bytes > quotas.responseBytes
    ? { kind: 'responseTooLarge', bytes }
    : { kind: 'returned', body };
}

function threw(end: GuestError): Outcome {
  const error = inNodesWords(end);
  const { isError, type, message } = error;
  return isError
    ? { kind: 'threw', errorType: type, errorMessage: message, report: reportOf(error) }
    : { kind: 'threwValue', valueType: type, text: message, report: reportOf(error) };
}

function uncaught(end: GuestError): Outcome {
  const error = inNodesWords(end);
  return {
    kind: 'uncaught',
    errorType: error.type,
    errorMessage: error.message,
    report: reportOf(error),
  };
}

function unhandled(end: GuestError): Outcome {
  const { isError, type, message, stack } = inNodesWords(end);
  const reason = isError && message !== '' ? `${type}: ${message}` : isError ? type : message;
  const error = {
    isError: true,
    type: 'Runtime.UnhandledPromiseRejection',
    message: reason,
    stack,
  };
  return { kind: 'unhandledRejection', reason, report: reportOf(error) };
}

/** A module that throws while it is loaded. */
function notLoaded(end: GuestError): Outcome {
  const [, name] =
    new RegExp(`^(?:${NO_MODULE}|Cannot find module ')([^']*)'?$`, 's').exec(end.message) ?? [];
  if (name !== undefined) {
    return initFailed({
      isError: true,
      type: 'Runtime.ImportModuleError',
      message: noModuleText(name),
      stack: '',
    });
  }
  const error = inNodesWords(end);
  if (error.type !== 'SyntaxError') return initFailed(error);
  const at = /\/var\/task\/index\.m?js:(\d+)/.exec(error.stack)?.[1];
  const where = at === undefined ? '' : ` (line ${at})`;
  return initFailed({
    ...error,
    type: 'Runtime.UserCodeSyntaxError',
    message: `SyntaxError: ${error.message}${where}`,
  });
}

const initFailed = (error: GuestError): Outcome => ({
  kind: 'initFailed',
  errorType: error.type,
  errorMessage: error.message,
  report: reportOf(error),
});

/** The error object that Node’s runtime sends. */
const reportOf = (error: GuestError): string =>
  JSON.stringify({ errorType: error.type, errorMessage: error.message, trace: traceOf(error) });
