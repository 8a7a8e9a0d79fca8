import { describe, expect, it } from 'vitest';
import { firstVisitScenario } from '#model';
import { protocolVersion as version } from '#protocol';
import { systemClock, type WallClock } from '#rooms';
import { act, join, joinLocal, openManual, startStage, tell } from './live-stage.fixture';

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
