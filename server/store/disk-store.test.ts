import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '#protocol';
import { createDiskJournalStore } from './disk-journal-store';
import { openDatabase } from './open-database';
import { openDiskStore } from './open-disk-store';
import { migrate, migrations } from './schema';
import { StoreError, storeErrorFor } from './store-error';

const header = { room: 'r', seed: 7, epochMs: 0 };
const entry = (name: string): JournalEntry => ({
  at: 0,
  command: { type: 'configureTarget', target: { kind: 'sqs', name } },
});

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lambdarium-disk-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

const open = (folder: string) => {
  const { journals } = openDiskStore({ folder, maxEntries: 1_000, maxCodeBytes: 0 });
  ends.push(() => void journals.close());
  return journals;
};

describe('a store on disk', () => {
  it('has everything again in the next process', async () => {
    const folder = newFolder();
    const first = open(folder);
    await first.create(header);
    await first.append('r', entry('a'));
    await first.keep('r', 'k', 'v');
    await first.close();
    const second = open(folder);
    expect((await second.read('r'))?.entries).toEqual([entry('a')]);
    expect([...(await second.kept('r'))]).toEqual([['k', 'v']]);
    await second.append('r', entry('b'));
    expect((await second.read('r'))?.entries).toHaveLength(2);
  });

  it('writes what is still waiting when it is closed', async () => {
    const folder = newFolder();
    const first = open(folder);
    await first.create(header);
    const written = first.append('r', entry('a'));
    await first.close();
    await written;
    await expect(first.append('r', entry('b'))).rejects.toThrow('closed');
    expect((await open(folder).read('r'))?.entries).toEqual([entry('a')]);
  });

  it('writes all commands of one turn of the event loop together', async () => {
    const store = open(newFolder());
    await store.create(header);
    await store.create({ ...header, room: 's' });
    const together = [store.append('r', entry('a')), store.append('s', entry('b'))];
    expect(together[0]).toBe(together[1]);
    await Promise.all(together);
    expect(store.append('r', entry('c'))).not.toBe(together[0]);
  });

  it('belongs to this user alone', () => {
    const folder = newFolder();
    open(folder);
    expect(statSync(join(folder, 'rooms.db')).mode & 0o777).toBe(0o600);
  });

  it('counts the bytes that rooms take, and not those they have left', async () => {
    const store = open(newFolder());
    await store.create(header);
    const before = store.bytes;
    await store.append('r', entry('x'.repeat(500_000)));
    expect(store.bytes).toBeGreaterThan(before + 400_000);
    await store.drop('r');
    expect(store.bytes).toBeLessThan(before + 50_000);
  });
});

describe('a disk that is full', () => {
  function almostFull() {
    const folder = newFolder();
    const database = openDatabase(folder);
    const store = createDiskJournalStore({ database, folder, maxEntries: 1_000 });
    ends.push(() => void store.close());
    return { store, limit: (pages: number) => void database.pragma(`max_page_count = ${pages}`) };
  }

  it('is said in words, and takes nothing more of a room that lacks something', async () => {
    const { store, limit } = almostFull();
    await store.create(header);
    await store.append('r', entry('a'));
    limit(40);
    await expect(store.append('r', entry('x'.repeat(1_000_000)))).rejects.toThrow(
      /disk .* is full/,
    );
    limit(100_000);
    await expect(store.append('r', entry('b'))).rejects.toThrow(StoreError);
    await store.create({ ...header, room: 's' });
    await store.append('s', entry('c'));
  });

  it('loses nothing that was acknowledged, and takes a room that is read again', async () => {
    const { store, limit } = almostFull();
    await store.create(header);
    await store.append('r', entry('a'));
    limit(40);
    await store.append('r', entry('x'.repeat(1_000_000))).catch(() => {});
    limit(100_000);
    expect((await store.read('r'))?.entries).toEqual([entry('a')]);
    await store.append('r', entry('b'));
    expect((await store.read('r'))?.entries).toEqual([entry('a'), entry('b')]);
  });
});

describe('a folder that cannot be used is refused with what to do:', () => {
  const opening = (folder: string) => () => open(folder);

  it('one that another process uses', () => {
    const folder = newFolder();
    open(folder);
    expect(opening(folder)).toThrow(/in use by another Lambdarium.*PORT=/);
  });

  it('one that is a file, or lies in one', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(opening(join(folder, 'file'))).toThrow(/no folder/);
    expect(opening(join(folder, 'file', 'deeper'))).toThrow(/no folder/);
  });

  it.each(['EACCES', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'])(
    'one that may not be written to (%s)',
    (code) => {
      const fault = storeErrorFor(Object.assign(new Error('no'), { code }), '/data');
      expect(fault?.message).toMatch(/\/data cannot be written to.*DATA_DIR=/);
    },
  );

  it('one that holds something else', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'rooms.db'), 'this is no database '.repeat(500));
    expect(opening(folder)).toThrow(/damaged.*mv /);
  });

  it('one of a newer version', () => {
    const folder = newFolder();
    const database = new Libsql(join(folder, 'rooms.db'));
    database.pragma('user_version = 99');
    database.close();
    expect(opening(folder)).toThrow(/newer Lambdarium/);
  });
});

it('a room whose record makes no sense is refused, and the others are not', async () => {
  const folder = newFolder();
  const database = openDatabase(folder);
  const store = createDiskJournalStore({ database, folder, maxEntries: 1_000 });
  ends.push(() => void store.close());
  await store.create(header);
  await store.create({ ...header, room: 's' });
  await store.append('r', entry('a'));
  database.exec(`UPDATE entries SET commands = '[{"at":-1}]'`);
  await expect(store.read('r')).rejects.toThrow(/damaged/);
  database.exec(`UPDATE rooms SET standing = '{}' WHERE room = 'r'`);
  await expect(store.record('r')).rejects.toThrow(/damaged/);
  expect(await store.read('s')).not.toBeNull();
});

it('a database of an older version is brought to the newest, and keeps what it has', () => {
  const database = new Libsql(':memory:');
  migrate(database, 'f', ['CREATE TABLE a (x)']);
  database.exec('INSERT INTO a VALUES (1)');
  migrate(database, 'f', ['CREATE TABLE a (x)', 'ALTER TABLE a ADD COLUMN y']);
  expect(database.prepare('SELECT x, y FROM a').all()).toEqual([{ x: 1, y: null }]);
  expect(database.pragma('user_version')).toEqual([{ user_version: 2 }]);
  expect(migrations.length).toBeGreaterThan(0);
});
