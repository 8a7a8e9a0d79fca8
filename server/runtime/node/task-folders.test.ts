import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createTaskFolders, insideOf } from './task-folders';

describe('a package’s folder', () => {
  it('holds its files, once for all who run it, until it is removed', async () => {
    const folders = createTaskFolders();
    const bytes = Buffer.from(zipSync({ 'a/b.js': strToU8('1'), '../../out.js': strToU8('2') }));
    const folder = await folders.folderOf('c2hh', bytes);
    expect(await folders.folderOf('c2hh', bytes)).toBe(folder);
    expect(readFileSync(join(folder, 'a/b.js'), 'utf8')).toBe('1');
    expect(existsSync(join(folder, '../../out.js'))).toBe(false);
    folders.remove();
    expect(existsSync(folder)).toBe(false);
  });

  it('cannot be made of what is no zip', async () => {
    const folders = createTaskFolders();
    await expect(folders.folderOf('eA==', Buffer.from('no zip'))).rejects.toThrow();
    folders.remove();
  });

  it.each(['../a', '/etc/passwd', 'a/../../b', '..\\a', 'a\0b'])('takes no file %j', (name) => {
    expect(insideOf('/task', name)).toBeNull();
  });

  it('takes files whose names only look odd', () => {
    expect(insideOf('/task', './a/../b..js')).toBe('/task/b..js');
  });
});
