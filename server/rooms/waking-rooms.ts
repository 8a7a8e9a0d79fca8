import type { JournalStore } from '#store';
import type { PrivateRooms } from './private-rooms';
import { Room } from './room';
import { privateCourse, type RoomMaker } from './room-maker';
import type { RoomPlaces } from './room-places';
import type { SleepingRooms } from './sleeping-rooms';

interface WakingRoomsOptions {
  readonly awake: PrivateRooms;
  readonly sleepers: SleepingRooms;
  readonly places: RoomPlaces;
  readonly maker: RoomMaker;
  readonly store: JournalStore;
}

/** The rooms that are being computed again from their journals, each of them once however many ask for it. */
export class WakingRooms {
  readonly #options: WakingRoomsOptions;
  readonly #waking = new Map<string, Promise<Room | null>>();

  constructor(options: WakingRoomsOptions) {
    this.#options = options;
  }

  has(id: string): boolean {
    return this.#waking.has(id);
  }

  /** A private room in memory, however it gets there; null if there is none. */
  async wake(id: string): Promise<Room | null> {
    const { awake, sleepers } = this.#options;
    const found = awake.byId(id)?.room ?? this.#waking.get(id);
    if (found) return found;
    if (!sleepers.has(id)) return null;
    const computed = this.#computeAgain(id).finally(() => this.#waking.delete(id));
    this.#waking.set(id, computed);
    return computed;
  }

  /** Null if it cannot be had, and then the log says why. */
  async #computeAgain(id: string): Promise<Room | null> {
    const taken = await this.#options.places.taking(() => this.#compute(id));
    return taken instanceof Room ? taken : null;
  }

  async #compute(id: string): Promise<Room | null> {
    const { awake, sleepers, maker, store } = this.#options;
    const known = sleepers.take(id);
    try {
      const [journal, record] = [await store.read(id), await store.record(id)];
      if (journal === null || record === null) return null;
      const room = await maker.again(journal, record.standing, {
        pace: { kind: 'story' },
        playing: false,
        ...privateCourse,
      });
      awake.hold(room, record);
      room.start();
      return room;
    } catch (error) {
      console.error(error);
      if (known) sleepers.add(known);
      return null;
    }
  }
}
