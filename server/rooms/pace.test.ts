import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '#engine';
import type { Pace } from '#protocol';
import { createTestRoom, eventsOf, has, passUntilSettled, s3Act } from './create-test-room';

describe('story pace', () => {
  it('shows three failed attempts in about 12 to 15 seconds', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'story' } });
    await room.command({ type: 'invoke', act: s3Act });
    const took = passUntilSettled({ room, clock });
    expect(has(room, 'deadLetter.delivered')).toBe(true);
    expect(took).toBeGreaterThan(8_000);
    expect(took).toBeLessThan(16_000);
  });

  it('never lets a wait cost more than 1.2 seconds', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'story' } });
    await room.command({ type: 'invoke', act: s3Act });
    while (!has(room, 'retry.scheduled')) clock.pass(10);
    const { at, until, ratePerMs } = room.clock();
    expect(((until ?? 0) - at) / ratePerMs).toBeLessThanOrEqual(1_200);
  });

  it('lets many runs at once share the time of one', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'story' } });
    for (let i = 0; i < 100; i += 1) await room.command({ type: 'invoke', act: s3Act });
    expect(passUntilSettled({ room, clock })).toBeLessThan(30_000);
  });

  it('does not slow a wait down because a setting is changed meanwhile', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'story' } });
    await room.command({ type: 'invoke', act: s3Act });
    while (!has(room, 'retry.scheduled')) clock.pass(10);
    clock.pass(500);
    const before = room.clock();
    await room.command({ type: 'configureTarget', target: { kind: 'sns', name: 'topic' } });
    expect(room.clock()).toEqual(before);
  });
});

describe('the other paces', () => {
  it('rate passes that many virtual seconds in a second', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'rate', rate: 60 } });
    await room.command({ type: 'invoke', act: s3Act });
    clock.pass(500);
    // Wall times since 1970 carry fractions of a few nanoseconds' worth of error, sixtyfold here.
    expect(Math.abs(room.clock().at - 30 * SECOND)).toBeLessThan(100);
    expect(passUntilSettled({ room, clock })).toBeLessThan(3_000);
  });

  it('instant is done at once', async () => {
    const { room } = await createTestRoom();
    await room.command({ type: 'invoke', act: s3Act });
    expect(room.settled).toBe(true);
    expect(eventsOf(room).at(-1)?.type).toBe('run.ended');
    expect(room.clock().at).toBeGreaterThan(3 * MINUTE);
  });

  it('instant works in bounded turns and lets others have theirs', async () => {
    const { room, clock } = await createTestRoom({
      pace: { kind: 'manual' },
      limits: { timersPerTick: 3 },
    });
    for (let i = 0; i < 5; i += 1) await room.command({ type: 'invoke', act: s3Act });
    await room.command({ type: 'pace', pace: { kind: 'instant' } });
    expect(room.settled).toBe(false);
    clock.flush();
    expect(room.settled).toBe(true);
  });

  it('a turn is bounded over all its moments together, not in each of them', async () => {
    const timersPerTick = 10;
    const { room, clock } = await createTestRoom({
      pace: { kind: 'manual' },
      limits: { timersPerTick },
    });
    for (let i = 0; i < 20; i += 1) {
      await room.command({ type: 'invoke', act: s3Act });
      await room.command({ type: 'advance', ms: 0.01 });
    }
    const before = room.lastSeq;
    await room.command({ type: 'pace', pace: { kind: 'instant' } });
    // A timer tells four events at most, and setting the pace takes two turns.
    expect(room.lastSeq - before).toBeLessThanOrEqual(2 * timersPerTick * 4);
    clock.flush();
    expect(room.settled).toBe(true);
  });

  it('manual moves only by advance', async () => {
    const { room, clock } = await createTestRoom({ pace: { kind: 'manual' } });
    await room.command({ type: 'invoke', act: s3Act });
    clock.pass(3_600_000);
    expect(room.clock()).toMatchObject({ at: 0, ratePerMs: 0, settled: false });
    await room.command({ type: 'advance', ms: 60_000 });
    expect(room.clock().at).toBe(MINUTE);
    await room.command({ type: 'advance', ms: 0.5 });
    expect(room.clock().at).toBe(MINUTE + 500);
  });

  it('auto is story while somebody watches, else instant', async () => {
    const { room } = await createTestRoom({ pace: { kind: 'auto' } });
    room.enter();
    await room.command({ type: 'invoke', act: s3Act });
    expect(room.settled).toBe(false);
    room.leave();
    expect(room.settled).toBe(true);
  });
});

describe('when the last viewer of `local` has left', () => {
  const paused = async (pace: Pace) => {
    const made = await createTestRoom({ pace, resumesUnwatched: true });
    const { room } = made;
    room.enter();
    await room.command({ type: 'invoke', act: s3Act });
    await room.command({ type: 'pause' });
    room.leave();
    return made;
  };

  it('a paused room plays on, so that no client waits for ever', async () => {
    const { room, clock } = await paused({ kind: 'rate', rate: 1 });
    clock.pass(9_000);
    expect(room.settled).toBe(false);
    clock.pass(2_000);
    expect(room.settled).toBe(true);
    expect(room.clock().pace).toEqual({ kind: 'auto' });
  });

  it('a reload does not undo a pause', async () => {
    const { room, clock } = await paused({ kind: 'rate', rate: 1 });
    clock.pass(2_000);
    room.enter();
    clock.pass(60_000);
    expect(room.clock().playing).toBe(false);
  });

  it('a clock that a test drives stays in its hands', async () => {
    const { room, clock } = await paused({ kind: 'manual' });
    clock.pass(60_000);
    expect(room.clock()).toMatchObject({ playing: false, pace: { kind: 'manual' } });
  });
});

describe('while nothing is pending', () => {
  it('the clock of `local` goes on 1:1', async () => {
    const { room, clock } = await createTestRoom({ flowsWhenIdle: true });
    const before = room.clock().at;
    clock.pass(2_500);
    expect(room.clock().at - before).toBe(2.5 * SECOND);
  });

  it('idle environments expire in a room that somebody watches', async () => {
    const { room, clock } = await createTestRoom({
      flowsWhenIdle: true,
      behaviour: { kind: 'succeeds', result: null, durationMs: 10 },
    });
    room.enter();
    await room.command({ type: 'invoke', act: s3Act });
    clock.pass(11 * 60_000);
    expect(has(room, 'environment.expired')).toBe(true);
    expect(room.settled).toBe(true);
  });

  it('the clock of a private room stands, so the same clicks give the same times', async () => {
    const runs = await Promise.all(
      [100, 9_999].map(async (thinkingMs) => {
        const { room, clock } = await createTestRoom({ pace: { kind: 'story' } });
        await room.command({ type: 'invoke', act: s3Act });
        passUntilSettled({ room, clock });
        clock.pass(thinkingMs);
        await room.command({ type: 'invoke', act: s3Act });
        passUntilSettled({ room, clock });
        return JSON.stringify(eventsOf(room));
      }),
    );
    expect(runs[0]).toBe(runs[1]);
  });
});
