import { io, type Socket } from 'socket.io-client';
import {
  type ClientToServer,
  type Joined,
  type JoinRequest,
  protocolVersion,
  type Reply,
  type ServerToClient,
  type StageCommand,
} from '#protocol';
import { applyDesk, applyStage, applyStageView, stageStore } from '../stage/stage-store';
import { applyFrame, applyJoined, applyLost, applyRefusal, applySnapshot } from './live-state';
import { liveStore } from './live-store';
import { type StageMessage, setRoomLink, unanswered } from './room-link';
import { type Ping, serverOffset } from './server-offset';
import { wallNow } from './wall-now';
import type { Wish } from './wish';

const answerMs = 10_000;
const pings = 5;
const pingEveryMs = 30_000;

let socket: Socket<ServerToClient, ClientToServer> | null = null;
let stopPings: (() => void) | null = null;
/** Frames may come from either room. */
let moving = false;
/** A join is under way. */
let joining = false;

const { getState, setState } = liveStore;

/** Connects and joins what is wished; joins again by itself after a lost connection. Returns what ends it. */
export function connect(first: Wish): () => void {
  let wish = first;
  const own: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket', 'polling'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  });
  socket = own;
  setRoomLink({
    command: (request) =>
      ask((current, answer) => current.timeout(answerMs).emit('command', request, answer)),
    settled,
    refresh,
    send: <T>(name: StageMessage, message: unknown) =>
      ask<T>((current, answer) =>
        // The words of each message are the server's to check.
        current.timeout(answerMs).emit(name as 'stage', message as StageCommand, answer as never),
      ),
    wishFor(next) {
      wish = next;
    },
    async move(request, wishOf) {
      moving = true;
      const reply = await ask<Joined>((current, answer) =>
        current
          .timeout(answerMs)
          .emit('join', { ...request, version: protocolVersion } as JoinRequest, answer),
      );
      moving = false;
      if (reply.ok) {
        // A presenter who forks takes the stage along, and comes back to it.
        if (reply.stage === undefined) wish = wishOf(reply);
        else applyStage(reply.stage);
        setState((state) => applyJoined(state, reply));
      }
      if (getState().gap || !reply.ok) await refresh();
      return reply;
    },
  });
  /** Whoever follows goes into the room that the stage has gone to; whoever looks around does when it rejoins. */
  const goAlong = async () => {
    const { view, following } = stageStore.getState();
    const { room, connection } = getState();
    const elsewhere = view !== null && room !== null && view.room !== room.id;
    if (wish.kind !== 'code' || !elsewhere || !following || view.phase === 'ended') return;
    if (moving || joining || connection !== 'live') return;
    await join(own, wish);
    void goAlong();
  };
  const stopGoing = stageStore.subscribe(() => void goAlong());
  own.on('connect', () => void join(own, wish));
  own.on('disconnect', () => {
    stopPings?.();
    setState(applyLost);
  });
  own.on('frame', (frame) => {
    if (moving) return;
    setState((state) => applyFrame(state, frame));
    if (getState().gap) void catchUp(own);
  });
  own.on('presence', (viewers) => setState({ viewers }));
  own.on('stage', applyStageView);
  own.on('desk', applyDesk);
  return () => {
    stopPings?.();
    stopGoing();
    own.disconnect();
    if (socket !== own) return;
    socket = null;
    setRoomLink(null);
  };
}

/** Resolves when nothing in the room is pending and its events have arrived here. */
async function settled(): Promise<void> {
  const reply = await new Promise<Reply<{ readonly lastSeq: number }>>((resolve) => {
    if (socket === null) resolve(unanswered);
    else socket.emit('settled', resolve);
  });
  if (!reply.ok) throw new Error(reply.message);
  await refresh();
}

/** Brings this page up to date now, without waiting for the next frame. */
async function refresh(): Promise<void> {
  // What is under way was asked before and may bring a clock from before the command that this follows.
  await catchingUp;
  if (socket === null) return;
  setState({ gap: true });
  await catchUp(socket);
}

async function join(own: Socket<ServerToClient, ClientToServer>, wish: Wish): Promise<void> {
  const before = getState();
  joining = true;
  let reply = await ask<Joined>((current, answer) =>
    current.timeout(answerMs).emit('join', joinRequest(wish), answer),
  );
  // A private room that the server no longer has is made again from what this page was opened with.
  if (
    !reply.ok &&
    reply.code === 'unknownRoom' &&
    before.room !== null &&
    wish.kind === 'private'
  ) {
    reply = await ask<Joined>((current, answer) =>
      current.timeout(answerMs).emit('join', openRequest(wish), answer),
    );
  }
  joining = false;
  if (socket !== own) return;
  const answer = reply;
  if (!answer.ok) {
    setState((state) => applyRefusal(state, answer, true));
    return;
  }
  setState((state) => applyJoined(state, answer));
  if (answer.stage) applyStage(answer.stage);
  startPings(own);
  if (getState().gap) await catchUp(own);
}

function joinRequest(wish: Wish): JoinRequest {
  const { room, secret, index } = getState();
  if (wish.kind === 'code') {
    const known = room && { room: room.id, since: index.lastSeq, epochMs: room.epochMs };
    return { version: protocolVersion, ...wish, ...known };
  }
  if (room === null) return openRequest(wish);
  return {
    version: protocolVersion,
    kind: 'join',
    room: room.id,
    since: index.lastSeq,
    epochMs: room.epochMs,
    ...(secret === null ? {} : { secret }),
  };
}

function openRequest(wish: Exclude<Wish, { readonly kind: 'code' }>): JoinRequest {
  return wish.kind === 'local'
    ? { version: protocolVersion, kind: 'join', room: 'local' }
    : { version: protocolVersion, kind: 'open', scenario: wish.scenario, pace: wish.pace };
}

let catchingUp: Promise<void> | null = null;

/** Asks for what is missing, once at a time. */
function catchUp(own: Socket<ServerToClient, ClientToServer>): Promise<void> {
  catchingUp ??= askUntilComplete(own).finally(() => {
    catchingUp = null;
  });
  return catchingUp;
}

/** Until nothing is missing, or until nothing more comes. */
async function askUntilComplete(own: Socket<ServerToClient, ClientToServer>): Promise<void> {
  for (let since = -1; getState().gap && since !== getState().index.lastSeq; ) {
    since = getState().index.lastSeq;
    const asked = since;
    const reply = await ask<Parameters<typeof applySnapshot>[1]>((current, answer) =>
      current.timeout(answerMs).emit('catchUp', asked, answer),
    );
    if (!reply.ok || socket !== own) return;
    setState((state) => applySnapshot(state, reply));
  }
}

/** Measures the server's clock now and every half minute while connected. */
function startPings(own: Socket<ServerToClient, ClientToServer>): void {
  stopPings?.();
  let stopped = false;
  const measure = async () => {
    const taken: Ping[] = [];
    for (let i = 0; i < pings && !stopped; i += 1) {
      const sentAt = wallNow();
      const serverNow = await new Promise<number | null>((resolve) => {
        own.timeout(answerMs).emit('serverTime', (error: Error | null, now: number) => {
          resolve(error === null ? now : null);
        });
      });
      if (serverNow !== null) taken.push({ sentAt, serverNow, receivedAt: wallNow() });
    }
    if (stopped || taken.length === 0) return;
    const offsetMs = serverOffset(taken);
    setState({ offsetMs });
    if (stageStore.getState().view === null) return;
    const latencyMs = Math.min(...taken.map(({ sentAt, receivedAt }) => receivedAt - sentAt));
    own.emit('report', { offsetMs, latencyMs, serverNow: wallNow() + offsetMs }, () => {});
  };
  const timer = setInterval(() => void measure(), pingEveryMs);
  stopPings = () => {
    stopped = true;
    clearInterval(timer);
  };
  void measure();
}

/** One acknowledged message; a missing answer is a refusal. */
function ask<T>(
  send: (
    current: Socket<ServerToClient, ClientToServer>,
    answer: (error: Error | null, reply: Reply<T>) => void,
  ) => void,
): Promise<Reply<T>> {
  return new Promise((resolve) => {
    if (socket === null || !socket.connected) {
      resolve(unanswered);
      return;
    }
    send(socket, (error, reply) => resolve(error === null ? reply : unanswered));
  });
}
