import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Socket as ClientSocket, io as connectTo } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { type Config, defaultLimits, type Limits } from '#config';
import { type Act, defaultAct, defaultEpochMs, type Scenario, type SimulationEvent } from '#engine';
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

type Client = ClientSocket<ServerToClient, ClientToServer>;

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

async function startStage({
  limits = {},
  onLoopback = true,
  clock = systemClock,
}: {
  limits?: Partial<Limits>;
  onLoopback?: boolean;
  clock?: WallClock;
} = {}): Promise<Stage> {
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    development: false,
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

const join = async (client: Client, request: object): Promise<Joined> =>
  joined(await client.emitWithAck('join', { version, ...request } as never));
const joinLocal = (client: Client, since?: number) =>
  join(client, { kind: 'join', room: 'local', ...(since !== undefined && { since }) });
const openManual = (client: Client, scenario: Scenario = firstVisitScenario) =>
  join(client, { kind: 'open', scenario, pace: { kind: 'manual' } });
const tell = (client: Client, command: RoomCommand) => client.emitWithAck('command', command);

const act: Act = {
  ...defaultAct,
  source: 's3',
  invocationType: 'Event',
};

/** Collects what a viewer sees, as a page does: each event once, by its number. */
function watch(client: Client, from: Joined) {
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

describe('joining', () => {
  it('local gives its events, its clock and who may control it', async () => {
    const { connect } = await startStage();
    const { room, snapshot, secret } = await joinLocal(await connect());
    expect(room).toMatchObject({
      id: 'local',
      owner: true,
      account: { id: '123456789012', region: 'us-east-1' },
    });
    expect(snapshot).toMatchObject({
      complete: true,
      viewers: 1,
      clock: { playing: true, settled: true },
    });
    expect(snapshot.events.map(({ type }) => type)).toContain('function.configured');
    expect(secret).toBeNull();
  });

  it('a private room holds the scenario, paused, with nothing started', async () => {
    const { connect } = await startStage();
    const opened = await openManual(await connect(), { ...firstVisitScenario, seed: 99 });
    expect(opened.room).toMatchObject({ seed: 99, epochMs: defaultEpochMs, owner: true });
    expect(opened.room.id).toMatch(/^[\w-]{22}$/);
    expect(opened.secret).toMatch(/^[\w-]{43}$/);
    expect(opened.snapshot.clock).toMatchObject({ at: 0, playing: false, settled: true });
    expect(opened.snapshot.events.map(({ run }) => run)).not.toContain(1);
  });

  it('the secret makes an owner; without it one can only watch', async () => {
    const { connect } = await startStage();
    const owner = await connect();
    const { room, secret } = await openManual(owner);
    const viewer = await connect();
    expect((await join(viewer, { kind: 'join', room: room.id })).room.owner).toBe(false);
    expect(await tell(viewer, { type: 'play' })).toMatchObject({ ok: false, code: 'notOwner' });
    expect((await join(viewer, { kind: 'join', room: room.id, secret: 'wrong' })).room.owner).toBe(
      false,
    );
    expect((await join(viewer, { kind: 'join', room: room.id, secret })).room.owner).toBe(true);
    expect(await tell(viewer, { type: 'play' })).toMatchObject({ ok: true });
  });

  it('forks the room that is joined: a viewer owns the fork, and the original hears nothing of it', async () => {
    const { connect, rooms } = await startStage();
    const owner = await connect();
    const { room } = await openManual(owner);
    await tell(owner, { type: 'invoke', act });
    await tell(owner, { type: 'advance', ms: 1_000 });
    const viewer = await connect();
    await join(viewer, { kind: 'join', room: room.id });
    const change = { config: null, act: null };
    const child = await join(viewer, { kind: 'fork', run: 1, at: 500_000, change });
    expect(child.room).toMatchObject({ seed: room.seed, epochMs: room.epochMs, owner: true });
    expect(child.snapshot.clock).toMatchObject({ at: 500_000, playing: false });
    expect(child.fork).toMatchObject({ room: room.id, run: 1, at: 500_000, startedAt: 0, act });
    expect(child.snapshot.events).toEqual(child.fork?.original.filter(({ at }) => at <= 500_000));
    expect(rooms.find(room.id)?.viewers).toBe(1);
    expect(await tell(viewer, { type: 'advance', ms: 1_000 })).toMatchObject({ ok: true });
    expect(rooms.find(room.id)?.clock().at).toBe(1_000_000);
  });

  it.each([
    ['a run 0', { run: 0, at: 0, change: { config: null, act: null } }],
    ['a moment before the first', { run: 1, at: -1, change: { config: null, act: null } }],
    ['no change', { run: 1, at: 0 }],
    ['settings out of bounds', { run: 1, at: 0, change: { config: { memoryMb: 1 }, act: null } }],
  ])('refuses a fork of %s', async (_, fork) => {
    const { connect } = await startStage();
    const client = await connect();
    await joinLocal(client);
    expect(
      await client.emitWithAck('join', { version, kind: 'fork', ...fork } as never),
    ).toMatchObject({ ok: false, code: 'badMessage' });
  });

  it('makes a bounded number of rooms in a second, and forks only for who has joined', async () => {
    const { connect } = await startStage({ limits: { roomsPerSecond: 2 } });
    const client = await connect();
    const fork = { version, kind: 'fork', run: 1, at: 0, change: { config: null, act: null } };
    expect(await client.emitWithAck('join', fork as never)).toMatchObject({ code: 'notJoined' });
    await openManual(client);
    expect(await client.emitWithAck('join', fork as never)).toMatchObject({ code: 'tooMany' });
  });

  it('local is only watched from other machines', async () => {
    const { connect } = await startStage({ onLoopback: false });
    const client = await connect();
    expect((await joinLocal(client)).room.owner).toBe(false);
    expect(await tell(client, { type: 'pause' })).toMatchObject({ ok: false, code: 'notOwner' });
  });

  it('an unknown room, another version and one room too many are refused', async () => {
    const { connect } = await startStage({ limits: { rooms: 1 } });
    const client = await connect();
    const ask = (request: object) => client.emitWithAck('join', request as never);
    expect(await ask({ version, kind: 'join', room: 'nowhere' })).toMatchObject({
      ok: false,
      code: 'unknownRoom',
    });
    expect(await ask({ version: 0, kind: 'join', room: 'local' })).toMatchObject({
      ok: false,
      code: 'wrongVersion',
    });
    await openManual(client);
    expect(await ask({ version, kind: 'open', scenario: firstVisitScenario })).toMatchObject({
      ok: false,
      code: 'tooMany',
    });
  });

  it('a second join leaves the first room', async () => {
    const { rooms, connect } = await startStage();
    const client = await connect();
    await joinLocal(client);
    expect(rooms.local.viewers).toBe(1);
    await openManual(client);
    expect(rooms.local.viewers).toBe(0);
  });
});

describe('watching', () => {
  it('two viewers see the same events and the same clock', async () => {
    const { connect } = await startStage();
    const owner = await connect();
    const opened = await openManual(owner);
    const viewer = await connect();
    const first = watch(owner, opened);
    const second = watch(viewer, await join(viewer, { kind: 'join', room: opened.room.id }));
    await tell(owner, { type: 'invoke', act });
    await tell(owner, { type: 'advance', ms: 200_000 });
    const settled = await viewer.emitWithAck('settled');
    if (!settled.ok) throw new Error(settled.message);
    await Promise.all([first.until(settled.lastSeq), second.until(settled.lastSeq)]);
    expect(second.events).toEqual(first.events);
    expect(second.events.at(-1)?.type).toBe('run.ended');
    expect(second.clock()).toEqual(first.clock());
  });

  it('one who was away misses nothing and sees nothing twice', async () => {
    const { connect } = await startStage();
    const owner = await connect();
    const opened = await openManual(owner);
    const viewer = await connect();
    const seen = watch(viewer, await join(viewer, { kind: 'join', room: opened.room.id }));
    await tell(owner, { type: 'invoke', act });
    await tell(owner, { type: 'advance', ms: 1_000 });
    const { lastSeq } = await catchUp(owner, 0);
    await seen.until(lastSeq);

    const gone = new Promise((resolve) => viewer.once('disconnect', resolve));
    viewer.io.engine.close();
    await gone;
    await tell(owner, { type: 'advance', ms: 200_000 });
    await new Promise<void>((resolve) =>
      viewer.connected ? resolve() : viewer.once('connect', resolve),
    );
    const back = await join(viewer, {
      kind: 'join',
      room: opened.room.id,
      since: lastSeq,
      epochMs: opened.room.epochMs,
    });
    expect(back.snapshot.complete).toBe(true);
    const all = [...seen.events, ...back.snapshot.events];
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i + 1));
    expect(all).toEqual((await catchUp(owner, 0)).events);
    expect(all.at(-1)?.type).toBe('run.ended');
  });

  it('presence is a number', async () => {
    const { connect } = await startStage();
    const client = await connect();
    const presence = new Promise((resolve) => client.once('presence', resolve));
    await joinLocal(client);
    expect(await presence).toBe(1);
  });

  it('serverTime is the wall clock', async () => {
    const { connect } = await startStage();
    const before = Date.now();
    const time = await (await connect()).emitWithAck('serverTime');
    expect(time).toBeGreaterThan(before - 1_000);
    expect(time).toBeLessThan(Date.now() + 1_000);
  });

  async function catchUp(client: Client, since: number) {
    const reply = await client.emitWithAck('catchUp', since);
    if (!reply.ok) throw new Error(reply.message);
    return reply;
  }
});

describe('bad messages', () => {
  it.each([
    ['join', null],
    ['join', { version, kind: 'join' }],
    ['join', { version, kind: 'join', room: 'local', extra: 1 }],
    ['join', { version, kind: 'open', scenario: { v: 1 } }],
    ['join', { version, kind: 'open', scenario: firstVisitScenario, pace: { kind: 'warp' } }],
    ['command', { type: 'explode' }],
    ['command', { type: 'invoke', act: { ...act, source: 'pigeon' } }],
    ['command', '__proto__'],
    ['catchUp', -1],
    ['catchUp', '1'],
  ] as const)('%s %j gets a clear refusal and changes nothing', async (name, message) => {
    const { rooms, connect } = await startStage();
    const client = await connect();
    const before = await joinLocal(client);
    const reply = await client.emitWithAck(name as 'command', message as never);
    expect(reply).toMatchObject({
      ok: false,
      code: 'badMessage',
      message: expect.stringMatching(/was not understood: .+/),
    });
    expect(rooms.local.lastSeq).toBe(before.snapshot.lastSeq);
    expect(rooms.local.viewers).toBe(1);
    expect(rooms.all()).toHaveLength(1);
  });

  it('a message without a callback to answer is ignored, and the connection goes on', async () => {
    const { rooms, connect } = await startStage();
    const client = await connect();
    await joinLocal(client);
    const before = rooms.local.lastSeq;
    client.emit('command', { type: 'invoke', act } as never, undefined as never);
    (client as unknown as { emit: (...args: unknown[]) => void }).emit(
      'serverTime',
      'not a function',
    );
    expect(await client.emitWithAck('serverTime')).toBeTypeOf('number');
    expect(rooms.local.lastSeq).toBe(before);
  });

  it('commands before a join are refused', async () => {
    const { connect } = await startStage();
    const client = await connect();
    expect(await tell(client, { type: 'play' })).toMatchObject({ ok: false, code: 'notJoined' });
    expect(await client.emitWithAck('catchUp', 0)).toMatchObject({ ok: false, code: 'notJoined' });
    expect(await client.emitWithAck('settled')).toMatchObject({ ok: false, code: 'notJoined' });
  });

  it('too many in a second are refused', async () => {
    const { connect } = await startStage({ limits: { socketMessagesPerSecond: 5 } });
    const client = await connect();
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => client.emitWithAck('catchUp', 0)),
    );
    expect(replies.filter((reply) => !reply.ok && reply.code === 'tooMany')).toHaveLength(1);
  });

  it('one that is too long ends the connection, which comes back', async () => {
    const { connect } = await startStage({ limits: { socketMessageBytes: 10_000 } });
    const client = await connect();
    const gone = new Promise((resolve) => client.once('disconnect', resolve));
    client.emit('catchUp', 'x'.repeat(20_000) as never, () => {});
    await gone;
    await new Promise<void>((resolve) => client.once('connect', resolve));
    expect(await client.emitWithAck('serverTime')).toBeTypeOf('number');
  });
});

describe('limits', () => {
  it('one connection too many from an address is refused', async () => {
    const { connect } = await startStage({ limits: { socketsPerAddress: 1 } });
    await connect();
    await expect(connect()).rejects.toThrow('Too many connections');
  });

  it('a viewer that cannot keep up is let go, and the others are not', async () => {
    let look = () => {};
    const clock: WallClock = {
      ...systemClock,
      setTimer(_, callback) {
        look = callback;
        return () => {};
      },
    };
    const { connect } = await startStage({ clock, limits: { socketBacklogPackets: 2 } });
    const owner = await connect();
    const { room } = await openManual(owner);
    const slow = await connect();
    await join(slow, { kind: 'join', room: room.id });
    const { ws } = slow.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } };
    ws.pause();
    const payload = JSON.stringify('x'.repeat(1_000_000));
    for (let i = 0; i < 20; i += 1) {
      const frame = new Promise((resolve) => owner.once('frame', resolve));
      await tell(owner, { type: 'invoke', act: { ...act, payload } });
      await frame;
    }
    const gone = new Promise((resolve) => slow.once('disconnect', resolve));
    look();
    ws.resume();
    await gone;
    expect(owner.connected).toBe(true);
  });

  it('one viewer too many is refused and stays out', async () => {
    const { rooms, connect } = await startStage({ limits: { viewersPerRoom: 1 } });
    await joinLocal(await connect());
    const client = await connect();
    const reply = await client.emitWithAck('join', { version, kind: 'join', room: 'local' });
    expect(reply).toMatchObject({ ok: false, code: 'tooMany' });
    expect(rooms.local.viewers).toBe(1);
    expect(await tell(client, { type: 'play' })).toMatchObject({ code: 'notJoined' });
  });
});
