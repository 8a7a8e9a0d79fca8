import { describe, expect, it } from 'vitest';
import { defaultEpochMs } from '#engine';
import { firstVisitScenario } from '#model';
import { protocolVersion as version } from '#protocol';
import {
  act,
  type Client,
  join,
  joinLocal,
  openManual,
  startStage,
  tell,
  watch,
} from './live-stage.fixture';

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
