import type { Database } from 'libsql';

/** What is written together, and who waits for it. */
interface Group {
  readonly steps: (() => void)[];
  /** What comes after all steps. */
  readonly last: (() => void)[];
  readonly rooms: Set<string>;
  readonly written: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Collects what comes in during one turn of the event loop and writes it in one transaction: a commit costs the same
 * for one command and for a thousand, and those who wait share one promise.
 */
export class GroupCommit {
  readonly #database: Database;
  readonly #wordsFor: (error: unknown) => unknown;
  readonly #begin: () => void;
  readonly #commit: () => void;
  #group: Group | null = null;
  #closed = false;
  /** Rooms of which something could not be written: what follows it would stand on nothing. */
  readonly #failed = new Map<string, unknown>();

  constructor(database: Database, wordsFor: (error: unknown) => unknown) {
    this.#database = database;
    this.#wordsFor = wordsFor;
    const begin = database.prepare('BEGIN IMMEDIATE');
    const commit = database.prepare('COMMIT');
    this.#begin = () => void begin.run();
    this.#commit = () => void commit.run();
  }

  /** Adds a step for a room. The promise is that of the whole group. */
  add(room: string, step: () => void): Promise<void> {
    const group = this.join(room);
    if (group instanceof Promise) return group;
    group.steps.push(step);
    return group.written;
  }

  /** The group under way, which will hold something of this room; or why it cannot. */
  join(room: string): Group | Promise<never> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'));
    if (this.#failed.size > 0 && this.#failed.has(room)) {
      return Promise.reject(this.#failed.get(room));
    }
    const group = this.#group ?? this.#begun();
    group.rooms.add(room);
    return group;
  }

  /** Writes now what waits. */
  flush(): void {
    const group = this.#group;
    if (group === null) return;
    this.#group = null;
    try {
      this.#begin();
      for (const step of group.steps) step();
      for (const step of group.last) step();
      this.#commit();
    } catch (error) {
      this.#giveUp(group, this.#wordsFor(error));
      return;
    }
    group.resolve();
  }

  /** Takes a room's entries again: it was read anew. Whether it had failed. */
  forgive(room: string): boolean {
    return this.#failed.delete(room);
  }

  /** Writes what waits and takes no more. False if that was so already. */
  close(): boolean {
    if (this.#closed) return false;
    this.flush();
    this.#closed = true;
    return true;
  }

  #begun(): Group {
    let resolve = () => {};
    let reject: Group['reject'] = () => {};
    const written = new Promise<void>((done, fail) => {
      resolve = done;
      reject = fail;
    });
    // Whoever does not wait for it need not hear of it either: the next command of the room tells.
    written.catch(() => {});
    this.#group = { steps: [], last: [], rooms: new Set(), written, resolve, reject };
    setImmediate(() => this.flush());
    return this.#group;
  }

  #giveUp(group: Group, reason: unknown): void {
    // SQLite has rolled back by itself after some errors, and not after others.
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
    for (const room of group.rooms) this.#failed.set(room, reason);
    group.reject(reason);
  }
}
