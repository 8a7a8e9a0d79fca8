/**
 * JavaScript of the sandbox: finds rejections that nobody handles, of which QuickJS says nothing by itself. What rejects
 * is counted up, what is awaited or given a handler is counted down once it rejects; what remains when the microtasks are
 * done is unhandled, as in Node. Promises of async functions, which no hook sees, are counted by the code that
 * `watch-rejections.ts` writes into them. Gives the function `unhandled()`: the first such reason in a list, or none.
 */
export const promisesScript = `(function () {
  const Native = Promise;
  const { then } = Native.prototype;
  const open = new Map();
  const handledOnes = new WeakSet();
  let looking = false;
  const quietly = (work) => {
    const before = looking;
    looking = true;
    try { return work(); } finally { looking = before; }
  };
  const count = (reason, by) => {
    const sum = (open.get(reason) ?? 0) + by;
    if (sum === 0) open.delete(reason);
    else open.set(reason, sum);
  };
  const watch = (promise, by) => quietly(() => then.call(promise, undefined, (reason) => count(reason, by)));
  const handled = (promise) => {
    if (looking || handledOnes.has(promise) || promise === Native.prototype) return;
    handledOnes.add(promise);
    watch(promise, -1);
  };
  // Whoever awaits a promise, or takes it over, asks for its constructor first.
  Object.defineProperty(Native.prototype, 'constructor', {
    configurable: true,
    get() { handled(this); return Native; },
    set(value) { Object.defineProperty(this, 'constructor', { value, writable: true, configurable: true }); },
  });
  Object.defineProperty(Native.prototype, 'then', {
    configurable: true, writable: true,
    value: function then_(onValue, onReason) {
      handled(this);
      const next = quietly(() => then.call(this, onValue, onReason));
      watch(next, 1);
      return next;
    },
  });
  const Watched = new Proxy(Native, {
    construct(target, args, made) {
      const promise = Reflect.construct(target, args, made === Watched ? target : made);
      watch(promise, 1);
      return promise;
    },
  });
  const nativeResolve = Native.resolve;
  Native.resolve = function resolve(value) { return nativeResolve.call(this === Watched ? Native : this, value); };
  globalThis.Promise = Watched;
  Object.defineProperty(globalThis, '__rejected', { value: (reason) => { count(reason, 1); return reason; } });
  return {
    settle: (promise, onValue, onReason) => { handled(promise); quietly(() => then.call(promise, onValue, onReason)); },
    isPromise: (value) => typeof value === 'object' && value !== null && quietly(() => typeof value.then === 'function'),
    unhandled: () => {
      for (const [reason, sum] of open) if (sum > 0) return [reason];
      return [];
    },
    forget: () => open.clear(),
  };
})`;
