/**
 * JavaScript of the sandbox: takes the module and calls its handler as Node’s runtime client does (source of
 * aws-lambda-nodejs-runtime-interface-client). What it tells the host is JSON text.
 */
export const handlerScript = `(function (remaining, promises, timers) {
  const { stringify, parse } = JSON;
  const textOf = (value) => { try { return String(value); } catch { return 'unreadable'; } };
  const isError = (value) => value instanceof Error;
  const told = (kind, error) => isError(error)
    ? { kind, isError: true, type: textOf(error.name), message: textOf(error.message), stack: textOf(error.stack ?? '') }
    : { kind, isError: false, type: typeof error, message: textOf(error), stack: '' };
  const failed = (error) => told('threw', error === undefined || error === null ? 'handled' : error);
  const returned = (value) => {
    try {
      return { kind: 'returned', body: stringify(value === undefined ? null : value) ?? 'null' };
    } catch {
      return { kind: 'unserializable' };
    }
  };
  const running = { kind: 'running' };
  let exported = null;
  let call = null;
  // What an earlier call still does ends nothing of this one.
  const begin = () => (call = { end: running, kept: null, drained: { kind: 'returned', body: 'null' } });
  const endOf = (mine) => (end) => { if (mine.end === running) mine.end = end; };

  const noModule = (name) => {
    throw Object.assign(new Error("Cannot find module '" + name + "'"), { code: 'MODULE_NOT_FOUND' });
  };

  return {
    loadCommonJs: (body) => {
      const module = { exports: {} };
      body.call(module.exports, module.exports, noModule, module, '/var/task/index.js', '/var/task');
      exported = module.exports;
    },
    loadModule: (found) => { exported = found; },
    isPromise: (value) => promises.isPromise(value),
    awaitModule: (promise) => {
      const end = endOf(begin());
      call.drained = { kind: 'stuck' };
      promises.settle(promise, (found) => { exported = found; end({ kind: 'loaded' }); }, (error) => end(told('failed', error)));
    },
    describe: (kind, error) => stringify(told(kind, error)),
    missing: () => {
      const handler = exported?.handler;
      if (typeof handler === 'function') return '';
      return handler === undefined ? 'index.handler is undefined or not exported' : 'index.handler is not a function';
    },
    start: (eventText, contextText) => {
      const mine = begin();
      const end = endOf(mine);
      let waits = true;
      const answer = (result) => {
        if (mine.kept !== null) return;
        mine.kept = result;
        if (!waits) end(result);
      };
      const done = (error, value) => answer(error === undefined || error === null ? returned(value) : failed(error));
      const context = {
        get callbackWaitsForEmptyEventLoop() { return waits; },
        set callbackWaitsForEmptyEventLoop(value) { waits = Boolean(value); },
        done: (error, value) => done(error, value),
        succeed: (value) => { waits = false; done(null, value); },
        fail: (error) => { waits = false; answer(failed(error)); },
        ...parse(contextText),
        getRemainingTimeInMillis: () => remaining(),
      };
      let result;
      try {
        result = exported.handler(parse(eventText), context, (error, value) => done(error, value));
      } catch (error) {
        end(failed(error));
        return;
      }
      if (!promises.isPromise(result)) return;
      const text = Object.prototype.toString.call(exported.handler);
      if (text === '[object AsyncFunction]') mine.drained = { kind: 'neverSettled' };
      promises.settle(result, (value) => end(returned(value)), (error) => end(failed(error)));
    },
    look: () => {
      const reasons = promises.unhandled();
      if (reasons.length === 0) return stringify(call.end);
      promises.forget();
      return stringify(told('unhandledRejection', reasons[0]));
    },
    drained: () => stringify(call.kept ?? call.drained),
    nextTimer: () => timers.next() ?? -1,
    keeps: () => timers.keeps(),
    fire: () => timers.fire(),
  };
})`;
