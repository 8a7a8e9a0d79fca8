import { randomInt } from 'node:crypto';
import type { Config } from '#config';
import { type Command, defaultEpochMs, type FunctionConfig, type Scenario } from '#engine';
import { commandsOf } from '#model';
import type {
  ForkChange,
  ForkOrigin,
  Journal,
  JournalHeader,
  Pace,
  Refusal,
  RoomRecord,
} from '#protocol';
import type { JournalStore } from '#store';
import type { AccountServices } from './account-services';
import type { CodeRunner } from './code-runner';
import { type ForkPlan, originalFuture, planFork } from './fork-journal';
import { refuse } from './refuse';
import { Room, type RoomOptions } from './room';
import { roomClosed } from './room-closed';
import { createRoomKeys, matches, type RoomKeys, storedKeys } from './room-keys';
import { SleepingRooms } from './sleeping-rooms';
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
  open(
    options: OpenRoomOptions,
  ): Promise<{ readonly ok: true; readonly room: Room; readonly keys: RoomKeys } | Refusal>;
  /** Opens a private room with the past of another up to a moment of a run and one change, paused; or refuses. */
  fork(
    room: Room,
    fork: ForkOptions,
  ): Promise<
    | {
        readonly ok: true;
        readonly room: Room;
        readonly keys: RoomKeys;
        readonly origin: ForkOrigin;
      }
    | Refusal
  >;
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

interface PrivateRoom {
  readonly room: Room;
  readonly secretDigest: Buffer;
  readonly accessKeyId: string;
  /** In clear: a signature cannot be checked with less. */
  readonly secretAccessKey: string;
  /** The room it was forked from; null: it is no fork. */
  readonly parent: string | null;
}

/** What the maker of a room's journal has to know of it. */
type Identity = Pick<RoomRecord, 'keys' | 'parent' | 'usedAt'> & { readonly id: string };

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
  const heldByAccessKey = new Map<string, PrivateRoom>();
  let opening = 0;
  let cancelLook = () => {};
  let servicesOf: ((room: Room) => AccountServices) | null = null;
  let runnerOf: ((room: Room) => CodeRunner) | null = null;
  const sleepers = new SleepingRooms(store, limits, clock);
  /** Rooms that are being computed again. */
  const waking = new Map<string, Promise<Room | null>>();

  await sleepers.load(localRoomId);
  const local = await openLocal();
  look();

  return {
    local,
    find: (id) => (id === localRoomId ? local : (privateRooms.get(id)?.room ?? null)),
    findByAccessKey: (accessKeyId) => heldByAccessKey.get(accessKeyId)?.room ?? null,
    secretAccessKeyOf: (accessKeyId) => heldByAccessKey.get(accessKeyId)?.secretAccessKey ?? null,
    accessKeyOf: (room) => privateRooms.get(room)?.accessKeyId ?? null,
    wake,
    rootOf,
    sleeperOf: (accessKeyId) => sleepers.byAccessKey(accessKeyId),
    has: (id) => id === localRoomId || privateRooms.has(id) || waking.has(id) || sleepers.has(id),

    owns(room, secret, onLoopback) {
      if (room === local) return onLoopback;
      const found = privateRooms.get(room.id);
      return found !== undefined && secret !== undefined && matches(secret, found.secretDigest);
    },

    open: ({ scenario, seed = null, pace, playing }) =>
      openPrivate(null, async (identity) => {
        const start = scenario ?? startingScenario(randomInt(2 ** 32), defaultEpochMs);
        const held = seed === null ? start : { ...start, seed };
        return create(held, { identity, pace, playing, ...privateCourse });
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
        createFork(room, { identity, plan, change, journal }),
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
      const held = privateRooms.get(room.id);
      if (held) forget(held);
    },

    furnish(make) {
      servicesOf = make;
      for (const room of all()) room.attach(make(room));
    },

    runCode(make) {
      runnerOf = make;
      for (const room of all()) room.runCode(make(room));
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
    if (journal) {
      const standing = (await store.record(localRoomId))?.standing ?? null;
      const kept = await store.kept(localRoomId);
      const room = new Room({ journal, standing, kept, store, clock, limits, ...settings });
      // Until then it gets its services, if there are any.
      clock.yieldThen(() => room.start());
      return room;
    }
    const epochMs = Math.floor(clock.now());
    const room = await create(startingScenario(randomInt(2 ** 32), epochMs), {
      identity: { id: localRoomId, keys: null, parent: null, usedAt: epochMs },
      ...settings,
    });
    if (!(room instanceof Room))
      throw new Error(`the room ${localRoomId} was refused: ${room.message}`);
    return room;
  }

  /** Gives keys to a room that `make` makes, if there may be one more. */
  async function openPrivate(
    parent: Room | null,
    make: (identity: Identity) => Promise<Room | Refusal>,
  ): Promise<{ readonly ok: true; readonly room: Room; readonly keys: RoomKeys } | Refusal> {
    const full = (parent && makeWayInFamily(parent)) ?? fullHouse();
    if (full) return full;
    sleepers.makeWay(privateRooms.size);
    opening += 1;
    try {
      const keys = createRoomKeys();
      const stored = storedKeys(keys);
      const parentId = parent?.id ?? null;
      const usedAt = Math.floor(clock.now());
      const room = await make({ id: keys.room, keys: stored, parent: parentId, usedAt });
      if (!(room instanceof Room)) return room;
      hold(room, { keys: stored, parent: parentId });
      return { ok: true, room, keys };
    } finally {
      opening -= 1;
    }
  }

  function hold(room: Room, { keys, parent }: Pick<RoomRecord, 'keys' | 'parent'>): void {
    if (keys === null) return;
    const { accessKeyId, secretAccessKey } = keys;
    const secretDigest = Buffer.from(keys.secretDigest, 'hex');
    const held = { room, secretDigest, accessKeyId, secretAccessKey, parent };
    privateRooms.set(room.id, held);
    heldByAccessKey.set(accessKeyId, held);
  }

  async function wake(id: string): Promise<Room | null> {
    const awake = id === localRoomId ? local : privateRooms.get(id)?.room;
    if (awake) return awake;
    const under = waking.get(id);
    if (under) return under;
    if (!sleepers.has(id)) return null;
    const computed = computeAgain(id).finally(() => waking.delete(id));
    waking.set(id, computed);
    return computed;
  }

  /** The room as it was when it was last kept; null if it cannot be had, and then the log says why. */
  async function computeAgain(id: string): Promise<Room | null> {
    if (fullHouse()) return null;
    opening += 1;
    const known = sleepers.take(id);
    try {
      const [journal, record] = [await store.read(id), await store.record(id)];
      if (journal === null || record === null) return null;
      const room = new Room({
        journal,
        standing: record.standing,
        kept: await store.kept(id),
        store,
        clock,
        limits,
        pace: { kind: 'story' },
        playing: false,
        ...privateCourse,
      });
      if (servicesOf) room.attach(servicesOf(room));
      if (runnerOf) room.runCode(runnerOf(room));
      hold(room, record);
      room.start();
      return room;
    } catch (error) {
      console.error(error);
      if (known) sleepers.add(known);
      return null;
    } finally {
      opening -= 1;
    }
  }

  function fullHouse(): Refusal | null {
    if (privateRooms.size + opening >= limits.rooms && store.durable) {
      const spare = [...privateRooms.values()]
        .filter(({ room }) => room.idleSince !== null)
        .sort((a, b) => (a.room.idleSince ?? 0) - (b.room.idleSince ?? 0))[0];
      if (spare) letGo(spare);
    }
    return privateRooms.size + opening < limits.rooms
      ? null
      : refuse(
          'tooMany',
          `There are ${limits.rooms} private rooms already. Close a page that shows one, or wait.`,
        );
  }

  function rootOf(id: string): string {
    const parent = privateRooms.get(id)?.parent ?? sleepers.parentOf(id);
    return parent === null ? id : rootOf(parent);
  }

  /** Lets go of the oldest fork nobody needs if a family has as many as it may; refuses if all are needed. */
  function makeWayInFamily(parent: Room): Refusal | null {
    const root = rootOf(parent.id);
    const asleep = sleepers.ids().filter((id) => id !== root && rootOf(id) === root);
    const forks = [...privateRooms.values()].filter(
      (other) => other.parent !== null && rootOf(other.room.id) === root,
    );
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
    forget(spare);
    return null;
  }

  /** A room with the planned past, its change made. */
  async function createFork(
    parent: Room,
    {
      identity,
      plan,
      change,
      journal,
    }: {
      readonly identity: Identity;
      readonly plan: ForkPlan;
      readonly change: ForkChange;
      readonly journal: Journal;
    },
  ): Promise<Room | Refusal> {
    const { id } = identity;
    const header = { ...journal.header, room: id };
    await store.create(header, identity);
    await Promise.all(plan.entries.map((entry) => store.append(id, entry)));
    const room = new Room({
      journal: { header, base: null, entries: plan.entries },
      store,
      clock,
      limits,
      pace: { kind: 'story' },
      playing: false,
      startAt: plan.at,
      changes: parent.plannedAfter(plan.at),
      ...privateCourse,
    });
    return configured(room, [
      ...targetsFor(change.config),
      ...(change.config ? [{ type: 'configureFunction', config: change.config } as const] : []),
      ...(change.act ? [{ type: 'act', ...change.act } as const] : []),
    ]);
  }

  async function create(
    scenario: Scenario,
    {
      identity,
      ...settings
    }: { readonly identity: Identity } & Pick<
      RoomOptions,
      'pace' | 'playing' | 'flowsWhenIdle' | 'resumesUnwatched'
    >,
  ): Promise<Room | Refusal> {
    const { seed, epochMs } = scenario;
    const header: JournalHeader = { room: identity.id, seed, epochMs };
    await store.create(header, identity);
    const journal = { header, base: null, entries: [] };
    const { changes } = scenario;
    const room = new Room({ journal, store, clock, limits, changes, ...settings });
    const commands = commandsOf({ ...scenario, changes: [], acts: [] });
    return configured(
      room,
      commands.map(({ command }) => command),
    );
  }

  /** The room after these commands; one that refuses any of them is no room. */
  async function configured(room: Room, commands: readonly Command[]): Promise<Room | Refusal> {
    if (servicesOf) room.attach(servicesOf(room));
    if (runnerOf) room.runCode(runnerOf(room));
    for (const command of commands) {
      const reply = await room.configure(command);
      if (reply.ok) continue;
      room.close();
      await store.drop(room.id);
      return reply;
    }
    return room;
  }

  /** Takes a room out of memory; a store that outlives the process keeps it. */
  function letGo(held: PrivateRoom): void {
    const { room, accessKeyId, parent } = held;
    if (!store.durable) {
      forget(held);
      return;
    }
    leaveMemory(held);
    sleepers.add({ room: room.id, accessKeyId, parent, usedAt: clock.now() });
  }

  function forget(held: PrivateRoom): void {
    leaveMemory(held);
    store.drop(held.room.id).catch((error: unknown) => console.error(error));
  }

  function leaveMemory({ room, accessKeyId }: PrivateRoom): void {
    room.close();
    privateRooms.delete(room.id);
    heldByAccessKey.delete(accessKeyId);
  }

  /** Whether somebody who watches a fork may want to go back to this room. */
  function hasForkInUse(room: Room): boolean {
    return [...privateRooms.values()].some(
      (fork) =>
        fork.parent === room.id && (fork.room.idleSince === null || hasForkInUse(fork.room)),
    );
  }

  /** Lets go of the private rooms nobody has needed for a while. */
  function look(): void {
    for (const held of [...privateRooms.values()]) {
      const { idleSince, broken } = held.room;
      // What it holds never happened as far as the store is concerned; from there it may go on.
      if (broken && store.durable) {
        letGo(held);
        continue;
      }
      if (idleSince === null || clock.now() - idleSince < limits.roomIdleMs) continue;
      if (!hasForkInUse(held.room)) letGo(held);
    }
    sleepers.makeWay(privateRooms.size);
    cancelLook = clock.setTimer(limits.roomIdleMs / looksPerIdleTime, look);
  }
}

/** What a function's dead letters need to arrive. */
const targetsFor = (config: FunctionConfig | null): readonly Command[] =>
  config === null || config.deadLetter === null
    ? []
    : [{ type: 'configureTarget', target: config.deadLetter }];
