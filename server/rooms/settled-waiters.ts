type Waiter = (lastSeq: number | null) => void;

/** Those who want to know when nothing in the room is pending any more. */
export class SettledWaiters {
  #waiters: Waiter[] = [];

  get size(): number {
    return this.#waiters.length;
  }

  /** Resolves with the newest sequence number then, or null if that moment never comes. */
  wait(): Promise<number | null> {
    return new Promise((resolve) => {
      this.#waiters.push(resolve);
    });
  }

  tell(lastSeq: number | null): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter(lastSeq);
  }
}
