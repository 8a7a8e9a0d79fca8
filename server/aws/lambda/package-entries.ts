import { unzipSync } from 'fflate';

/** What stands in a package's directory. */
export interface PackageEntries {
  /** Bytes of all files together, as the directory says. */
  readonly unzippedBytes: number;
  /** Bytes of each file by its path. */
  readonly files: ReadonlyMap<string, number>;
}

/** Reads the directory of a zip and no file; null if it cannot be read. */
export function readEntries(bytes: Buffer): PackageEntries | null {
  const files = new Map<string, number>();
  let unzippedBytes = 0;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        unzippedBytes += originalSize;
        files.set(name, originalSize);
        return false;
      },
    });
  } catch {
    return null;
  }
  return { unzippedBytes, files };
}

/** Whether Node.js finds something to run in the package: the handler's module, and more than an empty file. */
export function isRunnable(
  { files }: PackageEntries,
  runtime: string | null,
  handler: string | null,
): boolean {
  if (runtime === null || handler === null || !runtime.startsWith('nodejs')) return false;
  const path = /^(?:\.\/)?((?:.*\/)?[^/.]+)\./.exec(handler)?.[1];
  return ['.js', '.mjs', '.cjs'].some((extension) => (files.get(`${path}${extension}`) ?? 0) > 0);
}
