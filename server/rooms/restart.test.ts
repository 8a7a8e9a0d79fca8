import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Config, defaultLimits, type Limits } from '#config';
import { createDigest, defaultAct, defaultFunction, type SimulationEvent } from '#engine';
import { firstVisitScenario } from '#model';
import type { Pace } from '#protocol';
import { openDiskStore } from '#store';
import { createFakeWallClock } from './fake-wall-clock';
import type { Room } from './room';
import { createRooms, type Rooms } from './rooms';

// What a server that starts again makes of a store on disk. Nothing is closed in between: as after kill -9.

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

const asynchronous = { ...defaultAct, source: 's3', invocationType: 'Event' } as const;
const failing = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'no',
  durationMs: 400,
} as const;

function machine(limits: Partial<Limits> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lambdarium-restart-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const all = { ...defaultLimits, ...limits };
  const config: Config = {
    profile: 'local',
    realCode: 'off',
    host: '',
    port: 0,
    development: false,
    allowedHosts: [],
    limits: all,
  };
  const clock = createFakeWallClock();
  const { journals: store } = openDiskStore({
    folder,
    maxEntries: all.journalEntries + 1,
    maxCodeBytes: 0,
  });
  ends.push(() => void store.close());
  return {
    clock,
    store,
    async start(): Promise<Rooms> {
      const rooms = await createRooms(config, clock, store);
      clock.flush();
      return rooms;
    },
  };
}

const eventsOf = (room: Room): readonly SimulationEvent[] => room.snapshot().events;

function digestOf(events: readonly SimulationEvent[]): string {
  const digest = createDigest();
  for (const event of events) digest.add(event);
  return digest.read();
}

async function open(rooms: Rooms, pace: Pace, playing = true) {
  const opened = await rooms.open({ scenario: firstVisitScenario, pace, playing });
  if (!opened.ok) throw new Error(opened.message);
  return opened;
}

describe('a room after a restart', () => {
  it.each<Pace>([{ kind: 'story' }, { kind: 'rate', rate: 60 }, { kind: 'manual' }])(
    'has the events it had, bit for bit, and goes on as if nothing had happened (pace $kind)',
    async (pace) => {
      const { clock, start } = machine();
      const first = await start();
      const { room, keys } = await open(first, pace);
      room.enter();
      await room.command({ type: 'invoke', act: asynchronous });
      clock.pass(1_234);
      if (pace.kind === 'manual') await room.command({ type: 'advance', ms: 61_000 });
      expect(await room.recorded()).toBeNull();
      const before = eventsOf(room);
      const then = room.clock();

      const second = await start();
      const again = await second.wake(keys.room);
      if (!again) throw new Error('the room is gone');
      expect(digestOf(eventsOf(again))).toBe(digestOf(before));
      expect(again.clock()).toMatchObject({
        at: then.at,
        pace,
        playing: true,
        until: then.until,
        revision: then.revision + 1,
      });

      // Both go on alike from here.
      again.enter();
      for (const one of [room, again]) void one.command({ type: 'advance', ms: 600_000 });
      clock.flush();
      expect(digestOf(eventsOf(again))).toBe(digestOf(eventsOf(room)));
      expect(again.settled).toBe(true);
    },
  );

  it('has lost no time, however long the server was down', async () => {
    const { clock, start } = machine();
    const first = await start();
    const { room, keys } = await open(first, { kind: 'rate', rate: 1 });
    await room.command({ type: 'invoke', act: asynchronous });
    clock.pass(10_000);
    await room.recorded();
    const { at } = room.clock();
    room.close();
    clock.pass(3_600_000);
    const again = await (await start()).wake(keys.room);
    expect(again?.clock().at).toBe(at);
    clock.pass(1_000);
    expect((again?.clock().at ?? 0) - at).toBe(1_000_000);
  });

  it('is the same to a viewer that comes back with what it has', async () => {
    const { clock, start } = machine();
    const { room, keys } = await open(await start(), { kind: 'story' });
    const seen: SimulationEvent[] = [];
    room.listener = { frame: ({ events }) => seen.push(...events), presence: () => {} };
    room.enter();
    await room.command({ type: 'invoke', act: asynchronous });
    for (let i = 0; i < 200 && !seen.some(({ type }) => type === 'attempt.finished'); i += 1) {
      clock.pass(50);
      // Frames follow what they tell into the store.
      await new Promise(setImmediate);
    }
    const since = seen.at(-1)?.seq ?? 0;
    expect(seen.length).toBeGreaterThan(3);
    const again = await (await start()).wake(keys.room);
    if (!again) throw new Error('the room is gone');
    clock.pass(60_000);
    const { complete, events } = again.snapshot(since, again.epochMs);
    expect(complete).toBe(true);
    expect(events[0]?.seq).toBe(since + 1);
    const own = again
      .snapshot()
      .events.filter(({ seq }) => seq <= since && seq >= (seen[0]?.seq ?? 0));
    expect(own).toEqual(seen);
  });

  it('belongs to those it belonged to', async () => {
    const { start } = machine();
    const { room, keys } = await open(await start(), { kind: 'manual' });
    const second = await start();
    expect(second.find(room.id)).toBeNull();
    expect(second.has(room.id)).toBe(true);
    expect(second.sleeperOf(keys.accessKeyId)).toBe(room.id);
    const [again, same] = await Promise.all([second.wake(room.id), second.wake(room.id)]);
    if (!again) throw new Error('the room is gone');
    expect(same).toBe(again);
    expect(second.owns(again, keys.secret, false)).toBe(true);
    expect(second.owns(again, 'another', true)).toBe(false);
    expect(second.findByAccessKey(keys.accessKeyId)).toBe(again);
    expect(second.sleeperOf(keys.accessKeyId)).toBeNull();
    expect(await second.wake('no such room')).toBeNull();
  });

  it('still makes the changes that were planned', async () => {
    const { start } = machine();
    const { room, keys } = await open(await start(), { kind: 'manual' });
    const config = { ...defaultFunction, behaviour: failing };
    const fixed = { ...config, behaviour: defaultFunction.behaviour };
    await room.command({ type: 'configureFunction', config });
    const changes = [{ at: 30_000_000, config: fixed }];
    await room.command({ type: 'invoke', act: asynchronous, changes });
    await room.command({ type: 'advance', ms: 10_000 });
    const again = await (await start()).wake(keys.room);
    await again?.command({ type: 'advance', ms: 600_000 });
    const outcomes = again
      ?.snapshot()
      .events.flatMap((event) => (event.type === 'attempt.finished' ? [event.outcome.kind] : []));
    expect(outcomes).toEqual(['threw', 'returned']);
  });

  it('that was compacted has its latest events and its settings', async () => {
    const { start } = machine({ journalEntries: 5 });
    const { room, keys } = await open(await start(), { kind: 'instant' });
    for (let i = 0; i < 23; i += 1) await room.command({ type: 'invoke', act: asynchronous });
    const before = eventsOf(room);
    const again = await (await start()).wake(keys.room);
    if (!again) throw new Error('the room is gone');
    const { complete, events } = again.snapshot(before.length - 10);
    expect(complete).toBe(true);
    expect(events).toEqual(before.slice(-10));
    const anew = again.snapshot(1);
    expect(anew.complete).toBe(false);
    expect(anew.events.map(({ type }) => type)).toContain('function.configured');
    expect(again.functionNamed('my-lambda')).toEqual(room.functionNamed('my-lambda'));
  });

  it('that somebody watched waits for them before it jumps at pace auto', async () => {
    const { clock, start } = machine();
    const rooms = await start();
    rooms.local.enter();
    await rooms.local.command({ type: 'invoke', act: asynchronous });
    clock.pass(300);
    await rooms.local.recorded();
    const again = await start();
    expect(again.local.settled).toBe(false);
    clock.pass(defaultLimits.unwatchedMs + 1);
    expect(again.local.settled).toBe(true);
  });
});

describe('private rooms that nobody needs', () => {
  it('leave memory and are kept, with their time standing', async () => {
    const { clock, start } = machine({ roomIdleMs: 10_000 });
    const rooms = await start();
    const { room } = await open(rooms, { kind: 'rate', rate: 1 });
    await room.command({ type: 'invoke', act: asynchronous });
    clock.pass(12_000);
    expect(rooms.find(room.id)).toBeNull();
    const again = await rooms.wake(room.id);
    expect(again).not.toBe(room);
    expect(again?.openRuns).toBe(1);
    expect(rooms.find(room.id)).toBe(again);
  });

  it('make way in memory for those that are asked for', async () => {
    const { start } = machine({ rooms: 1 });
    const rooms = await start();
    const first = await open(rooms, { kind: 'manual' });
    const second = await open(rooms, { kind: 'manual' });
    expect(rooms.find(first.room.id)).toBeNull();
    expect((await rooms.wake(first.room.id))?.id).toBe(first.room.id);
    expect(rooms.find(second.room.id)).toBeNull();
  });

  it('that somebody ended are gone, from memory and from the store', async () => {
    const { start } = machine();
    const rooms = await start();
    const opened = await rooms.open({
      scenario: null,
      pace: { kind: 'manual' },
      playing: false,
    });
    if (!opened.ok) throw new Error(opened.message);
    const { room, keys } = opened;
    rooms.drop(room);
    expect(await room.recorded()).toBeNull();
    expect(rooms.has(room.id)).toBe(false);
    expect(rooms.sleeperOf(keys.accessKeyId)).toBeNull();
    expect(await rooms.wake(room.id)).toBeNull();
    const again = await start();
    expect(again.has(room.id)).toBe(false);
  });

  it('are removed when they are too many, the oldest first', async () => {
    const { clock, start } = machine({ rooms: 1, keptRooms: 3 });
    const rooms = await start();
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      ids.push((await open(rooms, { kind: 'manual' })).room.id);
      clock.pass(1);
    }
    expect(ids.map((id) => rooms.has(id))).toEqual([false, false, true, true, true]);
  });

  it('are removed when they are too old', async () => {
    const { clock, store, start } = machine({ roomIdleMs: 1_000, keptRoomMs: 60_000 });
    const rooms = await start();
    const { room } = await open(rooms, { kind: 'manual' });
    clock.pass(59_000);
    expect(rooms.has(room.id)).toBe(true);
    clock.pass(3_000);
    expect(rooms.has(room.id)).toBe(false);
    expect(await store.read(room.id)).toBeNull();
  });

  it('are removed when all together are too much', async () => {
    const { clock, store, start } = machine({ roomIdleMs: 1_000, keptBytes: 1 });
    const rooms = await start();
    const { room } = await open(rooms, { kind: 'manual' });
    expect(store.bytes).toBeGreaterThan(1);
    clock.pass(2_000);
    expect(rooms.has(room.id)).toBe(false);
  });
});
