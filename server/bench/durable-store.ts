import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { type Config, defaultLimits } from '#config';
import { defaultAct } from '#engine';
import { createRooms, systemClock } from '#rooms';
import { createMemoryJournalStore, type JournalStore, openDiskStore } from '#store';
import type { Measurement } from './measurement';
import { median } from './median-ratio';

/** Commands that wait for their acknowledgement at once: what a hundred clients send between two turns. */
const GROUP = 100;
const GROUPS = 300;
const ROUNDS = 5;

/**
 * Commands per second that the store acknowledged as durable, against rows of the same text that its database takes bare;
 * and those that a room simulated and acknowledged, against a room whose store is memory.
 */
export async function measureDurableStore(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lambdarium-bench-'));
  const rounds: Record<'bare' | 'appended' | 'onDisk' | 'inMemory', number>[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const place = (name: string) => join(folder, `${name}-${round}`);
      rounds.push({
        bare: bareAppend(place('bare')),
        appended: await appended(openStore(place('appended'))),
        onDisk: await obeyed(openStore(place('room'))),
        inMemory: await obeyed(createMemoryJournalStore({ maxEntries })),
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const rate = (what: keyof (typeof rounds)[number]) =>
    median(rounds.map((round) => round[what])).toFixed(0);
  return [
    {
      what: `durable commands, ${GROUP} at once, of the store’s own bare append`,
      value: median(rounds.map(({ bare, appended: ours }) => ours / bare)),
      unit: '×',
      must: { atLeast: 0.5 },
      detail: `${rate('appended')} commands/s, bare ${rate('bare')} rows/s`,
    },
    {
      what: 'commands a room simulates and acknowledges, store on disk, of those with a store in memory',
      value: median(rounds.map(({ onDisk, inMemory }) => onDisk / inMemory)),
      unit: '×',
      must: { atLeast: 0.5 },
      detail: `${rate('onDisk')} commands/s, in memory ${rate('inMemory')}`,
    },
  ];
}

const maxEntries = defaultLimits.journalEntries + 1;

const openStore = (folder: string): JournalStore =>
  openDiskStore({ folder, maxEntries: GROUP * GROUPS, maxCodeBytes: 0 }).journals;

/** Rows per second: the same text, in transactions of as many. */
function bareAppend(file: string): number {
  const database = new Libsql(file);
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = NORMAL']) {
    database.pragma(pragma);
  }
  database.exec('CREATE TABLE rows (n INTEGER PRIMARY KEY, room INTEGER, text TEXT)');
  const insert = database.prepare<unknown[]>('INSERT INTO rows (room, text) VALUES (?, ?)');
  const text = JSON.stringify({ at: 123_456_789, command: { type: 'act', ...act } });
  const start = performance.now();
  for (let group = 0; group < GROUPS; group += 1) {
    database.exec('BEGIN IMMEDIATE');
    for (let i = 0; i < GROUP; i += 1) insert.run([1, text]);
    database.exec('COMMIT');
  }
  const spent = performance.now() - start;
  database.close();
  return (GROUP * GROUPS * 1_000) / spent;
}

const act = { ...defaultAct, source: 's3', invocationType: 'Event' } as const;

/** Calls for a group at once, `GROUPS` times; how many of them a second. */
async function perSecond(one: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let group = 0; group < GROUPS; group += 1) {
    await Promise.all(Array.from({ length: GROUP }, one));
  }
  return (GROUP * GROUPS * 1_000) / (performance.now() - start);
}

async function appended(store: JournalStore): Promise<number> {
  await store.create({ room: 'r', seed: 1, epochMs: 0 });
  const rate = await perSecond(() =>
    store.append('r', { at: 123_456_789, command: { type: 'act', ...act } }),
  );
  await store.close();
  return rate;
}

async function obeyed(store: JournalStore): Promise<number> {
  const config: Config = {
    profile: 'local',
    realCode: 'off',
    host: '',
    port: 0,
    development: false,
    allowedHosts: [],
    limits: defaultLimits,
  };
  const rooms = await createRooms(config, systemClock, store);
  const rate = await perSecond(() => rooms.local.configure({ type: 'act', ...act }));
  rooms.close();
  await store.close();
  return rate;
}
