import { describe, expect, it } from 'vitest';
import { type Act, SECOND, type SimulationEvent } from '#engine';
import { createTestRoom, eventsOf, passUntilSettled, s3Act, typesOf } from './create-test-room';

describe('transport', () => {
  it('pause stops the clock and play goes on from there', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'rate', rate: 1 } });
    await room.command({ type: 'invoke', act: s3Act });
    clock.pass(10);
    await room.command({ type: 'pause' });
    clock.pass(5_000);
    expect(room.clock()).toMatchObject({ at: 10_000, playing: false, ratePerMs: 0 });
    await room.command({ type: 'play' });
    clock.pass(5);
    expect(room.clock()).toMatchObject({ at: 15_000, playing: true });
  });

  it('raises the revision with each change and with nothing else', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'story' } });
    const revision = () => room.clock().revision;
    const start = revision();
    await room.command({ type: 'play' });
    expect(revision()).toBe(start);
    await room.command({ type: 'pause' });
    expect(revision()).toBe(start + 1);
    await room.command({ type: 'invoke', act: s3Act });
    expect(room.clock()).toMatchObject({ playing: true, revision: start + 2 });
    clock.pass(5_000);
    expect(revision()).toBe(start + 2);
    await room.command({ type: 'step' });
    expect(revision()).toBe(start + 3);
  });

  it('step goes to the next moment at which something happens', async () => {
    const { room } = await createTestRoom({ pace: { kind: 'manual' } });
    await room.command({ type: 'invoke', act: s3Act });
    const { until } = room.clock();
    const before = room.lastSeq;
    await room.command({ type: 'step' });
    expect(room.clock().at).toBe(until);
    expect(room.lastSeq).toBeGreaterThan(before);
  });

  it('skipWait crosses a wait, and only a wait', async () => {
    const { room } = await createTestRoom({ pace: { kind: 'manual' } });
    await room.command({ type: 'invoke', act: s3Act });
    expect(await room.command({ type: 'skipWait' })).toMatchObject({
      ok: false,
      code: 'notAllowed',
    });
    await room.command({ type: 'advance', ms: 1_000 });
    const before = room.clock().at;
    expect(await room.command({ type: 'skipWait' })).toEqual({ ok: true, run: 0 });
    expect(room.clock().at - before).toBeGreaterThan(58 * SECOND);
  });

  it('refuses a step when nothing is pending', async () => {
    const { room } = await createTestRoom();
    expect(await room.command({ type: 'step' })).toMatchObject({ ok: false, code: 'notAllowed' });
  });

  it('advance works in bounded turns and refuses a second one meanwhile', async () => {
    const { room, clock } = await createTestRoom({
      pace: { kind: 'manual' },
      limits: { timersPerTick: 2 },
    });
    await room.command({ type: 'invoke', act: s3Act });
    const first = room.command({ type: 'advance', ms: 300_000 });
    expect(room.settled).toBe(false);
    expect(await room.command({ type: 'advance', ms: 1 })).toMatchObject({
      ok: false,
      code: 'notAllowed',
    });
    clock.flush();
    expect(await first).toEqual({ ok: true, run: 0 });
    expect(room.clock().at).toBe(300 * SECOND);
  });

  it('refuses to leave the century', async () => {
    const { room } = await createTestRoom({ pace: { kind: 'manual' } });
    expect(await room.command({ type: 'advance', ms: 101 * 365 * 86_400_000 })).toMatchObject({
      ok: false,
      code: 'notAllowed',
    });
  });
});

describe('settled', () => {
  it('answers at once when nothing is pending, else when the last run ends', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'story' } });
    expect(await room.whenSettled()).toBe(room.lastSeq);
    await room.command({ type: 'invoke', act: s3Act });
    const settled = room.whenSettled();
    passUntilSettled({ room, clock });
    expect(await settled).toBe(room.lastSeq);
    expect(eventsOf(room).at(-1)?.type).toBe('run.ended');
  });

  it('answers null when the room closes or too many wait', async () => {
    const { room } = await createTestRoom({
      pace: { kind: 'manual' },
      limits: { waitersPerRoom: 1 },
    });
    await room.command({ type: 'invoke', act: s3Act });
    const first = room.whenSettled();
    expect(await room.whenSettled()).toBeNull();
    room.close();
    expect(await first).toBeNull();
  });

  it('forgets whoever gives up waiting', async () => {
    const { room } = await createTestRoom({
      pace: { kind: 'manual' },
      limits: { waitersPerRoom: 1 },
    });
    await room.command({ type: 'invoke', act: s3Act });
    const patience = new AbortController();
    const first = room.whenSettled(patience.signal);
    expect(room.idleSince).toBeNull();
    patience.abort();
    expect(await first).toBeNull();
    expect(room.idleSince).not.toBeNull();
    expect(await room.whenSettled(patience.signal)).toBeNull();
    const second = room.whenSettled();
    await room.command({ type: 'advance', ms: 600_000 });
    expect(await second).toBe(room.lastSeq);
  });
});

describe('a room that was closed', () => {
  it('refuses to be moved, instead of never answering', async () => {
    const { room } = await createTestRoom({ pace: { kind: 'manual' } });
    await room.command({ type: 'invoke', act: s3Act });
    room.close();
    expect(await room.command({ type: 'advance', ms: 1 })).toMatchObject({ code: 'unknownRoom' });
    expect(await room.command({ type: 'step' })).toMatchObject({ code: 'unknownRoom' });
    expect(await room.whenSettled()).toBeNull();
  });
});

describe('a call from outside', () => {
  const call: Act = { ...s3Act, source: 'sdk', invocationType: 'RequestResponse', payload: '{}' };

  it('is answered when the simulated answer is due', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'rate', rate: 1 } });
    const answers: string[] = [];
    room.call(call, (answer) => answers.push(answer?.answered.outcome?.kind ?? 'closed'));
    clock.pass(100);
    await Promise.resolve();
    expect(answers).toEqual([]);
    clock.pass(1_000);
    await Promise.resolve();
    expect(answers).toEqual(['threw']);
  });

  it('hears its function’s settings and everything that happened to its own run until then, and nothing of others', async () => {
    const { room } = await createTestRoom();
    await room.command({ type: 'invoke', act: s3Act });
    const events = await new Promise<readonly SimulationEvent[]>((resolve) => {
      room.call(call, (answer) => resolve(answer?.events ?? []));
    });
    expect(new Set(events.slice(1).map(({ run }) => run))).toEqual(new Set([2]));
    expect(typesOf(events).slice(0, 2)).toEqual(['function.configured', 'call.sent']);
    expect(typesOf(events).at(-1)).toBe('invoke.answered');
  });

  it('is told when the room closes first', async () => {
    const { room } = await createTestRoom({ pace: { kind: 'manual' } });
    const answer = new Promise((resolve) => {
      room.call(call, resolve);
    });
    room.close();
    expect(await answer).toBeNull();
  });

  it('hears nothing after it hung up, holds no place, and its run goes on', async () => {
    const { room, clock } = await createTestRoom({
      pace: { kind: 'manual' },
      limits: { waitersPerRoom: 1 },
    });
    const answers: unknown[] = [];
    const called = room.call(call, (answer) => answers.push(answer));
    if (!called.ok) throw new Error(called.message);
    expect(room.idleSince).toBeNull();
    clock.pass(1_000);
    called.hangUp();
    expect(room.idleSince).toBe(clock.now());
    expect(room.call(call, () => {})).toMatchObject({ ok: true });
    await room.command({ type: 'advance', ms: 10_000 });
    expect(answers).toEqual([]);
    expect(eventsOf(room).filter(({ type }) => type === 'run.ended')).toHaveLength(2);
  });

  it('is refused when too many wait, or too many runs or payload bytes are pending', async () => {
    const manual = { kind: 'manual' } as const;
    const waiters = await createTestRoom({ pace: manual, limits: { waitersPerRoom: 1 } });
    waiters.room.call(call, () => {});
    expect(waiters.room.call(call, () => {})).toMatchObject({ code: 'tooMany' });

    const runs = await createTestRoom({ pace: manual, limits: { openRuns: 1 } });
    await runs.room.command({ type: 'invoke', act: s3Act });
    expect(await runs.room.command({ type: 'invoke', act: s3Act })).toMatchObject({
      code: 'tooMany',
    });

    const bytes = await createTestRoom({ pace: manual, limits: { openRunBytes: 3_000 } });
    const payload = JSON.stringify('x'.repeat(2_000));
    expect(bytes.room.call({ ...call, payload }, () => {})).toMatchObject({ ok: true });
    expect(bytes.room.call({ ...call, payload }, () => {})).toMatchObject({ code: 'tooMany' });
    await bytes.room.command({ type: 'advance', ms: 10_000 });
    expect(bytes.room.call({ ...call, payload }, () => {})).toMatchObject({ ok: true });
  });
});

describe('settings', () => {
  it('have a limit in number, and what exists can still be changed', async () => {
    const { room } = await createTestRoom({ limits: { functions: 1, targets: 1 } });
    const config = room.functionNamed('my-lambda');
    if (!config) throw new Error('my-lambda is missing');
    expect(
      await room.command({ type: 'configureFunction', config: { ...config, name: 'other' } }),
    ).toMatchObject({
      code: 'tooMany',
    });
    expect(
      await room.command({ type: 'configureTarget', target: { kind: 'sns', name: 'x' } }),
    ).toMatchObject({
      code: 'tooMany',
    });
    expect(
      await room.command({ type: 'configureFunction', config: { ...config, memoryMb: 256 } }),
    ).toMatchObject({
      ok: true,
    });
    expect(room.functionNamed('my-lambda')?.memoryMb).toBe(256);
  });
});
