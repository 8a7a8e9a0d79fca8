import { copyFileSync, mkdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { root } from './run.mjs';

/** What the users of the fixtures have already, or never see: it stays outside. */
const peers = ['@playwright/test', 'vitest'];

const requireInModules =
  "import{createRequire as requireIn}from'node:module';const require=requireIn(import.meta.url);";

/** What must never come with the fixtures. */
const unwanted = /^(next|react|react-dom|socket\.io.*|tailwindcss|zustand)$/;

/**
 * Bundles `lambdarium/testing` into a folder. The entries are thin and load the server when it is wanted, so that
 * CommonJS can reach it too. Returns the names of the packages in the bundle and of those that stay outside.
 */
export async function bundleFixtures(folder) {
  const esbuild = await import('esbuild');
  const build = async (entries, format, extension) => {
    const { metafile } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: Array.isArray(entries)
        ? entries.map((entry) => `server/testing/${entry}.ts`)
        : entries,
      outdir: folder,
      outExtension: { '.js': extension },
      bundle: true,
      platform: 'node',
      target: 'node20',
      format,
      metafile: true,
      external: peers,
      // The signing code of the AWS SDK is CommonJS and requires modules of Node.
      banner: format === 'esm' ? { js: requireInModules } : {},
      // Names stay: they are what a stack trace is read by.
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'none',
      logLevel: 'warning',
      plugins: [entriesStayApart(extension), englishOnly],
    });
    return metafile;
  };
  const metafiles = [
    await build(['open'], 'esm', '.js'),
    await build({ 'sandbox-worker': 'server/runtime/sandbox/serve-sandbox.ts' }, 'esm', '.js'),
    await build(['index', 'vitest', 'playwright'], 'esm', '.js'),
    await build(['index', 'playwright'], 'cjs', '.cjs'),
  ];
  // What real code needs beside the bundle: the sandbox's interpreter, and what a package's process begins with.
  copyFileSync(
    join(root, 'node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm'),
    join(folder, 'emscripten-module.wasm'),
  );
  mkdirSync(join(folder, 'node'), { recursive: true });
  copyFileSync(
    join(root, 'server/runtime/node/bootstrap.mjs'),
    join(folder, 'node', 'bootstrap.mjs'),
  );
  const packages = unique(
    metafiles.flatMap(({ inputs }) => Object.keys(inputs)).flatMap(packageIn),
  );
  const external = unique(
    metafiles
      .flatMap(({ outputs }) => Object.values(outputs))
      .flatMap(({ imports }) => imports)
      .filter(({ path, external: outside }) => outside && !path.startsWith('.') && !isBuiltin(path))
      .map(({ path }) => nameOf(path)),
  );
  const wrong = [...packages, ...external].filter((name) => unwanted.test(name));
  if (wrong.length > 0) {
    throw new Error(
      `The fixtures for tests must do without ${wrong.join(', ')}: see ${join('server', 'testing')}.`,
    );
  }
  return { packages, external };
}

/** Each entry asks for the others as a user would, and for the server when it is needed. */
const entriesStayApart = (extension) => ({
  name: 'entries stay apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/(index|open)$/ }, ({ path, kind }) =>
      kind === 'entry-point'
        ? undefined
        : { path: path === './open' ? './open.js' : `${path}${extension}`, external: true },
    );
  },
});

/** zod's messages in fifty languages are a third of the bundle; ours are in English. */
const englishOnly = {
  name: 'English only',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, '..', 'locales', 'en.js'),
    }));
  },
};

function packageIn(file) {
  const end = file.lastIndexOf('node_modules/');
  return end < 0 ? [] : [nameOf(file.slice(end + 'node_modules/'.length))];
}

const nameOf = (path) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

const unique = (names) => [...new Set(names)].sort();
