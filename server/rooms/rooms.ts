import { randomInt } from 'node:crypto';
import type { Config } from '#config';
import { defaultEpochMs, type Scenario } from '#engine';
import type { ForkChange, ForkOrigin, Pace, Refusal } from '#protocol';
import type { JournalStore } from '#store';
import type { AccountServices } from './account-services';
import type { CodeRunner } from './code-runner';
import { originalFuture, planFork } from './fork-journal';
import { type OpenedRoom, PrivateRooms } from './private-rooms';
import { Room } from './room';
import { roomClosed } from './room-closed';
import { createRoomKeys, storedKeys } from './room-keys';
import { type Identity, privateCourse, RoomMaker } from './room-maker';
import { RoomPlaces } from './room-places';
import { SleepingRooms } from './sleeping-rooms';
import { startingScenario } from './starting-scenario';
import { WakingRooms } from './waking-rooms';
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
  /** A room that is in memory. */
  find(id: string): Room | null;
  /** The room in memory that an AWS access key id belongs to; null for an unknown key. */
  findByAccessKey(accessKeyId: string): Room | null;
  /** The secret that requests with this access key id are signed with; null for an unknown key. */
  readonly secretAccessKeyOf: (accessKeyId: string) => string | null;
  /** The access key id that selects a room; `local` has none of its own. */
  accessKeyOf(room: string): string | null;
  /** A room, which is computed again from its journal if only the store has it. */
  wake(id: string): Promise<Room | null>;
  /** The room that only the store has and that this access key id belongs to. */
  sleeperOf(accessKeyId: string): string | null;
  /** The id of the room that a fork of forks comes from in the end; of a room that is no fork, its own. */
  rootOf(id: string): string;
  /** Whether there is such a room, in memory or in the store. */
  has(id: string): boolean;
  /** Whether whoever asks may control the room: anybody on loopback for `local`, else the holder of the secret. */
  owns(room: Room, secret: string | undefined, onLoopback: boolean): boolean;
  /** Opens a private room, or refuses because there are too many. */
  open(options: OpenRoomOptions): Promise<OpenedRoom>;
  /** Opens a private room with the past of another up to a moment of a run and one change, paused; or refuses. */
  fork(
    room: Room,
    fork: ForkOptions,
  ): Promise<(Extract<OpenedRoom, { ok: true }> & { readonly origin: ForkOrigin }) | Refusal>;
  /** Ends a private room that nobody needs any more; everyone who waits in it is told. */
  drop(room: Room): void;
  all(): readonly Room[];
  /** Gives every room, now and later, the other services of its account. */
  furnish(make: (room: Room) => AccountServices): void;
  /** Gives every room, now and later, somebody who runs its real code. */
  runCode(make: (room: Room) => CodeRunner): void;
  close(): void;
}

interface ForkOptions {
  readonly run: number;
  /** Later moments than the room's own are that. */
  readonly at: number;
  readonly change: ForkChange;
}

/** Makes the room `local`, from its journal if the store has one, and keeps all the others. */
export async function createRooms(
  { limits }: Config,
  clock: WallClock,
  store: JournalStore,
): Promise<Rooms> {
  const awake = new PrivateRooms();
  const sleepers = new SleepingRooms(store, limits, clock);
  const maker = new RoomMaker({ store, clock, limits });
  const places = new RoomPlaces({ awake, sleepers, store, clock, limits });
  const waking = new WakingRooms({ awake, sleepers, places, maker, store });

  await sleepers.load(localRoomId);
  const local = await openLocal(maker, clock, store);
  places.look();

  const all = (): readonly Room[] => [local, ...awake.all().map(({ room }) => room)];

  return {
    local,
    find: (id) => (id === localRoomId ? local : (awake.byId(id)?.room ?? null)),
    findByAccessKey: (accessKeyId) => awake.byAccessKey(accessKeyId)?.room ?? null,
    secretAccessKeyOf: (accessKeyId) => awake.byAccessKey(accessKeyId)?.secretAccessKey ?? null,
    accessKeyOf: (room) => awake.byId(room)?.accessKeyId ?? null,
    wake: async (id) => (id === localRoomId ? local : waking.wake(id)),
    rootOf: (id) => places.rootOf(id),
    sleeperOf: (accessKeyId) => sleepers.byAccessKey(accessKeyId),
    has: (id) =>
      id === localRoomId || awake.byId(id) !== null || waking.has(id) || sleepers.has(id),

    owns: (room, secret, onLoopback) =>
      room === local ? onLoopback : awake.isSecretOf(room.id, secret),

    open: ({ scenario, seed = null, pace, playing }) =>
      openPrivate(null, async (identity) => {
        const start = scenario ?? startingScenario(randomInt(2 ** 32), defaultEpochMs);
        const held = seed === null ? start : { ...start, seed };
        return maker.fromScenario(held, identity, { pace, playing, ...privateCourse });
      }),

    async fork(room, { run, at, change }) {
      const journal = await store.read(room.id);
      if (journal === null) return roomClosed;
      const moment = Math.min(at, room.clock().at);
      const withoutCall = change.act !== null;
      const plan = planFork(journal, { run, at: moment, withoutCall }, limits);
      if (!plan.ok) return plan;
      const { act, startedAt } = plan;
      const planned = room.plannedAfter(Math.max(...journal.entries.map((entry) => entry.at)));
      const original = originalFuture(journal, run, planned, limits);
      const opened = await openPrivate(room, (identity) =>
        maker.fork(room, identity, { plan, change, journal }),
      );
      if (!opened.ok) return opened;
      const origin: ForkOrigin = {
        room: room.id,
        run,
        at: plan.at,
        act,
        startedAt,
        original: original.events,
        complete: original.complete,
      };
      return { ...opened, origin };
    },

    drop(room) {
      const held = awake.byId(room.id);
      if (held) places.forget(held);
    },

    furnish(make) {
      maker.services = make;
      for (const room of all()) room.attach(make(room));
    },

    runCode(make) {
      maker.runner = make;
      for (const room of all()) room.runCode(make(room));
    },

    all,

    close() {
      places.close();
      for (const room of all()) room.close();
    },
  };

  /** Gives keys to a room that `make` makes, if there may be one more. */
  async function openPrivate(
    parent: Room | null,
    make: (identity: Identity) => Promise<Room | Refusal>,
  ): Promise<OpenedRoom> {
    const tooMany = parent && places.makeWayInFamily(parent);
    if (tooMany) return tooMany;
    return places.taking(async () => {
      sleepers.makeWay(awake.size);
      const keys = createRoomKeys();
      const stored = storedKeys(keys);
      const parentId = parent?.id ?? null;
      const usedAt = Math.floor(clock.now());
      const room = await make({ id: keys.room, keys: stored, parent: parentId, usedAt });
      if (!(room instanceof Room)) return room;
      awake.hold(room, { keys: stored, parent: parentId });
      return { ok: true, room, keys };
    });
  }
}

async function openLocal(maker: RoomMaker, clock: WallClock, store: JournalStore): Promise<Room> {
  const course = {
    pace: { kind: 'auto' },
    playing: true,
    flowsWhenIdle: true,
    resumesUnwatched: true,
  } as const;
  const journal = await store.read(localRoomId);
  if (journal) {
    const standing = (await store.record(localRoomId))?.standing ?? null;
    const room = await maker.again(journal, standing, course);
    // Until then it gets its services, if there are any.
    clock.yieldThen(() => room.start());
    return room;
  }
  const epochMs = Math.floor(clock.now());
  const identity = { id: localRoomId, keys: null, parent: null, usedAt: epochMs };
  const start = startingScenario(randomInt(2 ** 32), epochMs);
  const room = await maker.fromScenario(start, identity, course);
  if (room instanceof Room) return room;
  throw new Error(`the room ${localRoomId} was refused: ${room.message}`);
}
