import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runStep } from './run.mjs';

const stampFile = join(root, 'dist', '.build-stamp');
const server = join(root, 'dist', 'server', 'index.js');
const explanations = join(root, 'dist', 'server', 'write-explanations.js');
const pages = join(root, '.next', 'BUILD_ID');

const sourceFolders = ['app', 'components', 'public', 'server'];
const sourceFiles = [
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'server/tasks/build.mjs',
  'tsconfig.json',
];

/** What lies in the source folders but in no build. */
const notBuilt = /\.test\.tsx?$|\.md$|^server\/(architecture|bench|tasks)$/;

/** Builds the pages and the server unless the build there is of these very sources. */
export async function build() {
  const stamp = digestOfSources();
  const isBuilt = [stampFile, server, pages].every((file) => existsSync(file));
  if (isBuilt && readFileSync(stampFile, 'utf8') === stamp) return;

  rmSync(stampFile, { force: true });
  await runStep('Building the pages', 'next', ['build']);
  await bundleServer();
  await runStep('Working out the explanations', 'node', [explanations]);
  writeFileSync(stampFile, stamp);
}

async function bundleServer() {
  // Imported here because it comes with the packages, which may have been missing at our start.
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    // A thread starts from a file of its own.
    entryPoints: {
      index: 'server/index.ts',
      'sandbox-worker': 'server/runtime/sandbox/serve-sandbox.ts',
      'write-explanations': 'server/where/write-explanations.ts',
    },
    outdir: dirname(server),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  // It runs as it is, in the processes of functions.
  const bootstrap = join('node', 'bootstrap.mjs');
  mkdirSync(join(root, 'dist', 'server', 'node'), { recursive: true });
  copyFileSync(join(root, 'server', 'runtime', bootstrap), join(root, 'dist', 'server', bootstrap));
}

function digestOfSources() {
  // The addresses of the pages' pictures are made of it.
  const hash = createHash('sha256').update(`${process.env.PUBLIC_URL ?? ''}\n`);
  for (const file of [...sourceFiles, ...sourceFolders.flatMap(filesIn)]) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (notBuilt.test(path)) return [];
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}
