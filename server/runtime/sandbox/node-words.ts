import type { GuestError } from './end-of-guest';

/** What Node has and the sandbox has not, as code would call it. */
const absent = new Set([
  'AbortController',
  'Buffer',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'awslambda',
  'crypto',
  'fetch',
  'global',
  'performance',
  'process',
  'require',
  'structuredClone',
]);

/** An error of QuickJS as Node words it, with a way out where the code needs what only a process has. */
export function inNodesWords(error: GuestError): GuestError {
  if (!error.isError) return error;
  const { type, message } = error;
  if (type === 'InternalError' && message === 'stack overflow') {
    return { ...error, type: 'RangeError', message: 'Maximum call stack size exceeded' };
  }
  if (type === 'InternalError' && message === 'string too long') {
    return { ...error, type: 'RangeError', message: 'Invalid string length' };
  }
  return { ...error, message: messageOf(type, message) };
}

function messageOf(type: string, message: string): string {
  const [, missing] = /^'([\w$]+)' is not defined$/.exec(message) ?? [];
  if (type === 'ReferenceError' && missing !== undefined) {
    return `${missing} is not defined${absent.has(missing) ? adviceOf(missing) : ''}`;
  }
  const [, verb, name, of] =
    /^cannot (read|set) property '(.*)' of (undefined|null)$/s.exec(message) ?? [];
  if (type === 'TypeError' && verb !== undefined) {
    const doing = verb === 'read' ? 'reading' : 'setting';
    return `Cannot ${verb} properties of ${of} (${doing} '${name}')`;
  }
  return message;
}

const adviceOf = (name: string): string =>
  ` (a handler written in the page has no ${name}: deploy it as a zip to run it in a Node.js process)`;

/** The message for a module that is asked for: there are none. */
export const noModuleText = (name: string): string =>
  `Error: Cannot find module '${name}' (a handler written in the page has no modules: deploy it as a zip to run it in a Node.js process)\nRequire stack:\n- /var/runtime/index.mjs`;

/** A stack as V8 writes it: the error’s name and message, the frames of the function’s own code, the runtime’s. */
export function traceOf({ isError, type, message, stack }: GuestError): readonly string[] {
  if (!isError) return [];
  const head = (message === '' ? type : `${type}: ${message}`).split('\n');
  const own = stack
    .split('\n')
    .filter((line) => line.includes('/var/task/'))
    .slice(0, V8_FRAMES)
    .map((line) => line.replace(/^(\s+at )(?:<anonymous>|<eval>) \((.*)\)$/, '$1$2'));
  return [...head, ...own, RUNTIME_FRAME].slice(0, head.length + V8_FRAMES);
}

/** `Error.stackTraceLimit`. */
const V8_FRAMES = 10;

const RUNTIME_FRAME =
  '    at Runtime.handleOnceNonStreaming (file:///var/runtime/index.mjs:1206:29)';
