import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createSimulation,
  defaultAct,
  defaultFunction,
  restoreSimulation,
  type Simulation,
} from '#engine';
import type { Journal, JournalEntry, Standing } from '#protocol';
import type { JournalStore } from './journal-store';
import { createMemoryJournalStore } from './memory-journal-store';
import { openDiskStore } from './open-disk-store';

// What both stores promise.

const header = { room: 'r', seed: 7, epochMs: 0 };
const keys = { secretDigest: 'ab'.repeat(32), accessKeyId: 'LKIA1', secretAccessKey: 's' };
const entry = (at: number): JournalEntry => ({
  at,
  command: { type: 'configureTarget', target: { kind: 'sqs', name: `queue-${at}` } },
});
const standing: Standing = {
  at: 5_000,
  seq: 12,
  revision: 3,
  playing: true,
  pace: { kind: 'rate', rate: 60 },
  watched: true,
  planned: [{ at: 9_000, config: defaultFunction, plannedAt: 1_000, made: false }],
};

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

const kinds: readonly [string, (maxEntries: number) => JournalStore][] = [
  ['in memory', (maxEntries) => createMemoryJournalStore({ maxEntries })],
  [
    'on disk',
    (maxEntries) => {
      const folder = mkdtempSync(join(tmpdir(), 'lambdarium-store-'));
      const { journals } = openDiskStore({ folder, maxEntries, maxCodeBytes: 0 });
      ends.push(
        () => rmSync(folder, { recursive: true }),
        () => void journals.close(),
      );
      return journals;
    },
  ],
];

describe.each(kinds)('a journal store %s', (_, create) => {
  it('gives back what was written, in order', async () => {
    const store = create(10);
    await store.create(header);
    await store.append('r', entry(1));
    await Promise.all([store.append('r', entry(2)), store.append('r', entry(3))]);
    expect(await store.read('r')).toEqual({
      header,
      base: null,
      entries: [entry(1), entry(2), entry(3)],
    });
  });

  it('gives back what nobody waited for yet', async () => {
    const store = create(10);
    void store.create(header);
    void store.append('r', entry(1));
    expect((await store.read('r'))?.entries).toEqual([entry(1)]);
  });

  it('hands out copies: a journal that was read does not grow', async () => {
    const store = create(10);
    await store.create(header);
    const before = await store.read('r');
    await store.append('r', entry(1));
    expect(before?.entries).toEqual([]);
  });

  it('keeps texts of any kind as they are', async () => {
    const store = create(10);
    await store.create(header);
    const payload = JSON.stringify({ text: '\u0000 “é” 𝄞 \ud800 \u2028' });
    const odd: JournalEntry = { at: 0, command: { type: 'act', ...defaultAct, payload } };
    await store.append('r', odd);
    expect((await store.read('r'))?.entries).toEqual([odd]);
  });

  it('after any number of compactions leads to the state that the commands led to', async () => {
    const store = create(10);
    await store.create(header);
    const simulation = createSimulation({ seed: 7, epochMs: 0, onEvent: () => {} });
    for (let round = 0; round < 4; round += 1) {
      for (let i = 0; i < 3; i += 1) {
        const next = entry(round * 10 + i);
        simulation.submit(next.at, next.command);
        void store.append('r', next);
      }
      await store.compact('r', { simulation: simulation.snapshot(), settings: [] });
      if (round === 2) {
        await store.compact('r', { simulation: simulation.snapshot(), settings: [] });
      }
      expect(stateOf(await store.read('r'))).toEqual(simulation.snapshot());
    }
    const last = entry(100);
    simulation.submit(last.at, last.command);
    await store.append('r', last);
    const journal = await store.read('r');
    expect(stateOf(journal)).toEqual(simulation.snapshot());
    expect(journal?.entries.length).toBeLessThanOrEqual(7);
  });

  it('refuses an entry above its limit and keeps the rest', async () => {
    const store = create(2);
    await store.create(header);
    await store.append('r', entry(1));
    await store.append('r', entry(2));
    await expect(store.append('r', entry(3))).rejects.toThrow('full: 2 entries');
    expect((await store.read('r'))?.entries).toHaveLength(2);
  });

  it('never overwrites a journal', async () => {
    const store = create(10);
    await store.create(header);
    await expect(store.create(header)).rejects.toThrow('already has a journal');
  });

  it('keeps who made a room and where it stands, as it is when that is written', async () => {
    const store = create(10);
    await store.create(header, { keys, parent: 'p', usedAt: 1 });
    expect(await store.record('r')).toMatchObject({ header, keys, parent: 'p', standing: null });
    await store.mark('r', () => ({ standing: { ...standing, at: 1 }, usedAt: 3, changes: [] }));
    await store.mark('r', () => ({ standing, usedAt: 4, changes: [] }));
    const record = await store.record('r');
    expect(record).toMatchObject({ standing, usedAt: 4 });
  });

  it('keeps texts by name, in the order in which they came first', async () => {
    const store = create(10);
    await store.create(header);
    await store.keep('r', 'b', '1');
    await store.keep('r', 'a', '2');
    await store.keep('r', 'b', '3');
    await store.keep('r', 'c', '4');
    const changes = [
      { key: 'c', value: null },
      { key: 'd', value: '5' },
    ];
    await store.mark('r', () => ({ standing, usedAt: 4, changes }));
    expect([...(await store.kept('r'))]).toEqual([
      ['b', '3'],
      ['a', '2'],
      ['d', '5'],
    ]);
  });

  it('finds the rooms that keep something by a name', async () => {
    const store = create(10);
    await store.create(header);
    await store.create({ ...header, room: 's' });
    await store.keep('s', 'stage', '{}');
    expect([...(await store.keepers('stage'))]).toEqual([['s', '{}']]);
  });

  it('lists all rooms', async () => {
    const store = create(10);
    await store.create(header, { keys, parent: null, usedAt: 1 });
    await store.create({ ...header, room: 's' }, { keys: null, parent: 'r', usedAt: 2 });
    expect(await store.list()).toMatchObject([
      { room: 'r', accessKeyId: 'LKIA1', parent: null },
      { room: 's', accessKeyId: null, parent: 'r' },
    ]);
  });

  it('knows nothing of a room that was never made or was dropped', async () => {
    const store = create(10);
    expect(await store.read('r')).toBeNull();
    expect(await store.record('r')).toBeNull();
    await store.create(header);
    await store.append('r', entry(1));
    await store.keep('r', 'a', '1');
    await store.drop('r');
    await store.drop('r');
    expect(await store.read('r')).toBeNull();
    expect((await store.kept('r')).size).toBe(0);
    expect(await store.list()).toEqual([]);
    await expect(store.append('r', entry(1))).rejects.toThrow('has no journal');
    await store.create(header);
    expect((await store.read('r'))?.entries).toEqual([]);
  });
});

/** What a journal leads to. */
function stateOf(journal: Journal | null): ReturnType<Simulation['snapshot']> | null {
  if (journal === null) return null;
  const { header: made, base, entries } = journal;
  const simulation = base
    ? restoreSimulation(base.simulation, () => {})
    : createSimulation({ ...made, onEvent: () => {} });
  for (const { at, command } of entries) simulation.submit(at, command);
  return simulation.snapshot();
}
