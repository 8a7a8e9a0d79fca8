import { randomInt } from 'node:crypto';
import type { Config } from '#config';
import { defaultEpochMs, type Scenario } from '#engine';
import { commandsOf } from '#model';
import type { JournalHeader, Pace, Refusal } from '#protocol';
import type { JournalStore } from '#store';
import type { AccountServices } from './account-services';
import { refuse } from './refuse';
import { Room, type RoomOptions } from './room';
import { createRoomKeys, digestOf, matches, type RoomKeys } from './room-keys';
import { startingScenario } from './starting-scenario';
import type { WallClock } from './wall-clock';

/** The id of the room that exists at start and that AWS clients reach without further ado. */
export const localRoomId = 'local';

export interface OpenRoomOptions {
  /** What the room holds; its acts are not started. Null opens one like `local`, with a random seed. */
  readonly scenario: Scenario | null;
  /** In place of the scenario's own seed. */
  readonly seed?: number | null;
  readonly pace: Pace;
  readonly playing: boolean;
}

export interface Rooms {
  readonly local: Room;
  find(id: string): Room | null;
  /** The room that an AWS access key id belongs to; null for an unknown key. */
  findByAccessKey(accessKeyId: string): Room | null;
  /** Whether whoever asks may control the room: anybody on loopback for `local`, else the holder of the secret. */
  owns(room: Room, secret: string | undefined, onLoopback: boolean): boolean;
  /** Opens a private room, or refuses because there are too many. */
  open(
    options: OpenRoomOptions,
  ): Promise<{ readonly ok: true; readonly room: Room; readonly keys: RoomKeys } | Refusal>;
  all(): readonly Room[];
  /** Gives every room, now and later, the other services of its account. */
  furnish(make: (room: Room) => AccountServices): void;
  close(): void;
}

interface PrivateRoom {
  readonly room: Room;
  readonly secretDigest: Buffer;
  readonly accessKeyId: string;
}

/** A private room stands still unless something is pending: the same clicks give the same times. */
const privateCourse = { flowsWhenIdle: false, resumesUnwatched: false };

/** How many times in its idle time a private room is looked at. */
const looksPerIdleTime = 10;

/** Makes the room `local`, from its journal if the store has one, and keeps all the others. */
export async function createRooms(
  config: Config,
  clock: WallClock,
  store: JournalStore,
): Promise<Rooms> {
  const { limits } = config;
  const privateRooms = new Map<string, PrivateRoom>();
  const roomOfAccessKey = new Map<string, Room>();
  let opening = 0;
  let cancelLook = () => {};
  let servicesOf: ((room: Room) => AccountServices) | null = null;

  const local = await openLocal();
  look();

  return {
    local,
    find: (id) => (id === localRoomId ? local : (privateRooms.get(id)?.room ?? null)),
    findByAccessKey: (accessKeyId) => roomOfAccessKey.get(accessKeyId) ?? null,

    owns(room, secret, onLoopback) {
      if (room === local) return onLoopback;
      const found = privateRooms.get(room.id);
      return found !== undefined && secret !== undefined && matches(secret, found.secretDigest);
    },

    async open({ scenario, seed = null, pace, playing }) {
      if (privateRooms.size + opening >= limits.rooms) {
        return refuse(
          'tooMany',
          `There are ${limits.rooms} private rooms already. Close a page that shows one, or wait.`,
        );
      }
      opening += 1;
      try {
        const keys = createRoomKeys();
        const start = scenario ?? startingScenario(randomInt(2 ** 32), defaultEpochMs);
        const held = seed === null ? start : { ...start, seed };
        const room = await create(held, { id: keys.room, pace, playing, ...privateCourse });
        if (!(room instanceof Room)) return room;
        const { accessKeyId } = keys;
        privateRooms.set(room.id, { room, secretDigest: digestOf(keys.secret), accessKeyId });
        roomOfAccessKey.set(accessKeyId, room);
        return { ok: true, room, keys };
      } finally {
        opening -= 1;
      }
    },

    furnish(make) {
      servicesOf = make;
      for (const room of all()) room.attach(make(room));
    },

    all,

    close() {
      cancelLook();
      local.close();
      for (const { room } of privateRooms.values()) room.close();
    },
  };

  function all(): readonly Room[] {
    return [local, ...[...privateRooms.values()].map(({ room }) => room)];
  }

  async function openLocal(): Promise<Room> {
    const journal = await store.read(localRoomId);
    const settings = {
      pace: { kind: 'auto' },
      playing: true,
      flowsWhenIdle: true,
      resumesUnwatched: true,
    } as const;
    if (journal) return new Room({ journal, store, clock, limits, ...settings });
    const epochMs = Math.floor(clock.now());
    const room = await create(startingScenario(randomInt(2 ** 32), epochMs), {
      id: localRoomId,
      ...settings,
    });
    if (!(room instanceof Room))
      throw new Error(`the room ${localRoomId} was refused: ${room.message}`);
    return room;
  }

  async function create(
    scenario: Scenario,
    {
      id,
      ...settings
    }: { readonly id: string } & Pick<
      RoomOptions,
      'pace' | 'playing' | 'flowsWhenIdle' | 'resumesUnwatched'
    >,
  ): Promise<Room | Refusal> {
    const header: JournalHeader = { room: id, seed: scenario.seed, epochMs: scenario.epochMs };
    await store.create(header);
    const journal = { header, base: null, entries: [] };
    const room = new Room({ journal, store, clock, limits, ...settings });
    if (servicesOf) room.attach(servicesOf(room));
    for (const { command } of commandsOf({ ...scenario, changes: [], acts: [] })) {
      const reply = await room.configure(command);
      if (reply.ok) continue;
      room.close();
      await store.drop(id);
      return reply;
    }
    return room;
  }

  /** Lets go of the private rooms nobody has needed for a while. */
  function look(): void {
    for (const { room, accessKeyId } of privateRooms.values()) {
      const { idleSince } = room;
      if (idleSince === null || clock.now() - idleSince < limits.roomIdleMs) continue;
      room.close();
      privateRooms.delete(room.id);
      roomOfAccessKey.delete(accessKeyId);
      void store.drop(room.id);
    }
    cancelLook = clock.setTimer(limits.roomIdleMs / looksPerIdleTime, look);
  }
}
