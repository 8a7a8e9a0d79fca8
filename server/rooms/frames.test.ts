import { describe, expect, it } from 'vitest';
import { defaultEpochMs } from '#engine';
import type { Frame } from '#protocol';
import { createTestRoom, s3Act, type TestRoomOptions, typesOf } from './create-test-room';

describe('frames', () => {
  async function watched(setting: TestRoomOptions = {}) {
    const made = await createTestRoom(setting);
    const frames: Frame[] = [];
    const presence: number[] = [];
    made.room.listener = {
      frame: (frame) => frames.push(frame),
      presence: (viewers) => presence.push(viewers),
    };
    made.room.enter();
    made.clock.pass(1_000);
    frames.length = 0;
    return { ...made, frames, presence };
  }

  it('carry every event once, in order, however often they are sent', async () => {
    const { room, clock, frames } = await watched({ pace: { kind: 'rate', rate: 600 } });
    const since = room.lastSeq;
    await room.command({ type: 'invoke', act: s3Act });
    clock.pass(2_000);
    const seqs = frames.flatMap(({ events }) => events.map(({ seq }) => seq));
    expect(seqs).toEqual(Array.from({ length: room.lastSeq - since }, (_, i) => since + 1 + i));
    expect(frames.at(-1)).toMatchObject({ lastSeq: room.lastSeq, omitted: 0 });
  });

  it('come at most 20 times a second', async () => {
    const { room, clock, frames } = await watched({ pace: { kind: 'manual' } });
    for (let i = 0; i < 200; i += 1) {
      await room.command({ type: 'invoke', act: s3Act });
      clock.pass(5);
    }
    expect(frames.length).toBeLessThanOrEqual(21);
    expect(frames.length).toBeGreaterThan(15);
  });

  it('are bounded, keep the newest events, and say how many they left out', async () => {
    const { room, clock, frames } = await watched({
      limits: { frameEvents: 10 },
      pace: { kind: 'instant' },
    });
    const before = room.lastSeq;
    for (let i = 0; i < 5; i += 1) await room.command({ type: 'invoke', act: s3Act });
    clock.pass(100);
    const [frame] = frames;
    expect(frame?.events).toHaveLength(10);
    expect(frame?.events.at(-1)?.seq).toBe(room.lastSeq);
    expect(frame?.omitted).toBe(room.lastSeq - before - 10);
  });

  it('are bounded in bytes too, but one event always fits', async () => {
    const { room, clock, frames } = await watched({
      limits: { frameBytes: 1_000 },
      pace: { kind: 'manual' },
    });
    await room.command({
      type: 'invoke',
      act: { ...s3Act, payload: JSON.stringify('x'.repeat(5_000)) },
    });
    clock.pass(100);
    expect(frames[0]?.events.map(({ type }) => type)).toEqual(['call.sent']);
  });

  it('tell a change of the transport although nothing happened', async () => {
    const { room, clock, frames } = await watched();
    await room.command({ type: 'pause' });
    clock.pass(100);
    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({ events: [], clock: { playing: false } });
  });

  it('cost nothing while nothing changes', async () => {
    const { clock, frames } = await watched({ flowsWhenIdle: true });
    clock.pass(10_000);
    expect(frames).toEqual([]);
  });

  it('presence is told at most once a second', async () => {
    const { room, clock, presence } = await watched();
    presence.length = 0;
    for (let i = 0; i < 10; i += 1) room.enter();
    clock.pass(900);
    for (let i = 0; i < 5; i += 1) room.leave();
    clock.pass(2_000);
    expect(presence.length).toBeLessThanOrEqual(2);
    expect(presence.at(-1)).toBe(6);
  });

  it('a full room refuses one more viewer', async () => {
    const { room } = await createTestRoom({ limits: { viewersPerRoom: 1 } });
    expect(room.enter()).toBeNull();
    expect(room.enter()).toMatchObject({ ok: false, code: 'tooMany' });
    expect(room.viewers).toBe(1);
  });
});

describe('snapshot', () => {
  it('gives the events after `since`, without gaps', async () => {
    const { room } = await createTestRoom();
    await room.command({ type: 'invoke', act: s3Act });
    const all = room.snapshot();
    const tail = room.snapshot(5);
    expect(all).toMatchObject({ complete: true, lastSeq: room.lastSeq });
    expect(tail).toMatchObject({ complete: true });
    expect(tail.events).toEqual(all.events.slice(5));
    expect(room.snapshot(room.lastSeq)).toMatchObject({ complete: true, events: [] });
  });

  it('starts a viewer anew who has more than there is, or events of another room', async () => {
    const { room } = await createTestRoom();
    expect(room.snapshot(room.lastSeq + 1)).toMatchObject({
      complete: false,
      lastSeq: room.lastSeq,
    });
    const other = room.snapshot(1, defaultEpochMs + 1);
    expect(other.complete).toBe(false);
    expect(other.events).toHaveLength(room.lastSeq);
  });

  it('keeps a bounded number of events, whole runs, and always the settings', async () => {
    const { room } = await createTestRoom({ limits: { keptEvents: 50 } });
    for (let i = 0; i < 20; i += 1) await room.command({ type: 'invoke', act: s3Act });
    const { complete, events } = room.snapshot(3);
    expect(complete).toBe(false);
    expect(events.length).toBeLessThanOrEqual(52);
    expect(typesOf(events).slice(0, 2)).toEqual(['target.configured', 'function.configured']);
    expect(events[2]?.type).toBe('call.sent');
    expect(events.at(-1)?.seq).toBe(room.lastSeq);
  });

  it('keeps a bounded number of bytes', async () => {
    const { room } = await createTestRoom({ limits: { keptEventBytes: 20_000 } });
    const payload = JSON.stringify('x'.repeat(8_000));
    for (let i = 0; i < 10; i += 1)
      await room.command({ type: 'invoke', act: { ...s3Act, payload } });
    expect(JSON.stringify(room.snapshot().events).length).toBeLessThan(30_000);
  });
});
