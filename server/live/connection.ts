import type { Joined, JoinRequest, Presented, Reply, RoomCommand, Snapshot } from '#protocol';
import { protocolVersion } from '#protocol';
import {
  faultOf,
  joinRequestSchema,
  paceSchema,
  presentRequestSchema,
  roomCommandSchema,
  scenarioSchema,
  sinceSchema,
} from '#protocol/schemas/index';
import { localRoomId, type Room, type Rooms, refuse } from '#rooms';
import type { Stage, Stages } from '#stage';
import { badMessage } from './bad-message';
import type { LiveSocket } from './live-socket';
import type { RateLimit } from './rate-limit';
import { joinStage, type StagePart } from './stage-part';

/** What one connection is to the room it joined. */
interface Membership {
  readonly room: Room;
  /** Whether it may control the room as it stands now. */
  readonly owner: () => boolean;
  /** Of a room that is presented, for whoever came by its code or presents it. */
  readonly part: StagePart | null;
  /** By what it got its part. */
  readonly place: StagePlace | null;
  /** Aborted when the connection leaves the room. */
  readonly left: AbortController;
}

/** One browser's conversation: at most one room at a time, every message checked before it means anything. */
export interface Connection {
  join(request: unknown): Promise<Reply<Joined>>;
  command(command: unknown): Promise<Reply<{ readonly run: number }>>;
  catchUp(since: unknown): Promise<Reply<Snapshot>>;
  settled(): Promise<Reply<{ readonly lastSeq: number }>>;
  present(request: unknown): Reply<Presented>;
  /** What it is to the presented room; null where it is in none. */
  readonly part: StagePart | null;
  /** Leaves the room for good. */
  close(): void;
}

type ForkRequest = Extract<JoinRequest, { readonly kind: 'fork' }>;
type CodeRequest = Extract<JoinRequest, { readonly kind: 'code' }>;

interface Entrance {
  readonly secret?: string | undefined;
  readonly since?: number | undefined;
  readonly epochMs?: number | undefined;
  readonly place?: StagePlace | null;
  /** It presents, and its stage goes on in the room it enters. */
  readonly leads?: boolean;
}

/** The stage that a connection comes to, with which key, and under which name it votes. */
interface StagePlace {
  readonly stage: Stage;
  readonly secret: string | undefined;
  readonly voter: string | undefined;
}

/** Joins that make a room. */
const makes: ReadonlySet<JoinRequest['kind']> = new Set(['open', 'fork']);

const tooManyRooms = refuse('tooMany', 'Too many rooms are asked for at once. Wait a second.');
const notJoined = refuse('notJoined', 'Join a room first.');
const onlyOwner = refuse('notOwner', 'You are watching this room. Only its owner can control it.');

export interface ConnectionOptions {
  readonly socket: LiveSocket;
  readonly rooms: Rooms;
  readonly stages: Stages;
  /** Where it comes from: wrong codes are counted by address. */
  readonly address: string;
  readonly onLoopback: boolean;
  /** Called with each room that is joined, so that its frames reach it. */
  readonly broadcast: (room: Room) => void;
  /** Called with each stage that is joined, so that its changes reach it. */
  readonly announce: (stage: Stage) => void;
  /** Counts the rooms that are made for this connection. */
  readonly makesRoom: RateLimit;
}

export function createConnection({
  socket,
  rooms,
  stages,
  address,
  onLoopback,
  broadcast,
  announce,
  makesRoom,
}: ConnectionOptions): Connection {
  let membership: Membership | null = null;
  let closed = false;

  /** Leaves the room, and the stage with it unless the next room is of the same one. */
  function leave(kept: StagePart | null = null): void {
    if (!membership) return;
    void socket.leave(membership.room.id);
    membership.room.leave();
    if (membership.part !== kept) membership.part?.leave();
    membership.left.abort();
    membership = null;
  }

  function enter(
    room: Room,
    { secret, since, epochMs, place = null, leads = false }: Entrance,
  ): Reply<Omit<Joined, 'secret'>> {
    // The connection may have gone while its room was being made.
    if (closed) return notJoined;
    const refusal = room.enter();
    if (refusal) return refusal;
    const kept = place !== null && isSame(place, membership?.place) ? membership?.part : null;
    leave(kept);
    broadcast(room);
    const owns = rooms.owns(room, secret, onLoopback);
    const part = kept ?? (place && partIn(place));
    const owner = () => owns || (part !== null && part.role() !== 'viewer');
    membership = { room, owner, part, place, left: new AbortController() };
    void socket.join(room.id);
    if (leads) place?.stage.moveTo(room);
    const { id, seed, account } = room;
    return {
      ok: true,
      room: { id, seed, epochMs: room.epochMs, account, owner: owner() },
      snapshot: room.snapshot(since, epochMs),
      ...(part && { stage: part.joined() }),
    };
  }

  function partIn(place: StagePlace): StagePart {
    announce(place.stage);
    return joinStage({ socket, ...place });
  }

  /** The stage that goes where this connection goes: the one whose presenter it is. */
  function ledStage(): StagePlace | null {
    if (membership === null || membership.place === null) return null;
    const { room, part, place } = membership;
    const leads = place.stage.room === room && part !== null && part.role() !== 'viewer';
    return leads ? place : null;
  }

  /** Whether the stage goes on in a room that is joined: between the forks of one room and itself. */
  function leadsTo(room: Room, secret: string | undefined): boolean {
    const led = ledStage();
    return (
      led !== null &&
      room.id !== localRoomId &&
      rooms.owns(room, secret, onLoopback) &&
      rooms.rootOf(room.id) === rooms.rootOf(led.stage.room.id)
    );
  }

  function joinByCode({ code, room, secret, voter, since, epochMs }: CodeRequest): Reply<Joined> {
    const found = stages.find(code, { address, room });
    if (!found.ok) return found;
    const { stage } = found;
    // Numbers of another room’s events mean nothing here.
    const known = room === stage.room.id ? { since, epochMs } : {};
    const entered = enter(stage.room, { secret, ...known, place: { stage, secret, voter } });
    return entered.ok ? { ...entered, secret: null } : entered;
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
    const entered = enter(opened.room, { secret });
    return entered.ok ? { ...entered, secret } : entered;
  }

  async function fork({ run, at, change }: ForkRequest): Promise<Reply<Joined>> {
    if (!membership) return notJoined;
    const forked = await rooms.fork(membership.room, { run, at, change });
    if (!forked.ok) return forked;
    const { secret } = forked.keys;
    const place = ledStage();
    const entered = enter(forked.room, { secret, place, leads: place !== null });
    return entered.ok ? { ...entered, secret, fork: forked.origin } : entered;
  }

  return {
    get part() {
      return membership?.part ?? null;
    },

    present(request) {
      if (!membership) return notJoined;
      if (!membership.owner()) return onlyOwner;
      const parsed = presentRequestSchema.safeParse(request);
      if (!parsed.success) return badMessage('request', faultOf(parsed.error));
      const scenario = scenarioSchema.safeParse(parsed.data.scenario);
      if (!scenario.success) return badMessage('scenario', faultOf(scenario.error));
      const { room, owner } = membership;
      const presented = stages.present(room, { title: parsed.data.title, scenario: scenario.data });
      if (!presented.ok) return presented;
      const { stage, secret } = presented;
      const place = { stage, secret, voter: undefined };
      const part = partIn(place);
      membership = { ...membership, owner, part, place };
      return { ok: true, code: stage.code, secret, stage: part.joined() };
    },

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
      if (makes.has(parsed.data.kind) && !makesRoom.take()) return tooManyRooms;
      if (parsed.data.kind === 'open') return open(parsed.data.scenario, parsed.data.pace);
      if (parsed.data.kind === 'fork') return fork(parsed.data);
      if (parsed.data.kind === 'code') return joinByCode(parsed.data);
      const { room: id, ...entrance } = parsed.data;
      const room = rooms.find(id) ?? (await rooms.wake(id));
      if (!room)
        return refuse('unknownRoom', `There is no room "${id}" any more. Open a fresh one.`);
      const leads = leadsTo(room, entrance.secret);
      const entered = enter(room, { ...entrance, leads, place: leads ? ledStage() : null });
      return entered.ok ? ((await room.recorded()) ?? { ...entered, secret: null }) : entered;
    },

    async command(command) {
      if (!membership) return notJoined;
      if (!membership.owner()) return onlyOwner;
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

const isSame = (place: StagePlace, other: StagePlace | null | undefined): boolean =>
  place.stage === other?.stage && place.secret === other.secret && place.voter === other.voter;

function catchUpReply(membership: Membership | null, since: unknown): Reply<Snapshot> {
  if (!membership) return notJoined;
  const parsed = sinceSchema.safeParse(since);
  if (!parsed.success) return badMessage('since', faultOf(parsed.error));
  return { ok: true, ...membership.room.snapshot(parsed.data) };
}

function versionOf(request: unknown): unknown {
  return typeof request === 'object' && request !== null && 'version' in request
    ? request.version
    : null;
}
