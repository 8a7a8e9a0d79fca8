/**
 * The clock that code in the sandbox lives by: it runs while the code computes, stands while nobody calls it and jumps
 * where the code would wait.
 */
export class GuestClock {
  /** Milliseconds on the environment’s own clock before the code was last let run. */
  #before = 0;
  #skipped = 0;
  #resumedAt: number | null = null;
  #startedAt = 0;
  #epochMs = 0;

  /** Begins a call at a moment of the room’s clock. */
  begin(epochMs: number): void {
    this.#startedAt = this.now();
    this.#epochMs = epochMs;
  }

  /** Lets it run while `work` computes. */
  during<T>(work: () => T): T {
    if (this.#resumedAt !== null) return work();
    this.#resumedAt = performance.now();
    try {
      return work();
    } finally {
      this.#before = this.computed();
      this.#resumedAt = null;
    }
  }

  /** Milliseconds since the environment began, as timers count them. */
  now(): number {
    return this.computed() + this.#skipped;
  }

  /** Milliseconds since the call began. */
  elapsed(): number {
    return this.now() - this.#startedAt;
  }

  /** Jumps to a later moment of `now`. */
  skipTo(moment: number): void {
    this.#skipped += Math.max(0, moment - this.now());
  }

  /** What `Date.now()` says. */
  wallMs(): number {
    return Math.floor(this.#epochMs + this.elapsed());
  }

  /** Milliseconds computed in all. */
  computed(): number {
    return this.#before + (this.#resumedAt === null ? 0 : performance.now() - this.#resumedAt);
  }
}
