// The runtime client inside a Node.js execution environment: asks the Runtime API for invocations and runs the handler.
// It runs as it is, in a process of its own, and imports nothing of ours.
import { readFileSync, writeSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const { env } = process;
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(':');
const taskRoot = env.LAMBDA_TASK_ROOT;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const ownFile = import.meta.filename ?? new URL(import.meta.url).pathname;

/** The invocation under way; null during INIT and between invocations. */
let current = null;

// ---------------------------------------------------------------- log

const logChannel = 3;

/** One line of the log for the server: how long ago does not matter, it reads the time itself. */
function tell(message) {
  try {
    writeSync(logChannel, `${JSON.stringify(message)}\n`);
  } catch {
    // The server has gone: nobody reads the log any more.
  }
}

const levels = {
  trace: 'TRACE',
  debug: 'DEBUG',
  log: 'INFO',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
};
for (const [method, level] of Object.entries(levels)) {
  console[method] = (...values) => tell({ level, text: format(...values) });
}
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk, encoding, done) => {
    tell({ level: null, text: String(chunk).replace(/\n$/, '') });
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') process.nextTick(callback);
    return true;
  };
}

// ---------------------------------------------------------------- errors

/** Paths as they are on Lambda, where the package lies in /var/task. */
const asOnLambda = (text) =>
  String(text).replaceAll(ownFile, '/var/runtime/index.mjs').replaceAll(taskRoot, '/var/task');

/** The error object that a caller gets, keys in the recorded order. */
function errorObject(error) {
  if (error instanceof Error || (typeof error === 'object' && error?.name && error?.message)) {
    const trace = asOnLambda(error.stack ?? '').split('\n');
    return { errorType: error.name, errorMessage: asOnLambda(error.message), trace };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

class RuntimeError extends Error {
  constructor(name, message) {
    super(message);
    this.name = name;
  }
}

// ---------------------------------------------------------------- Runtime API

function call(method, path, body, headers = {}) {
  return new Promise((done, failed) => {
    const sent = request(
      { host, port, method, path: `/2018-06-01/runtime/${path}`, agent, headers },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          done({ headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

/** Everything that was logged is on its way before the answer is. */
function mark() {
  tell({ mark: current?.id ?? 'init' });
}

async function postError(error, cause) {
  const headers = {
    'Content-Type': 'application/json',
    ...(cause && { 'Lambdarium-Cause': cause }),
  };
  mark();
  const path = current === null ? 'init/error' : `invocation/${current.id}/error`;
  await call('POST', path, JSON.stringify(errorObject(error)), headers);
}

// ---------------------------------------------------------------- handler

function isModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  for (let folder = dirname(file); folder.startsWith(taskRoot); folder = dirname(folder)) {
    try {
      return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type === 'module';
    } catch {
      // None here, or none that can be read: look further up.
    }
  }
  return false;
}

function findFile(path) {
  for (const extension of ['', '.js', '.mjs', '.cjs']) {
    try {
      readFileSync(path + extension);
      return path + extension;
    } catch {
      // Not this one.
    }
  }
  return null;
}

async function loadModule(path) {
  const file = findFile(path);
  if (file === null) {
    throw new RuntimeError(
      'Runtime.ImportModuleError',
      `Error: Cannot find module '${asOnLambda(path).replace('/var/task/', '')}'\nRequire stack:\n- /var/runtime/index.mjs`,
    );
  }
  try {
    if (isModule(file)) return await import(pathToFileURL(file).href);
    return createRequire(file)(file);
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new RuntimeError('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`);
    }
    if (['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes(error?.code)) {
      throw new RuntimeError('Runtime.ImportModuleError', `Error: ${asOnLambda(error.message)}`);
    }
    throw error;
  }
}

async function loadHandler(name) {
  const [, folder, module, exported] = /^(.*\/)?([^/.]+)\.(.+)$/.exec(name) ?? [];
  if (module === undefined || name.includes('..')) {
    throw new RuntimeError('Runtime.MalformedHandlerName', 'Bad handler');
  }
  const loaded = await loadModule(resolve(taskRoot, folder ?? '', module));
  const find = (from) => exported.split('.').reduce((value, key) => value?.[key], from);
  const handler = find(loaded) ?? find(loaded?.default);
  if (handler === undefined) {
    throw new RuntimeError('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
  }
  if (typeof handler !== 'function') {
    throw new RuntimeError('Runtime.HandlerNotFound', `${name} is not a function`);
  }
  if (runtimeVersion() >= 24 && handler.length >= 3) {
    throw new RuntimeError(
      'Runtime.CallbackHandlerDeprecated',
      'AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify this function to use a supported handler signature to use Node.js 24 or later.',
    );
  }
  return handler;
}

const runtimeVersion = () => Number(/nodejs(\d+)/.exec(env.AWS_EXECUTION_ENV ?? '')?.[1] ?? 22);

/** What streaming handlers are declared with: they fail while they are loaded, and say why. */
globalThis.awslambda = {
  streamifyResponse() {
    throw new RuntimeError(
      'Runtime.StreamingNotSupported',
      'Lambdarium does not stream responses: export a handler that returns its response.',
    );
  },
  HttpResponseStream: {
    from() {
      throw new RuntimeError(
        'Runtime.StreamingNotSupported',
        'Lambdarium does not stream responses.',
      );
    },
  },
};

const readJson = (text) => (text === undefined ? undefined : JSON.parse(text));

function contextOf(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: readJson(headers['lambda-runtime-client-context']),
    identity: readJson(headers['lambda-runtime-cognito-identity']),
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

/** Runs the handler once; resolves when its answer is decided: `{ value }` or `{ error }`, with the cause if it has one. */
function runHandler(handler, event, context) {
  return new Promise((decide) => {
    const finish = (error, value) =>
      error === null || error === undefined ? decide({ value }) : decide({ error });
    /** A callback's answer waits until nothing else is left to do, unless the handler says otherwise. */
    const callback = (error, value) => {
      if (!context.callbackWaitsForEmptyEventLoop) return finish(error, value);
      current.drained ??= () => finish(error, value);
      return undefined;
    };
    context.done = (error, value) => {
      context.callbackWaitsForEmptyEventLoop = false;
      finish(error, value);
    };
    context.succeed = (value) => context.done(null, value);
    context.fail = (error) => context.done(error ?? 'handled');
    const isAsync = handler.constructor.name === 'AsyncFunction';
    current.neverSettled = () =>
      isAsync
        ? decide({
            error: new RuntimeError('Runtime.NodeJsExit', neverSettledText),
            cause: 'neverSettled',
          })
        : decide({ value: null });
    try {
      const returned = handler(event, context, callback);
      if (typeof returned?.then === 'function') {
        returned.then(
          (value) => decide({ value }),
          (error) => decide({ error: error ?? 'handled' }),
        );
      }
    } catch (error) {
      decide({ error: error ?? 'handled' });
    }
  });
}

const neverSettledText =
  'The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise that was never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#exit-codes';

async function serve(handler) {
  for (;;) {
    const { headers, body } = await call('GET', 'invocation/next');
    const id = headers['lambda-runtime-aws-request-id'];
    current = { id, drained: null, neverSettled: null };
    env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
    let decided;
    try {
      decided = await runHandler(handler, JSON.parse(body), contextOf(headers));
    } catch (error) {
      decided = { error };
    }
    current.over = true;
    if ('error' in decided) {
      const { error } = decided;
      const isValue = errorObject(error).trace.length === 0;
      await postError(error, decided.cause ?? (isValue ? 'value' : undefined));
    } else await postValue(decided.value);
    current = null;
  }
}

async function postValue(value) {
  let text;
  try {
    text = JSON.stringify(value === undefined ? null : value) ?? 'null';
  } catch {
    return postError(new Error('Unable to stringify response body'), 'unserializable');
  }
  mark();
  return call('POST', `invocation/${current.id}/response`, text, {
    'Content-Type': 'application/json',
  });
}

// ---------------------------------------------------------------- the process

/** Ends the process after an error that no handler caught, with the exit code that Lambda's runtime has. */
function die(error, cause, code) {
  const sent = postError(error, cause);
  const exit = () => process.exit(code);
  sent.then(exit, exit);
}

process.on('unhandledRejection', (reason) => {
  const error = new RuntimeError('Runtime.UnhandledPromiseRejection', String(reason));
  if (reason instanceof Error) error.stack = `${error.name}: ${error.message}\n${reason.stack}`;
  die(error, 'unhandledRejection', 128);
});
process.on('uncaughtException', (error) => die(error, 'uncaught', 129));
process.on('beforeExit', () => {
  if (current === null || current.over) return;
  // Something must be left to do, else the process ends before the answer is sent.
  const conclude = current.drained ?? current.neverSettled;
  if (conclude) setImmediate(conclude);
});

try {
  const handler = await loadHandler(env._HANDLER);
  await serve(handler);
} catch (error) {
  // Either INIT has failed, or the server has gone.
  if (current === null) await postError(error).catch(() => {});
  process.exit(1);
}
