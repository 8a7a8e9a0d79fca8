import type { WallClock } from './wall-clock';

export interface FakeWallClock extends WallClock {
  /** Lets wall time pass, firing what is due on the way in order. */
  pass(ms: number): void;
  /** Runs everything that yielded, until nothing does. */
  flush(): void;
}

/** A clock for tests: it stands until it is told to pass. */
export function createFakeWallClock(start = 1_800_000_000_000): FakeWallClock {
  let now = start;
  let timers: { readonly at: number; readonly callback: () => void }[] = [];
  let yielded: (() => void)[] = [];

  function flush(): void {
    while (yielded.length > 0) {
      const callbacks = yielded;
      yielded = [];
      for (const callback of callbacks) callback();
    }
  }

  return {
    now: () => now,
    setTimer(ms, callback) {
      const timer = { at: now + Math.max(0, ms), callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    yieldThen: (callback) => {
      yielded.push(callback);
    },
    flush,
    pass(ms) {
      const end = now + ms;
      flush();
      for (;;) {
        const due = timers.reduce<(typeof timers)[number] | undefined>(
          (first, timer) => (timer.at <= end && (!first || timer.at < first.at) ? timer : first),
          undefined,
        );
        if (!due) break;
        timers = timers.filter((other) => other !== due);
        now = Math.max(now, due.at);
        due.callback();
        flush();
      }
      now = end;
    },
  };
}
