type Waiter = (lastSeq: number | null) => void;

/** Those who want to know when nothing in the room is pending any more. */
export class SettledWaiters {
  #waiters = new Set<Waiter>();

  get size(): number {
    return this.#waiters.size;
  }

  /** Resolves with the newest sequence number then, or null if that moment never comes or the signal gives up. */
  wait(signal?: AbortSignal): Promise<number | null> {
    if (signal?.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const giveUp = () => waiter(null);
      const waiter: Waiter = (lastSeq) => {
        this.#waiters.delete(waiter);
        signal?.removeEventListener('abort', giveUp);
        resolve(lastSeq);
      };
      this.#waiters.add(waiter);
      signal?.addEventListener('abort', giveUp);
    });
  }

  tell(lastSeq: number | null): void {
    for (const waiter of [...this.#waiters]) waiter(lastSeq);
  }
}
