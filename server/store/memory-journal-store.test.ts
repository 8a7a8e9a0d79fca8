import { describe, expect, it } from 'vitest';
import { createSimulation } from '#engine';
import type { JournalEntry } from '#protocol';
import { createMemoryJournalStore } from './memory-journal-store';

const header = { room: 'r', seed: 7, epochMs: 0 };
const entry = (at: number): JournalEntry => ({
  at,
  command: { type: 'configureTarget', target: { kind: 'sqs', name: `queue-${at}` } },
});

describe('memory journal store', () => {
  it('gives back what was written, in order', async () => {
    const store = createMemoryJournalStore({ maxEntries: 10 });
    await store.create(header);
    await store.append('r', entry(1));
    await store.append('r', entry(2));
    expect(await store.read('r')).toEqual({ header, base: null, entries: [entry(1), entry(2)] });
  });

  it('hands out copies: a journal that was read does not grow', async () => {
    const store = createMemoryJournalStore({ maxEntries: 10 });
    await store.create(header);
    const before = await store.read('r');
    await store.append('r', entry(1));
    expect(before?.entries).toEqual([]);
  });

  it('replaces its entries by the state they led to', async () => {
    const store = createMemoryJournalStore({ maxEntries: 1 });
    const base = createSimulation({ seed: 7, epochMs: 0, onEvent: () => {} }).snapshot();
    await store.create(header);
    await store.append('r', entry(1));
    await store.compact('r', base);
    await store.append('r', entry(2));
    expect(await store.read('r')).toEqual({ header, base, entries: [entry(2)] });
  });

  it('knows nothing of a room that was never made or was dropped', async () => {
    const store = createMemoryJournalStore({ maxEntries: 10 });
    expect(await store.read('r')).toBeNull();
    await store.create(header);
    await store.drop('r');
    expect(await store.read('r')).toBeNull();
    await expect(store.append('r', entry(1))).rejects.toThrow('has no journal');
  });

  it('never overwrites a journal', async () => {
    const store = createMemoryJournalStore({ maxEntries: 10 });
    await store.create(header);
    await expect(store.create(header)).rejects.toThrow('already has a journal');
  });

  it('refuses an entry above its limit and keeps the rest', async () => {
    const store = createMemoryJournalStore({ maxEntries: 2 });
    await store.create(header);
    await store.append('r', entry(1));
    await store.append('r', entry(2));
    await expect(store.append('r', entry(3))).rejects.toThrow('full: 2 entries');
    expect((await store.read('r'))?.entries).toHaveLength(2);
  });
});
