import type { Limits } from '#config';
import type { JournalStore, KnownRoom } from '#store';
import type { WallClock } from './wall-clock';

type KeptLimits = Pick<Limits, 'keptRooms' | 'keptRoomMs' | 'keptBytes'>;

/** The private rooms that only the store has: they take no memory and their time stands until somebody asks for them. */
export class SleepingRooms {
  readonly #store: JournalStore;
  readonly #limits: KeptLimits;
  readonly #clock: WallClock;
  /** Those first that were not used for longest. */
  readonly #rooms = new Map<string, KnownRoom>();
  readonly #roomOfAccessKey = new Map<string, string>();

  constructor(store: JournalStore, limits: KeptLimits, clock: WallClock) {
    this.#store = store;
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Finds what a process before this one has left; one room is none of them. */
  async load(except: string): Promise<void> {
    if (!this.#store.durable) return;
    for (const known of await this.#store.list()) if (known.room !== except) this.add(known);
    this.makeWay(0);
  }

  has(id: string): boolean {
    return this.#rooms.has(id);
  }

  ids(): readonly string[] {
    return [...this.#rooms.keys()];
  }

  byAccessKey(accessKeyId: string): string | null {
    return this.#roomOfAccessKey.get(accessKeyId) ?? null;
  }

  parentOf(id: string): string | null {
    return this.#rooms.get(id)?.parent ?? null;
  }

  add(known: KnownRoom): void {
    this.#rooms.set(known.room, known);
    if (known.accessKeyId !== null) this.#roomOfAccessKey.set(known.accessKeyId, known.room);
  }

  /** Takes a room out that sleeps no longer. */
  take(id: string): KnownRoom | null {
    const known = this.#rooms.get(id) ?? null;
    this.#rooms.delete(id);
    if (known?.accessKeyId) this.#roomOfAccessKey.delete(known.accessKeyId);
    return known;
  }

  /** Removes a room for good. */
  forget(id: string): void {
    this.take(id);
    this.#store.drop(id).catch((error: unknown) => console.error(error));
  }

  /** Removes what is too old, and the oldest of what is too many or too much; `awake` more rooms are in memory. */
  makeWay(awake: number): void {
    const { keptRooms, keptRoomMs, keptBytes } = this.#limits;
    const oldest = this.#clock.now() - keptRoomMs;
    let tooMuch = this.#store.bytes > keptBytes;
    for (const { room, usedAt } of [...this.#rooms.values()]) {
      if (usedAt >= oldest && this.#rooms.size + awake < keptRooms && !tooMuch) return;
      this.forget(room);
      // What it takes is known once it is gone: one room at a time.
      tooMuch = false;
    }
  }
}
