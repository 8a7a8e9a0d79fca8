import type { Limits } from '#config';
import type { Refusal } from '#protocol';
import type { JournalStore } from '#store';
import type { PrivateRoom, PrivateRooms } from './private-rooms';
import { refuse } from './refuse';
import type { Room } from './room';
import type { SleepingRooms } from './sleeping-rooms';
import type { WallClock } from './wall-clock';

interface RoomPlacesOptions {
  readonly awake: PrivateRooms;
  readonly sleepers: SleepingRooms;
  readonly store: JournalStore;
  readonly clock: WallClock;
  readonly limits: Pick<Limits, 'rooms' | 'forksPerRoom' | 'roomIdleMs'>;
}

/** How many times in its idle time a private room is looked at. */
const looksPerIdleTime = 10;

/** The places for private rooms: how many there are, and which rooms make way for others or because nobody needs them. */
export class RoomPlaces {
  readonly #options: RoomPlacesOptions;
  /** Rooms that are being made. */
  #opening = 0;
  #cancelLook = () => {};

  constructor(options: RoomPlacesOptions) {
    this.#options = options;
  }

  /** Makes a room while its place is kept free, or refuses because there is none. */
  async taking<T>(make: () => Promise<T>): Promise<T | Refusal> {
    const full = this.#fullHouse();
    if (full) return full;
    this.#opening += 1;
    try {
      return await make();
    } finally {
      this.#opening -= 1;
    }
  }

  /** Lets go of the oldest fork nobody needs if a family has as many as it may; refuses if all are needed. */
  makeWayInFamily(parent: Room): Refusal | null {
    const { awake, sleepers, limits } = this.#options;
    const root = this.rootOf(parent.id);
    const asleep = sleepers.ids().filter((id) => id !== root && this.rootOf(id) === root);
    const forks = awake
      .all()
      .filter((other) => other.parent !== null && this.rootOf(other.room.id) === root);
    if (forks.length + asleep.length < limits.forksPerRoom) return null;
    if (asleep[0] !== undefined) {
      sleepers.forget(asleep[0]);
      return null;
    }
    const spare = forks.find(({ room }) => room !== parent && room.idleSince !== null);
    if (spare === undefined) {
      return refuse(
        'tooMany',
        `This room has ${limits.forksPerRoom} forks already. Close a page that shows one.`,
      );
    }
    this.forget(spare);
    return null;
  }

  /** Ends a room for good. */
  forget(held: PrivateRoom): void {
    this.#options.awake.end(held);
    this.#options.store.drop(held.room.id).catch((error: unknown) => console.error(error));
  }

  /** Lets go of the private rooms nobody has needed for a while, now and again and again. */
  look(): void {
    const { awake, sleepers, store, clock, limits } = this.#options;
    for (const held of awake.all()) {
      const { idleSince, broken } = held.room;
      // What it holds never happened as far as the store is concerned; from there it may go on.
      if (broken && store.durable) {
        this.#letGo(held);
        continue;
      }
      if (idleSince === null || clock.now() - idleSince < limits.roomIdleMs) continue;
      if (!awake.hasForkInUse(held.room)) this.#letGo(held);
    }
    sleepers.makeWay(awake.size);
    this.#cancelLook = clock.setTimer(limits.roomIdleMs / looksPerIdleTime, () => this.look());
  }

  close(): void {
    this.#cancelLook();
  }

  #fullHouse(): Refusal | null {
    const { awake, store, limits } = this.#options;
    const isFull = () => awake.size + this.#opening >= limits.rooms;
    if (isFull() && store.durable) {
      const spare = awake
        .all()
        .filter(({ room }) => room.idleSince !== null)
        .sort((a, b) => (a.room.idleSince ?? 0) - (b.room.idleSince ?? 0))[0];
      if (spare) this.#letGo(spare);
    }
    if (!isFull()) return null;
    return refuse(
      'tooMany',
      `There are ${limits.rooms} private rooms already. Close a page that shows one, or wait.`,
    );
  }

  /** The room that a fork of forks comes from in the end. */
  rootOf(id: string): string {
    const { awake, sleepers } = this.#options;
    const parent = awake.byId(id)?.parent ?? sleepers.parentOf(id);
    return parent === null ? id : this.rootOf(parent);
  }

  /** Takes a room out of memory; a store that outlives the process keeps it. */
  #letGo(held: PrivateRoom): void {
    const { awake, sleepers, store, clock } = this.#options;
    if (!store.durable) {
      this.forget(held);
      return;
    }
    const { room, accessKeyId, parent } = held;
    awake.end(held);
    sleepers.add({ room: room.id, accessKeyId, parent, usedAt: clock.now() });
  }
}
