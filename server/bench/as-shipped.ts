import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A module of this folder, bundled as the server is bundled and then imported: what is measured is what is shipped, and
 * not what a loader makes of each file.
 */
export const asShipped = async <T>(name: string): Promise<T> =>
  import(await bundle(name)) as Promise<T>;

/** The path of such a bundle. */
export async function bundle(name: string): Promise<string> {
  mkdirSync(`${root}dist/bench`, { recursive: true });
  const outfile = `${root}dist/bench/${name}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`server/bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}
