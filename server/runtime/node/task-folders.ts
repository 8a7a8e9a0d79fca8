import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { type Unzipped, unzip } from 'fflate';

/** Lambda's limit for the files of a package, 250 MiB. */
const longestUnzippedBytes = 262_144_000;

/** Deployment packages laid out as files, each once for all the environments that run it. */
export interface TaskFolders {
  /** Where everything lies that is to be removed in the end. */
  readonly root: string;
  /** The folder with a package's files. Rejects if the package cannot be laid out. */
  readonly folderOf: (sha256: string, bytes: Buffer) => Promise<string>;
  readonly remove: () => void;
}

export function createTaskFolders(): TaskFolders {
  const root = mkdtempSync(join(tmpdir(), 'lambdarium-'));
  const folders = new Map<string, Promise<string>>();
  return {
    root,
    folderOf(sha256, bytes) {
      const known = folders.get(sha256);
      if (known !== undefined) return known;
      const name = Buffer.from(sha256, 'base64').toString('hex').slice(0, 32);
      const made = layOut(join(root, name), bytes);
      folders.set(sha256, made);
      made.catch(() => folders.delete(sha256));
      return made;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function layOut(folder: string, bytes: Buffer): Promise<string> {
  const files = await unpack(bytes);
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = insideOf(folder, name);
    if (path === null || name.endsWith('/')) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { mode: 0o755 });
  }
  return folder;
}

/** The path of an entry; null for one that would lie outside the folder. */
export function insideOf(folder: string, name: string): string | null {
  const plain = normalize(name.replaceAll('\\', '/'));
  if (isAbsolute(plain) || plain.split('/').includes('..') || name.includes('\0')) return null;
  return join(folder, plain);
}

function unpack(bytes: Buffer): Promise<Unzipped> {
  let total = 0;
  return new Promise((resolve, reject) => {
    unzip(
      bytes,
      {
        filter({ originalSize }) {
          total += originalSize;
          return total <= longestUnzippedBytes;
        },
      },
      (error, files) => {
        if (error) reject(error);
        else if (total > longestUnzippedBytes) reject(new Error('the package is too large'));
        else resolve(files);
      },
    );
  });
}
