import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '#engine';
import type { Pace } from '#protocol';
import { createTestRoom, eventsOf, passUntilSettled, s3Act } from './create-test-room';
import { recompute } from './recompute';

describe('the journal', () => {
  it('holds a command before the command is acknowledged', async () => {
    const { room, store } = await createTestRoom();
    const reply = room.command({ type: 'invoke', act: s3Act });
    await reply;
    const journal = await store.read('r');
    expect(journal?.entries.map(({ command }) => command.type)).toEqual([
      'configureTarget',
      'configureFunction',
      'act',
    ]);
  });

  it('does not hold a refused command', async () => {
    const { room, store } = await createTestRoom();
    const reply = await room.command({
      type: 'invoke',
      act: { ...s3Act, invocationType: 'DryRun' },
    });
    expect(reply).toMatchObject({ ok: false, code: 'refusedBySimulation' });
    expect((await store.read('r'))?.entries).toHaveLength(2);
  });

  it.each<Pace>([
    { kind: 'story' },
    { kind: 'rate', rate: 60 },
    { kind: 'instant' },
    { kind: 'manual' },
  ])('recomputed, gives the events of a room at pace $kind again, bit for bit', async (pace) => {
    const { room, clock, store } = await createTestRoom({ pace, flowsWhenIdle: true });
    await room.command({ type: 'invoke', act: s3Act });
    clock.pass(1_234.567);
    await room.command({
      type: 'invoke',
      act: { ...s3Act, source: 'sdk', invocationType: 'RequestResponse' },
    });
    clock.pass(777);
    const advanced = room.command({ type: 'advance', ms: 61_000 });
    clock.flush();
    await advanced;
    await room.command({ type: 'invoke', act: s3Act });
    passUntilSettled({ room, clock }, 5_000);

    const events: SimulationEvent[] = [];
    const journal = await store.read('r');
    if (!journal) throw new Error('there is no journal');
    recompute(journal, (event) => events.push(event)).advance({ until: room.clock().at });
    expect(JSON.stringify(events)).toBe(JSON.stringify(eventsOf(room)));
  });

  it('at its limit becomes a snapshot, from which the later events come out the same', async () => {
    const { room, store } = await createTestRoom({ limits: { journalEntries: 5 } });
    for (let i = 0; i < 12; i += 1) await room.command({ type: 'invoke', act: s3Act });
    const journal = await store.read('r');
    if (!journal?.base) throw new Error('the journal was not compacted');
    expect(journal.entries.length).toBeLessThanOrEqual(5);

    const events: SimulationEvent[] = [];
    recompute(journal, (event) => events.push(event)).advance({ until: room.clock().at });
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).toBe(JSON.stringify(eventsOf(room).slice(-events.length)));
  });

  it('is also compacted when its payloads reach their limit in bytes', async () => {
    const { room, store } = await createTestRoom({ limits: { journalBytes: 1_000 } });
    const payload = JSON.stringify('x'.repeat(600));
    for (let i = 0; i < 3; i += 1)
      await room.command({ type: 'invoke', act: { ...s3Act, payload } });
    expect((await store.read('r'))?.entries).toHaveLength(1);
  });

  it('that cannot be written stops the room from acknowledging anything', async () => {
    const { room, store } = await createTestRoom();
    await store.drop('r');
    expect(await room.command({ type: 'invoke', act: s3Act })).toMatchObject({ ok: false });
    expect(await room.command({ type: 'invoke', act: s3Act })).toMatchObject({
      ok: false,
      message: expect.stringContaining('journal'),
    });
  });
});
