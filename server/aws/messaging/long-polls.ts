import type { WallClock } from '#rooms';

interface Poll {
  readonly attempt: (now: number) => boolean;
  readonly end: () => void;
  /** Virtual, milliseconds since 1970. */
  readonly until: number;
  readonly wallUntil: number;
}

export interface LongPollsOptions {
  readonly clock: WallClock;
  readonly most: number;
  /** Milliseconds between looks at what became visible by time alone. */
  readonly lookMs: number;
  /** Brings virtual time to where it should be; tells `look` on the way. */
  readonly tick: () => void;
}

/** Consumers that wait for a message. Each ends by the room's time or by the wall's, whichever is earlier. */
export class LongPolls {
  readonly #options: LongPollsOptions;
  readonly #polls = new Set<Poll>();
  #cancelTimer: (() => void) | null = null;
  #closed = false;

  constructor(options: LongPollsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#polls.size;
  }

  /**
   * Resolves with what `attempt` finds at last; null when the time is over, the client has gone, or all ends. Undefined
   * at once if too many wait.
   */
  wait<T>(
    attempt: (now: number) => T | null,
    { now, seconds, gone }: { now: number; seconds: number; gone: AbortSignal },
  ): Promise<T | null> | undefined {
    // Who has left already would never be heard to leave.
    if (gone.aborted || this.#closed) return Promise.resolve(null);
    if (this.#polls.size >= this.#options.most) return undefined;
    return new Promise((resolve) => {
      const leave = () => finish(null);
      const finish = (found: T | null) => {
        this.#polls.delete(poll);
        gone.removeEventListener('abort', leave);
        resolve(found);
      };
      const poll: Poll = {
        attempt: (at) => {
          const found = attempt(at);
          if (found !== null) finish(found);
          return found !== null;
        },
        end: () => finish(null),
        until: now + seconds * 1_000,
        wallUntil: this.#options.clock.now() + seconds * 1_000,
      };
      this.#polls.add(poll);
      gone.addEventListener('abort', leave);
      this.#schedule();
    });
  }

  /** Gives each consumer its chance, those first who wait longest. Whether anybody got something. */
  look(now: number): boolean {
    let found = false;
    for (const poll of [...this.#polls]) {
      if (poll.attempt(now)) found = true;
      else if (now >= poll.until) poll.end();
    }
    return found;
  }

  /** Ends all of them empty-handed. */
  close(): void {
    this.#closed = true;
    this.#cancelTimer?.();
    for (const poll of [...this.#polls]) poll.end();
  }

  #schedule(): void {
    if (this.#cancelTimer || this.#polls.size === 0) return;
    const { clock, lookMs, tick } = this.#options;
    this.#cancelTimer = clock.setTimer(lookMs, () => {
      this.#cancelTimer = null;
      tick();
      const wallNow = clock.now();
      for (const poll of [...this.#polls]) if (wallNow >= poll.wallUntil) poll.end();
      this.#schedule();
    });
  }
}
