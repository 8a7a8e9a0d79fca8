/**
 * JavaScript of the sandbox: timers on the environment’s own clock, `now()` in milliseconds. Nobody waits for them: the
 * host moves the clock to `next()` and calls `fire()`. Gives those two.
 */
export const timersScript = `(function (now) {
  const timers = new Map();
  let last = 0;
  const delayOf = (ms) => { const delay = Number(ms); return delay >= 1 && delay <= 2147483647 ? Math.trunc(delay) : 1; };
  const start = (every) => (work, ms, ...args) => {
    if (typeof work !== 'function') throw new TypeError('The "callback" argument must be of type function. Received ' + (work === undefined ? 'undefined' : typeof work));
    const id = ++last;
    const delay = delayOf(ms);
    const timer = { id, work, args, every: every ? delay : null, due: now() + delay, keeps: true };
    timers.set(id, timer);
    const handle = {
      ref: () => { timer.keeps = true; return handle; },
      unref: () => { timer.keeps = false; return handle; },
      hasRef: () => timer.keeps,
      refresh: () => { timer.due = now() + delay; timers.set(id, timer); return handle; },
      close: () => { timers.delete(id); return handle; },
      [Symbol.toPrimitive]: () => id,
    };
    return handle;
  };
  const stop = (handle) => { if (handle !== undefined && handle !== null) timers.delete(Number(handle)); };
  globalThis.setTimeout = start(false);
  globalThis.setInterval = start(true);
  globalThis.setImmediate = (work, ...args) => globalThis.setTimeout(work, 0, ...args);
  globalThis.clearTimeout = stop;
  globalThis.clearInterval = stop;
  globalThis.clearImmediate = stop;
  globalThis.queueMicrotask ??= (work) => { Promise.resolve().then(work); };
  const first = () => {
    let best = null;
    for (const timer of timers.values()) if (best === null || timer.due < best.due) best = timer;
    return best;
  };
  return {
    next: () => first()?.due ?? null,
    keeps: () => [...timers.values()].some((timer) => timer.keeps),
    fire: () => {
      const timer = first();
      if (timer === null) return;
      if (timer.every === null) timers.delete(timer.id);
      else timer.due = now() + timer.every;
      timer.work(...timer.args);
    },
  };
})`;
