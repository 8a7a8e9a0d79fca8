/** A process that may have to make way. */
export interface SlotHolder {
  /** Whether nothing runs in it now. */
  readonly isIdle: boolean;
  /** Ends its process; the next job starts another. */
  readonly evict: () => void;
}

/** Bounds how many processes there are at once, over all rooms: one that is idle makes way for one that is needed. */
export class ProcessSlots {
  readonly #limit: number;
  /** In the order of their last use. */
  readonly #holders = new Set<SlotHolder>();
  readonly #waiting = new Set<() => void>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Resolves with whether there is a place, after `patienceMs` at the latest. */
  take(holder: SlotHolder, patienceMs: number): Promise<boolean> {
    if (this.#tryTake(holder)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        resolve(false);
      }, patienceMs);
      const look = () => {
        if (!this.#tryTake(holder)) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(true);
      };
      this.#waiting.add(look);
    });
  }

  /** It has been used just now, and may make way if it is idle and others wait. */
  touch(holder: SlotHolder): void {
    if (!this.#holders.delete(holder)) return;
    this.#holders.add(holder);
    this.#lookAgain();
  }

  free(holder: SlotHolder): void {
    if (this.#holders.delete(holder)) this.#lookAgain();
  }

  #tryTake(holder: SlotHolder): boolean {
    if (this.#holders.size >= this.#limit) {
      const idle = [...this.#holders].find(({ isIdle }) => isIdle);
      if (idle === undefined) return false;
      this.#holders.delete(idle);
      idle.evict();
    }
    this.#holders.add(holder);
    return true;
  }

  #lookAgain(): void {
    const [first] = this.#waiting;
    first?.();
  }
}
