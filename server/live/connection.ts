import type { Socket } from 'socket.io';
import type {
  ClientToServer,
  Joined,
  JoinRequest,
  Reply,
  RoomCommand,
  ServerToClient,
  Snapshot,
} from '#protocol';
import { protocolVersion } from '#protocol';
import {
  faultOf,
  joinRequestSchema,
  paceSchema,
  roomCommandSchema,
  scenarioSchema,
  sinceSchema,
} from '#protocol/schemas/index';
import { type Room, type Rooms, refuse } from '#rooms';
import type { RateLimit } from './rate-limit';

export type LiveSocket = Socket<ClientToServer, ServerToClient>;

/** What one connection is to the room it joined. */
interface Membership {
  readonly room: Room;
  readonly owner: boolean;
  /** Aborted when the connection leaves the room. */
  readonly left: AbortController;
}

/** One browser's conversation: at most one room at a time, every message checked before it means anything. */
export interface Connection {
  join(request: unknown): Promise<Reply<Joined>>;
  command(command: unknown): Promise<Reply<{ readonly run: number }>>;
  catchUp(since: unknown): Promise<Reply<Snapshot>>;
  settled(): Promise<Reply<{ readonly lastSeq: number }>>;
  /** Leaves the room for good. */
  close(): void;
}

type ForkRequest = Extract<JoinRequest, { readonly kind: 'fork' }>;

const tooManyRooms = refuse('tooMany', 'Too many rooms are asked for at once. Wait a second.');
const notJoined = refuse('notJoined', 'Join a room first.');

export interface ConnectionOptions {
  readonly socket: LiveSocket;
  readonly rooms: Rooms;
  readonly onLoopback: boolean;
  /** Called with each room that is joined, so that its frames reach it. */
  readonly broadcast: (room: Room) => void;
  /** Counts the rooms that are made for this connection. */
  readonly makesRoom: RateLimit;
}

export function createConnection({
  socket,
  rooms,
  onLoopback,
  broadcast,
  makesRoom,
}: ConnectionOptions): Connection {
  let membership: Membership | null = null;
  let closed = false;

  function leave(): void {
    if (!membership) return;
    void socket.leave(membership.room.id);
    membership.room.leave();
    membership.left.abort();
    membership = null;
  }

  function enter(
    room: Room,
    secret: string | undefined,
    since?: number,
    epochMs?: number,
  ): Reply<Omit<Joined, 'secret'>> {
    // The connection may have gone while its room was being made.
    if (closed) return notJoined;
    const refusal = room.enter();
    if (refusal) return refusal;
    leave();
    broadcast(room);
    const owner = rooms.owns(room, secret, onLoopback);
    membership = { room, owner, left: new AbortController() };
    void socket.join(room.id);
    const { id, seed, account } = room;
    return {
      ok: true,
      room: { id, seed, epochMs: room.epochMs, account, owner },
      snapshot: room.snapshot(since, epochMs),
    };
  }

  async function open(scenario: unknown, pace: unknown): Promise<Reply<Joined>> {
    const parsedScenario = scenarioSchema.safeParse(scenario);
    if (!parsedScenario.success) return badMessage('scenario', faultOf(parsedScenario.error));
    const parsedPace = paceSchema.safeParse(pace ?? { kind: 'auto' });
    if (!parsedPace.success) return badMessage('pace', faultOf(parsedPace.error));
    const opened = await rooms.open({
      scenario: parsedScenario.data,
      pace: parsedPace.data,
      playing: false,
    });
    if (!opened.ok) return opened;
    const { secret } = opened.keys;
    const entered = enter(opened.room, secret);
    return entered.ok ? { ...entered, secret } : entered;
  }

  async function fork({ run, at, change }: ForkRequest): Promise<Reply<Joined>> {
    if (!membership) return notJoined;
    const forked = await rooms.fork(membership.room, { run, at, change });
    if (!forked.ok) return forked;
    const { secret } = forked.keys;
    const entered = enter(forked.room, secret);
    return entered.ok ? { ...entered, secret, fork: forked.origin } : entered;
  }

  return {
    close() {
      closed = true;
      leave();
    },

    async join(request) {
      const version = versionOf(request);
      if (version !== null && version !== protocolVersion) {
        return refuse(
          'wrongVersion',
          'This page and the server are of different versions. Reload the page.',
        );
      }
      const parsed = joinRequestSchema.safeParse(request);
      if (!parsed.success) return badMessage('join', faultOf(parsed.error));
      if (parsed.data.kind !== 'join' && !makesRoom.take()) return tooManyRooms;
      if (parsed.data.kind === 'open') return open(parsed.data.scenario, parsed.data.pace);
      if (parsed.data.kind === 'fork') return fork(parsed.data);
      const { room: id, secret, since, epochMs } = parsed.data;
      const room = rooms.find(id) ?? (await rooms.wake(id));
      if (!room)
        return refuse('unknownRoom', `There is no room "${id}" any more. Open a fresh one.`);
      const entered = enter(room, secret, since, epochMs);
      return entered.ok ? ((await room.recorded()) ?? { ...entered, secret: null }) : entered;
    },

    async command(command) {
      if (!membership) return notJoined;
      if (!membership.owner)
        return refuse('notOwner', 'You are watching this room. Only its owner can control it.');
      const parsed = roomCommandSchema.safeParse(command);
      if (!parsed.success) return badMessage('command', faultOf(parsed.error));
      return membership.room.command(parsed.data satisfies RoomCommand);
    },

    async catchUp(since) {
      const reply = catchUpReply(membership, since);
      return (await membership?.room.recorded()) ?? reply;
    },

    async settled() {
      if (!membership) return notJoined;
      const lastSeq = await membership.room.whenSettled(membership.left.signal);
      if (lastSeq === null) {
        return refuse('tooMany', 'You left the room, it closed, or too many wait for it.');
      }
      return { ok: true, lastSeq };
    },
  };
}

function catchUpReply(membership: Membership | null, since: unknown): Reply<Snapshot> {
  if (!membership) return notJoined;
  const parsed = sinceSchema.safeParse(since);
  if (!parsed.success) return badMessage('since', faultOf(parsed.error));
  return { ok: true, ...membership.room.snapshot(parsed.data) };
}

const badMessage = (what: string, fault: string) =>
  refuse('badMessage', `The ${what} was not understood: ${fault}.`);

function versionOf(request: unknown): unknown {
  return typeof request === 'object' && request !== null && 'version' in request
    ? request.version
    : null;
}
