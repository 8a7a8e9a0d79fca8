import { afterEach, describe, expect, it } from 'vitest';
import { type Config, defaultLimits, type Limits } from '#config';
import { defaultAct } from '#engine';
import { firstVisitScenario } from '#model';
import { createMemoryJournalStore, type JournalStore } from '#store';
import { createFakeWallClock } from './fake-wall-clock';
import { createRooms, type Rooms } from './rooms';

const made: Rooms[] = [];

async function start(
  limits: Partial<Limits> = {},
  store: JournalStore = createMemoryJournalStore({ maxEntries: 1_000 }),
) {
  const config: Config = {
    profile: 'local',
    host: '127.0.0.1',
    port: 0,
    development: false,
    realCode: 'off',
    allowedHosts: [],
    limits: { ...defaultLimits, ...limits },
  };
  const clock = createFakeWallClock();
  const rooms = await createRooms(config, clock, store);
  made.push(rooms);
  return { rooms, clock, store };
}

afterEach(() => {
  for (const rooms of made.splice(0)) rooms.close();
});

const manual = { scenario: firstVisitScenario, pace: { kind: 'manual' }, playing: false } as const;

async function open(rooms: Rooms) {
  const opened = await rooms.open(manual);
  if (!opened.ok) throw new Error(opened.message);
  return opened;
}

describe('the room local', () => {
  it('exists at start, begins at wall time, and holds my-lambda and its queue', async () => {
    const { rooms, clock, store } = await start();
    expect(rooms.find('local')).toBe(rooms.local);
    expect(rooms.local.epochMs).toBe(clock.now());
    expect(rooms.local.functionNamed('my-lambda')).toMatchObject({
      memoryMb: 128,
      timeoutMs: 3_000,
    });
    expect(rooms.local.account).toMatchObject({ id: '123456789012', region: 'us-east-1' });
    const journal = await store.read('local');
    expect(journal?.header).toEqual({
      room: 'local',
      seed: rooms.local.seed,
      epochMs: clock.now(),
    });
    expect(journal?.entries.map(({ command }) => command)).toContainEqual({
      type: 'configureTarget',
      target: { kind: 'sqs', name: 'my-lambda-dlq' },
    });
  });

  it('goes on from its journal if the store has one', async () => {
    const { rooms, store } = await start();
    await rooms.local.command({
      type: 'invoke',
      act: {
        ...defaultAct,
        source: 'sdk',
        invocationType: 'Event',
        payload: '1',
      },
    });
    const before = rooms.local.snapshot().events;
    const again = await start({}, store);
    expect(again.rooms.local.snapshot().events).toEqual(before);
    expect(again.rooms.local.epochMs).toBe(rooms.local.epochMs);
  });

  it('belongs to whoever is on loopback', async () => {
    const { rooms } = await start();
    expect(rooms.owns(rooms.local, undefined, true)).toBe(true);
    expect(rooms.owns(rooms.local, 'anything', false)).toBe(false);
  });
});

describe('private rooms', () => {
  it('have keys of their own that nobody can guess', async () => {
    const { rooms } = await start();
    const first = await open(rooms);
    const second = await open(rooms);
    expect(new Set([...Object.values(first.keys), ...Object.values(second.keys)]).size).toBe(8);
    expect(rooms.find(first.keys.room)).toBe(first.room);
    expect(rooms.findByAccessKey(first.keys.accessKeyId)).toBe(first.room);
    expect(rooms.owns(first.room, first.keys.secret, false)).toBe(true);
    expect(rooms.owns(first.room, second.keys.secret, true)).toBe(false);
    expect(rooms.owns(first.room, undefined, true)).toBe(false);
  });

  it('are limited in number', async () => {
    const { rooms } = await start({ rooms: 2 });
    await Promise.all([open(rooms), open(rooms)]);
    expect(await rooms.open(manual)).toMatchObject({ ok: false, code: 'tooMany' });
  });

  it('that the simulation refuses leave nothing behind', async () => {
    const { rooms } = await start({ rooms: 1 });
    const scenario = {
      ...firstVisitScenario,
      account: { ...firstVisitScenario.account, concurrency: 1 },
    };
    expect(await rooms.open({ ...manual, scenario })).toMatchObject({
      ok: false,
      code: 'refusedBySimulation',
    });
    expect(rooms.all()).toHaveLength(1);
    await open(rooms);
  });

  it('are let go when nobody needs them for a while, journal and all', async () => {
    const { rooms, clock, store } = await start({ roomIdleMs: 10_000 });
    const { room, keys } = await open(rooms);
    room.enter();
    clock.pass(60_000);
    expect(rooms.find(room.id)).toBe(room);
    room.leave();
    clock.pass(9_000);
    expect(rooms.find(room.id)).toBe(room);
    clock.pass(2_000);
    expect(rooms.find(room.id)).toBeNull();
    expect(rooms.findByAccessKey(keys.accessKeyId)).toBeNull();
    expect(await store.read(room.id)).toBeNull();
    expect(rooms.find('local')).toBe(rooms.local);
  });
});
