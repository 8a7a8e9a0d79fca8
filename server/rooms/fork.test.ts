import { afterEach, describe, expect, it } from 'vitest';
import { type Config, defaultLimits, type Limits } from '#config';
import { type FunctionConfig, MILLISECOND, SECOND, type SimulationEvent } from '#engine';
import { firstVisitScenario } from '#model';
import type { ForkChange, ForkOrigin, Refusal } from '#protocol';
import { createMemoryJournalStore } from '#store';
import { s3Act } from './create-test-room';
import { createFakeWallClock, type FakeWallClock } from './fake-wall-clock';
import type { Room } from './room';
import { createRooms, type Rooms } from './rooms';

const made: Rooms[] = [];

afterEach(() => {
  for (const rooms of made.splice(0)) rooms.close();
});

const unchanged: ForkChange = { config: null, act: null };
const [config] = firstVisitScenario.functions as [FunctionConfig];
/** Between the first attempt and the second: 60 s after it failed. */
const inFirstWait = 30 * SECOND;
const day = 86_400_000;

async function start(limits: Partial<Limits> = {}) {
  const full: Config = {
    profile: 'local',
    host: '127.0.0.1',
    port: 0,
    development: false,
    realCode: 'off',
    allowedHosts: [],
    limits: { ...defaultLimits, ...limits },
  };
  const clock = createFakeWallClock();
  const rooms = await createRooms(full, clock, createMemoryJournalStore({ maxEntries: 1_000 }));
  made.push(rooms);
  const opened = await rooms.open({
    scenario: firstVisitScenario,
    pace: { kind: 'manual' },
    playing: false,
  });
  if (!opened.ok) throw new Error(opened.message);
  await opened.room.command({ type: 'invoke', act: s3Act });
  return { rooms, clock, room: opened.room };
}

async function fork(
  { rooms }: { readonly rooms: Rooms },
  room: Room,
  at: number,
  change: ForkChange = unchanged,
  run = 1,
): Promise<{ readonly room: Room; readonly origin: ForkOrigin }> {
  const forked = await rooms.fork(room, { run, at, change });
  if (!forked.ok) throw new Error(forked.message);
  return forked;
}

/** Lets a room's run come to its end. */
async function finish({ clock }: { readonly clock: FakeWallClock }, room: Room): Promise<void> {
  const jumped = room.command({ type: 'advance', ms: day });
  clock.flush();
  await jumped;
}

const eventsOf = (room: Room): readonly SimulationEvent[] => room.snapshot().events;
const upTo = (room: Room, at: number) => eventsOf(room).filter((event) => event.at <= at);
const attemptsIn = (events: readonly SimulationEvent[]) =>
  events.filter(({ type }) => type === 'attempt.started').length;

describe('a fork', () => {
  it('without a change has the original’s past and its future, bit for bit', async () => {
    const stage = await start();
    const child = await fork(stage, stage.room, inFirstWait);
    expect(child.room.clock()).toMatchObject({ at: 0, playing: false });
    await finish(stage, stage.room);
    const late = await fork(stage, stage.room, inFirstWait);
    expect(late.room.clock()).toMatchObject({ at: inFirstWait, playing: false, settled: false });
    expect(eventsOf(late.room)).toEqual(upTo(stage.room, inFirstWait));
    await finish(stage, late.room);
    expect(eventsOf(late.room).map(({ type }) => type)).toContain('deadLetter.delivered');
    expect(JSON.stringify(eventsOf(late.room))).toBe(JSON.stringify(eventsOf(stage.room)));
  });

  it.each([0, 42, 400, 1_100, 61_000, 150_000])(
    'at %i ms shares every event up to there and differs only after it',
    async (ms) => {
      const at = ms * MILLISECOND;
      const stage = await start();
      await finish(stage, stage.room);
      const child = await fork(stage, stage.room, at, {
        ...unchanged,
        config: { ...config, retries: 0, deadLetter: null },
      });
      expect(upTo(child.room, at).slice(0, upTo(stage.room, at).length)).toEqual(
        upTo(stage.room, at),
      );
      await finish(stage, child.room);
      expect(JSON.stringify(eventsOf(child.room))).not.toBe(JSON.stringify(eventsOf(stage.room)));
    },
  );

  it('with other settings has another future: no retry, no second attempt', async () => {
    const stage = await start();
    await finish(stage, stage.room);
    const before = JSON.stringify(eventsOf(stage.room));
    const child = await fork(stage, stage.room, 100 * MILLISECOND, {
      ...unchanged,
      config: { ...config, retries: 0 },
    });
    await finish(stage, child.room);
    expect(attemptsIn(eventsOf(stage.room))).toBe(3);
    expect(attemptsIn(eventsOf(child.room))).toBe(1);
    expect(JSON.stringify(eventsOf(stage.room))).toBe(before);
  });

  it('with another call sends that one in place of the run’s own, at the same moment', async () => {
    const stage = await start();
    await finish(stage, stage.room);
    const child = await fork(stage, stage.room, inFirstWait, {
      ...unchanged,
      act: { ...s3Act, payload: '{"other":true}' },
    });
    expect(child.origin).toMatchObject({ at: 0, startedAt: 0 });
    const sent = eventsOf(child.room).filter(({ type }) => type === 'call.sent');
    expect(sent).toMatchObject([{ run: 1, at: 0, payload: '{"other":true}' }]);
  });

  it('is told the whole original, though the room has not come that far', async () => {
    const stage = await start();
    const child = await fork(stage, stage.room, 0);
    await finish(stage, stage.room);
    expect(child.origin.complete).toBe(true);
    expect(child.origin.act).toEqual(s3Act);
    const ended = eventsOf(stage.room).findIndex(({ type }) => type === 'run.ended');
    expect(child.origin.original).toEqual(eventsOf(stage.room).slice(0, ended + 1));
  });

  it('can be forked again', async () => {
    const stage = await start();
    await finish(stage, stage.room);
    const child = await fork(stage, stage.room, inFirstWait);
    await finish(stage, child.room);
    const grandchild = await fork(stage, child.room, 2 * inFirstWait + 10 * SECOND);
    await finish(stage, grandchild.room);
    expect(eventsOf(grandchild.room)).toEqual(eventsOf(stage.room));
  });

  it('of the second run keeps the first, and what came later is not in it', async () => {
    const stage = await start();
    await finish(stage, stage.room);
    await stage.room.command({ type: 'invoke', act: s3Act });
    const at = stage.room.clock().at;
    await finish(stage, stage.room);
    await stage.room.command({ type: 'invoke', act: s3Act });
    const child = await fork(stage, stage.room, at + inFirstWait, unchanged, 2);
    const runs = new Set(eventsOf(child.room).map(({ run }) => run));
    expect(runs).toEqual(new Set([0, 1, 2]));
  });

  it('later than the room’s own moment begins there', async () => {
    const stage = await start();
    const { origin } = await fork(stage, stage.room, 1_000 * SECOND);
    expect(origin.at).toBe(stage.room.clock().at);
  });

  it('of a run that is not there, or with settings Lambda refuses, is refused and leaves nothing', async () => {
    const stage = await start();
    const refused = async (run: number, change: ForkChange): Promise<Refusal | { ok: true }> =>
      stage.rooms.fork(stage.room, { run, at: 0, change });
    expect(await refused(9, unchanged)).toMatchObject({ ok: false, code: 'notAllowed' });
    expect(
      await refused(1, { ...unchanged, config: { ...config, reservedConcurrency: 999 } }),
    ).toMatchObject({ ok: false, code: 'refusedBySimulation' });
    expect(stage.rooms.all()).toHaveLength(2);
  });

  it('takes over a bounded past', async () => {
    const stage = await start({ forkEntries: 6 });
    await fork(stage, stage.room, 0);
    for (let i = 0; i < 4; i += 1) await stage.room.command({ type: 'invoke', act: s3Act });
    expect(await stage.rooms.fork(stage.room, { run: 1, at: 0, change: unchanged })).toMatchObject({
      ok: false,
      code: 'tooLarge',
    });
  });

  it('works out a bounded past and future', async () => {
    const stage = await start({ forkTimers: 5 });
    const child = await fork(stage, stage.room, 0);
    expect(child.origin.complete).toBe(false);
    await finish(stage, stage.room);
    expect(
      await stage.rooms.fork(stage.room, { run: 1, at: day * MILLISECOND, change: unchanged }),
    ).toMatchObject({ ok: false, code: 'tooLarge' });
  });

  it('makes way for the next when nobody needs it; a family has no more than its number', async () => {
    const stage = await start({ forksPerRoom: 2 });
    const first = await fork(stage, stage.room, 0);
    first.room.enter();
    const second = await fork(stage, first.room, 0);
    const third = await fork(stage, stage.room, 0);
    third.room.enter();
    expect(stage.rooms.find(first.room.id)).toBe(first.room);
    expect(stage.rooms.find(second.room.id)).toBeNull();
    expect(await stage.rooms.fork(third.room, { run: 1, at: 0, change: unchanged })).toMatchObject({
      ok: false,
      code: 'tooMany',
    });
  });

  it('keeps the room it came from while somebody looks at it', async () => {
    const stage = await start({ roomIdleMs: 10_000 });
    const child = await fork(stage, stage.room, 0);
    child.room.enter();
    stage.clock.pass(60_000);
    expect(stage.rooms.find(stage.room.id)).toBe(stage.room);
    child.room.leave();
    stage.clock.pass(60_000);
    expect(stage.rooms.find(stage.room.id)).toBeNull();
  });
});

describe('the changes of a scenario', () => {
  const fixed: FunctionConfig = {
    ...config,
    behaviour: { kind: 'succeeds', result: null, durationMs: 40 },
  };
  const changes = [{ at: inFirstWait, config: fixed }];

  it('are made at their moments in a room that is opened with them', async () => {
    const stage = await start();
    const opened = await stage.rooms.open({
      scenario: { ...firstVisitScenario, changes },
      pace: { kind: 'manual' },
      playing: false,
    });
    if (!opened.ok) throw new Error(opened.message);
    await opened.room.command({ type: 'invoke', act: s3Act });
    await finish(stage, opened.room);
    const configured = eventsOf(opened.room).filter(({ type }) => type === 'function.configured');
    expect(configured.map(({ at }) => at)).toEqual([0, inFirstWait]);
    expect(attemptsIn(eventsOf(opened.room))).toBe(2);
  });

  it('come so long after a call that brings them, and stand in the journal', async () => {
    const stage = await start();
    await finish(stage, stage.room);
    const { at } = stage.room.clock();
    await stage.room.command({ type: 'invoke', act: s3Act, changes });
    await finish(stage, stage.room);
    expect(
      eventsOf(stage.room)
        .filter(({ type }) => type === 'function.configured')
        .at(-1),
    ).toMatchObject({ at: at + inFirstWait, config: fixed });
    const child = await fork(stage, stage.room, at + inFirstWait + SECOND, unchanged, 2);
    expect(child.room.functionNamed('my-lambda')).toEqual(fixed);
  });

  it('that are still to come are made in a fork too, and are part of the original’s future', async () => {
    const stage = await start();
    await stage.room.command({ type: 'invoke', act: s3Act, changes });
    const child = await fork(stage, stage.room, SECOND, unchanged, 2);
    await finish(stage, stage.room);
    await finish(stage, child.room);
    expect(eventsOf(child.room)).toEqual(eventsOf(stage.room));
    const configured = child.origin.original.filter(({ type }) => type === 'function.configured');
    expect(configured.at(-1)).toMatchObject({ at: inFirstWait });
    const late = await fork(stage, stage.room, SECOND, unchanged, 2);
    await finish(stage, late.room);
    expect(eventsOf(late.room)).toEqual(eventsOf(stage.room));
  });

  it('end no wait, and time stops at them only while something is pending', async () => {
    const stage = await start();
    await stage.room.command({ type: 'invoke', act: s3Act, changes });
    for (let i = 0; i < 40; i += 1) {
      if (stage.room.clock().until === inFirstWait) break;
      await stage.room.command({ type: 'step' });
    }
    expect(stage.room.clock().until).toBe(inFirstWait);
    await stage.room.command({ type: 'skipWait' });
    expect(stage.room.clock().at).toBeGreaterThan(inFirstWait);
    expect(stage.room.functionNamed('my-lambda')).toEqual(fixed);
  });
});
