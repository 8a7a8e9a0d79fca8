import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeStore } from './code-store';
import { createMemoryCodeStore } from './memory-code-store';
import { openDiskStore } from './open-disk-store';

const bytes = (text: string) => Buffer.from(text);
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lambdarium-codes-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  return folder;
};

function onDisk(folder: string, maxCodeBytes: number) {
  const store = openDiskStore({ folder, maxEntries: 10, maxCodeBytes });
  const close = () => void store.journals.close();
  ends.push(close);
  return store;
}

const kinds: readonly [string, (maxBytes: number) => CodeStore][] = [
  ['in memory', (maxBytes) => createMemoryCodeStore({ maxBytes })],
  ['on disk', (maxBytes) => onDisk(newFolder(), maxBytes).codes],
];

describe.each(kinds)('a code store %s', (_, create) => {
  it('gives a package only to the rooms that stored it', () => {
    const codes = create(10);
    expect(codes.put('a', 'xA==', bytes('12345'))).toBe(true);
    expect(codes.get('a', 'xA==')?.toString()).toBe('12345');
    expect(codes.get('b', 'xA==')).toBeNull();
  });

  it('refuses what does not fit, and counts a shared package once', () => {
    const codes = create(10);
    codes.put('a', 'xA==', bytes('1234567'));
    expect(codes.put('b', 'xA==', bytes('1234567'))).toBe(true);
    expect(codes.put('a', 'yA==', bytes('1234'))).toBe(false);
    expect(codes.put('a', 'zA==', bytes('123'))).toBe(true);
  });

  it('lets go of a package when the last room needs it no longer', () => {
    const codes = create(10);
    codes.put('a', 'xA==', bytes('1234567'));
    codes.put('b', 'xA==', bytes('1234567'));
    codes.keepOnly('a', new Set());
    expect(codes.get('b', 'xA==')).not.toBeNull();
    expect(codes.rooms()).toEqual(['b']);
    codes.keepOnly('b', new Set(['other']));
    expect(codes.put('a', 'yA==', bytes('1234567890'))).toBe(true);
  });
});

describe('packages on disk', () => {
  it('are there for the next process, and count', async () => {
    const folder = newFolder();
    const first = onDisk(folder, 10);
    first.codes.put('a', 'xA==', bytes('1234567'));
    await first.journals.close();
    const { codes } = onDisk(folder, 10);
    expect(codes.get('a', 'xA==')?.toString()).toBe('1234567');
    expect(codes.rooms()).toEqual(['a']);
    expect(codes.put('a', 'yA==', bytes('1234'))).toBe(false);
  });

  it('leave nothing behind that nobody needs', async () => {
    const folder = newFolder();
    const first = onDisk(folder, 10);
    first.codes.put('a', 'xA==', bytes('1'));
    first.codes.put('a', 'yA==', bytes('2'));
    first.codes.keepOnly('a', new Set(['yA==']));
    await first.journals.close();
    // A process that ended while it wrote.
    writeFileSync(join(folder, 'packages', 'ff.zip.part'), 'half');
    onDisk(folder, 10);
    expect(readdirSync(join(folder, 'packages'))).toEqual(['c8.zip']);
  });
});
