import { Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server } from 'socket.io';
import type { Config } from '#config';
import type { ClientToServer, ServerToClient } from '#protocol';
import { type Room, type Rooms, refuse, type WallClock } from '#rooms';
import type { Stage, Stages } from '#stage';
import { type Connection, createConnection } from './connection';
import type { LiveSocket } from './live-socket';
import { createRateLimit } from './rate-limit';
import { deskChannel, type StagePart, stageChannel } from './stage-part';

/** socket.io without a port of its own: it gets the requests and upgrades that were let through. */
export interface Live {
  handleRequest(request: IncomingMessage, response: ServerResponse): void;
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly sockets: number;
  close(): void;
}

export interface LiveOptions {
  readonly rooms: Rooms;
  readonly stages: Stages;
  readonly config: Config;
  readonly clock: WallClock;
  readonly isLoopback: (address: string | undefined) => boolean;
}

const notOnStage = refuse('notJoined', 'Join a presented room by its code first.');

/** How often sockets that cannot keep up are looked for. */
const backlogLookMs = 1_000;

/** Connects browsers to rooms. */
export function attachLive({ rooms, stages, config, clock, isLoopback }: LiveOptions): Live {
  const { limits } = config;
  // Never listens: engine.io gets only what the one port forwards.
  const hub = new HttpServer();
  const io = new Server<ClientToServer, ServerToClient>(hub, {
    path: '/socket.io/',
    transports: ['websocket', 'polling'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: limits.socketMessageBytes,
    // A silent end is noticed by the other within their sum: the defaults would show a dead clock for 45 s.
    pingInterval: limits.socketPingMs,
    pingTimeout: limits.socketPingMs,
    // Sessions by polling hold no connection of their own, so the port's limit does not count them.
    allowRequest: (_, answer) => answer(null, io.engine.clientsCount < limits.connections),
  });
  const socketsOfAddress = new Map<string, number>();

  function broadcast(room: Room): void {
    room.listener = {
      frame: (frame) => io.to(room.id).emit('frame', frame),
      presence: (viewers) => io.to(room.id).emit('presence', viewers),
    };
  }

  function announce(stage: Stage): void {
    stage.listener = {
      view: (view) => io.to(stageChannel(stage.code)).emit('stage', view),
      desk: (desk) => io.to(deskChannel(stage.code)).emit('desk', desk),
    };
  }

  io.use((socket, next) => {
    const count = socketsOfAddress.get(socket.handshake.address) ?? 0;
    if (count < limits.socketsPerAddress) next();
    else
      next(
        new Error(`Too many connections from one address: ${limits.socketsPerAddress} are open.`),
      );
  });

  io.on('connection', (socket) => {
    const { address } = socket.handshake;
    socketsOfAddress.set(address, (socketsOfAddress.get(address) ?? 0) + 1);
    const connection = createConnection({
      socket,
      rooms,
      stages,
      address,
      onLoopback: isLoopback(address),
      broadcast,
      announce,
      makesRoom: createRateLimit(limits.roomsPerSecond, clock.now),
    });
    socket.on('disconnect', () => {
      connection.close();
      const left = (socketsOfAddress.get(address) ?? 1) - 1;
      if (left === 0) socketsOfAddress.delete(address);
      else socketsOfAddress.set(address, left);
    });
    answerMessages(socket, connection);
  });
  let cancelLook = () => {};
  look();

  return {
    handleRequest: (request, response) => {
      hub.emit('request', request, response);
    },
    handleUpgrade: (request, socket, head) => {
      hub.emit('upgrade', request, socket, head);
    },
    get sockets() {
      return io.engine.clientsCount;
    },
    close() {
      cancelLook();
      void io.close();
    },
  };

  function answerMessages(socket: LiveSocket, connection: Connection): void {
    const rate = createRateLimit(limits.socketMessagesPerSecond, clock.now);
    const tooMany = refuse(
      'tooMany',
      `Too many messages: at most ${limits.socketMessagesPerSecond} in a second.`,
    );

    /** Answers a message within the rate limit; one without a callback to answer with is ignored. */
    const answer = (reply: unknown, work: () => unknown): void => {
      if (typeof reply !== 'function') return;
      if (rate.take()) void Promise.resolve(work()).then(send);
      else send(tooMany);

      function send(result: unknown): void {
        // A snapshot is large: who asks for many and reads none must not fill the server's memory.
        if (!letGoIfBehind(socket)) (reply as (result: unknown) => void)(result);
      }
    };
    socket.on('join', (request, reply) => answer(reply, () => connection.join(request)));
    socket.on('command', (command, reply) => answer(reply, () => connection.command(command)));
    socket.on('catchUp', (since, reply) => answer(reply, () => connection.catchUp(since)));
    socket.on('settled', (reply) => answer(reply, () => connection.settled()));
    socket.on('serverTime', (reply) => answer(reply, () => clock.now()));
    socket.on('present', (request, reply) => answer(reply, () => connection.present(request)));
    const onStage = (reply: unknown, work: (part: StagePart) => unknown): void =>
      answer(reply, () => (connection.part === null ? notOnStage : work(connection.part)));
    socket.on('stage', (command, reply) => onStage(reply, (part) => part.command(command)));
    socket.on('vote', (vote, reply) => onStage(reply, (part) => part.vote(vote)));
    socket.on('report', (report, reply) => onStage(reply, (part) => part.report(report)));
  }

  /** Lets go of a socket that fell too far behind, before it fills the memory: it comes back and catches up. */
  function letGoIfBehind(socket: LiveSocket): boolean {
    // engine.io keeps its queue private and offers no other measure of it.
    const { writeBuffer } = socket.conn as unknown as {
      readonly writeBuffer: readonly { readonly data?: { readonly length: number } }[];
    };
    const bytes = writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
    const behind =
      writeBuffer.length > limits.socketBacklogPackets || bytes > limits.socketBacklogBytes;
    // Closing the transport, not the socket, makes the client come back by itself.
    if (behind) socket.conn.close(true);
    return behind;
  }

  function look(): void {
    for (const socket of io.sockets.sockets.values()) letGoIfBehind(socket);
    cancelLook = clock.setTimer(backlogLookMs, look);
  }
}
