import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Socket as ClientSocket, io as connectTo } from 'socket.io-client';
import { afterEach } from 'vitest';
import { type Config, defaultLimits, type Limits } from '#config';
import { type Act, defaultAct, type Scenario, type SimulationEvent } from '#engine';
import { firstVisitScenario } from '#model';
import {
  type ClientToServer,
  type Frame,
  type Joined,
  type Reply,
  type RoomCommand,
  type ServerToClient,
  protocolVersion as version,
} from '#protocol';
import { createRooms, type Rooms, systemClock, type WallClock } from '#rooms';
import { createStages } from '#stage';
import { createMemoryJournalStore } from '#store';
import { attachLive, type Live } from './attach-live';

export type Client = ClientSocket<ServerToClient, ClientToServer>;

interface Stage {
  readonly rooms: Rooms;
  readonly live: Live;
  readonly connect: () => Promise<Client>;
}

let tearDown: (() => Promise<void>) | null = null;

afterEach(async () => {
  await tearDown?.();
  tearDown = null;
});

export async function startStage({
  limits = {},
  onLoopback = true,
  clock = systemClock,
}: {
  limits?: Partial<Limits>;
  onLoopback?: boolean;
  clock?: WallClock;
} = {}): Promise<Stage> {
  const config: Config = {
    profile: 'local',
    host: '127.0.0.1',
    port: 0,
    development: false,
    realCode: 'off',
    allowedHosts: [],
    limits: { ...defaultLimits, ...limits },
  };
  const store = createMemoryJournalStore({ maxEntries: 100_000 });
  const rooms = await createRooms(config, systemClock, store);
  const stages = createStages({ rooms, config, clock, origins: () => [] });
  const live = attachLive({ rooms, stages, config, clock, isLoopback: () => onLoopback });
  const server: Server = createServer((request, response) => live.handleRequest(request, response));
  server.on('upgrade', (request, socket, head) => live.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients: Client[] = [];
  tearDown = async () => {
    for (const client of clients) client.disconnect();
    rooms.close();
    live.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    rooms,
    live,
    async connect() {
      const client: Client = connectTo(url, {
        transports: ['websocket'],
        reconnectionDelay: 1,
        forceNew: true,
      });
      clients.push(client);
      await new Promise<void>((resolve, reject) => {
        client.once('connect', resolve);
        client.once('connect_error', reject);
      });
      return client;
    },
  };
}

function joined(reply: Reply<Joined>): Joined {
  if (!reply.ok) throw new Error(reply.message);
  return reply;
}

export const join = async (client: Client, request: object): Promise<Joined> =>
  joined(await client.emitWithAck('join', { version, ...request } as never));
export const joinLocal = (client: Client, since?: number) =>
  join(client, { kind: 'join', room: 'local', ...(since !== undefined && { since }) });
export const openManual = (client: Client, scenario: Scenario = firstVisitScenario) =>
  join(client, { kind: 'open', scenario, pace: { kind: 'manual' } });
export const tell = (client: Client, command: RoomCommand) =>
  client.emitWithAck('command', command);

export const act: Act = {
  ...defaultAct,
  source: 's3',
  invocationType: 'Event',
};

/** Collects what a viewer sees, as a page does: each event once, by its number. */
export function watch(client: Client, from: Joined) {
  const events: SimulationEvent[] = [...from.snapshot.events];
  let lastFrame: Frame | null = null;
  const looking: { readonly seq: number; readonly found: () => void }[] = [];
  const look = () => {
    for (const { seq, found } of looking) if ((events.at(-1)?.seq ?? 0) >= seq) found();
  };
  client.on('frame', (frame) => {
    const known = events.at(-1)?.seq ?? 0;
    events.push(...frame.events.filter(({ seq }) => seq > known));
    lastFrame = frame;
    look();
  });
  return {
    events,
    clock: () => lastFrame?.clock ?? from.snapshot.clock,
    until: (seq: number) =>
      new Promise<void>((found) => {
        looking.push({ seq, found });
        look();
      }),
  };
}
