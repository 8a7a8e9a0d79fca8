import { performance } from 'node:perf_hooks';
import timers from 'node:timers';

/** Wall time and timers as arguments, so that tests drive them. */
export interface WallClock {
  /** Milliseconds since 1970, never running backwards, with fractions. */
  now(): number;
  /** Calls back once after `ms`; the returned function cancels it. */
  setTimer(ms: number, callback: () => void): () => void;
  /** Calls back after whatever else is waiting for its turn. */
  yieldThen(callback: () => void): void;
}

/** Taken before a test in the same process can replace them: fake timers must not stop the server. */
const { clearTimeout, setImmediate, setTimeout } = timers;
const sinceStart = performance.now.bind(performance);

/** The real clock. Its timers do not keep the process alive. */
export const systemClock: WallClock = {
  now: () => performance.timeOrigin + sinceStart(),
  setTimer(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  yieldThen: (callback) => {
    setImmediate(callback);
  },
};
