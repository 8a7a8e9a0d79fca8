import { randomInt } from 'node:crypto';
import type { Config } from '#config';
import { type Command, defaultEpochMs, type FunctionConfig, type Scenario } from '#engine';
import { commandsOf } from '#model';
import type { ForkChange, ForkOrigin, Journal, JournalHeader, Pace, Refusal } from '#protocol';
import type { JournalStore } from '#store';
import type { AccountServices } from './account-services';
import type { CodeRunner } from './code-runner';
import { type ForkPlan, originalFuture, planFork } from './fork-journal';
import { refuse } from './refuse';
import { Room, type RoomOptions } from './room';
import { roomClosed } from './room-closed';
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
  /** The secret that requests with this access key id are signed with; null for an unknown key. */
  readonly secretAccessKeyOf: (accessKeyId: string) => string | null;
  /** The access key id that selects a room; `local` has none of its own. */
  accessKeyOf(room: string): string | null;
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
  readonly parent: Room | null;
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
  const heldByAccessKey = new Map<string, PrivateRoom>();
  let opening = 0;
  let cancelLook = () => {};
  let servicesOf: ((room: Room) => AccountServices) | null = null;
  let runnerOf: ((room: Room) => CodeRunner) | null = null;

  const local = await openLocal();
  look();

  return {
    local,
    find: (id) => (id === localRoomId ? local : (privateRooms.get(id)?.room ?? null)),
    findByAccessKey: (accessKeyId) => heldByAccessKey.get(accessKeyId)?.room ?? null,
    secretAccessKeyOf: (accessKeyId) => heldByAccessKey.get(accessKeyId)?.secretAccessKey ?? null,

    accessKeyOf: (room) => privateRooms.get(room)?.accessKeyId ?? null,

    owns(room, secret, onLoopback) {
      if (room === local) return onLoopback;
      const found = privateRooms.get(room.id);
      return found !== undefined && secret !== undefined && matches(secret, found.secretDigest);
    },

    open: ({ scenario, seed = null, pace, playing }) =>
      openPrivate(null, async (id) => {
        const start = scenario ?? startingScenario(randomInt(2 ** 32), defaultEpochMs);
        const held = seed === null ? start : { ...start, seed };
        return create(held, { id, pace, playing, ...privateCourse });
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
      const opened = await openPrivate(room, (id) =>
        createFork(room, { id, plan, change, journal }),
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
      if (held) letGo(held);
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

  /** Gives keys to a room that `make` makes, if there may be one more. */
  async function openPrivate(
    parent: Room | null,
    make: (id: string) => Promise<Room | Refusal>,
  ): Promise<{ readonly ok: true; readonly room: Room; readonly keys: RoomKeys } | Refusal> {
    const full = (parent && makeWayInFamily(parent)) ?? fullHouse();
    if (full) return full;
    opening += 1;
    try {
      const keys = createRoomKeys();
      const room = await make(keys.room);
      if (!(room instanceof Room)) return room;
      const { accessKeyId, secretAccessKey } = keys;
      const secretDigest = digestOf(keys.secret);
      const held = { room, secretDigest, accessKeyId, secretAccessKey, parent };
      privateRooms.set(room.id, held);
      heldByAccessKey.set(accessKeyId, held);
      return { ok: true, room, keys };
    } finally {
      opening -= 1;
    }
  }

  function fullHouse(): Refusal | null {
    return privateRooms.size + opening < limits.rooms
      ? null
      : refuse(
          'tooMany',
          `There are ${limits.rooms} private rooms already. Close a page that shows one, or wait.`,
        );
  }

  /** The room that a fork of forks comes from in the end. */
  function rootOf(room: Room): Room {
    const parent = privateRooms.get(room.id)?.parent ?? null;
    return parent === null ? room : rootOf(parent);
  }

  /** Lets go of the oldest fork nobody needs if a family has as many as it may; refuses if all are needed. */
  function makeWayInFamily(parent: Room): Refusal | null {
    const root = rootOf(parent);
    const forks = [...privateRooms.values()].filter(
      (other) => other.parent !== null && rootOf(other.room) === root,
    );
    if (forks.length < limits.forksPerRoom) return null;
    const spare = forks.find(({ room }) => room !== parent && room.idleSince !== null);
    if (spare === undefined) {
      return refuse(
        'tooMany',
        `This room has ${limits.forksPerRoom} forks already. Close a page that shows one.`,
      );
    }
    letGo(spare);
    return null;
  }

  /** A room with the planned past, its change made. */
  async function createFork(
    parent: Room,
    {
      id,
      plan,
      change,
      journal,
    }: {
      readonly id: string;
      readonly plan: ForkPlan;
      readonly change: ForkChange;
      readonly journal: Journal;
    },
  ): Promise<Room | Refusal> {
    const header = { ...journal.header, room: id };
    await store.create(header);
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

  function letGo({ room, accessKeyId }: PrivateRoom): void {
    room.close();
    privateRooms.delete(room.id);
    heldByAccessKey.delete(accessKeyId);
    void store.drop(room.id);
  }

  /** Whether somebody who watches a fork may want to go back to this room. */
  function hasForkInUse(room: Room): boolean {
    return [...privateRooms.values()].some(
      (fork) => fork.parent === room && (fork.room.idleSince === null || hasForkInUse(fork.room)),
    );
  }

  /** Lets go of the private rooms nobody has needed for a while. */
  function look(): void {
    for (const held of [...privateRooms.values()]) {
      const { idleSince } = held.room;
      if (idleSince === null || clock.now() - idleSince < limits.roomIdleMs) continue;
      if (!hasForkInUse(held.room)) letGo(held);
    }
    cancelLook = clock.setTimer(limits.roomIdleMs / looksPerIdleTime, look);
  }
}

/** What a function's dead letters need to arrive. */
const targetsFor = (config: FunctionConfig | null): readonly Command[] =>
  config === null || config.deadLetter === null
    ? []
    : [{ type: 'configureTarget', target: config.deadLetter }];
