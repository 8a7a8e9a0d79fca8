import type { WallClock } from './wall-clock';

export interface Throttle {
  /** Asks for a call: at once if the last one is long enough ago, else as soon as it is. */
  request(): void;
  cancel(): void;
}

/** Calls `send` when asked, at most once in `intervalMs`, and never forgets the last request. */
export function createThrottle(clock: WallClock, intervalMs: number, send: () => void): Throttle {
  let lastAt = Number.NEGATIVE_INFINITY;
  let cancelTimer: (() => void) | null = null;

  function run(): void {
    cancelTimer = null;
    lastAt = clock.now();
    send();
  }

  return {
    request() {
      if (cancelTimer) return;
      // The first call also waits for its turn, so that what happens in one go travels together.
      cancelTimer = clock.setTimer(Math.max(0, lastAt + intervalMs - clock.now()), run);
    },
    cancel() {
      cancelTimer?.();
      cancelTimer = null;
    },
  };
}
