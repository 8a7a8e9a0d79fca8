import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFixtures } from './bundle-fixtures.mjs';
import { declareFixtures } from './declare-fixtures.mjs';
import { noticesOf } from './notices.mjs';
import { root, run } from './run.mjs';

const folder = join(root, 'dist', 'package');

/**
 * Makes the package `lambdarium` that tests install, in dist/package, and its tarball; returns the tarball's path.
 *
 * It is not this folder's own package: that one needs Next, React and socket.io to show its pages, and whoever tests a
 * dead letter would download them all. Everything the fixtures need is in the bundle, so the package has no dependencies.
 */
export async function packFixtures() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { packages, external } = await bundleFixtures(join(folder, 'testing'));
  await declareFixtures(join(folder, 'testing'));
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  write('package.json', `${JSON.stringify(manifestOf(about, external), null, 2)}\n`);
  write('README.md', readmeOf(readFileSync(join(root, 'README.md'), 'utf8')));
  write('THIRD-PARTY-NOTICES.txt', noticesOf(packages));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));

  const packed = await run('npm', ['pack', folder, '--pack-destination', join(root, 'dist')], {
    capture: true,
  });
  if (!packed.ok) throw new Error(packed.output);
  return join(root, 'dist', `${about.name}-${about.version}.tgz`);
}

const write = (name, text) => writeFileSync(join(folder, name), text);

function manifestOf({ name, version, license, engines, dependencies, devDependencies }, external) {
  const versions = { ...dependencies, ...devDependencies };
  const peers = { '@playwright/test': '>=1.50.0', vitest: '>=3.2.0' };
  const kept = external.filter((dependency) => !(dependency in peers));
  return {
    name,
    version,
    description:
      'Fixtures for tests of what calls AWS Lambda: retries, dead letters and destinations on a virtual clock, without an AWS account.',
    license,
    type: 'module',
    sideEffects: false,
    engines,
    exports: {
      './testing': both('index'),
      './testing/playwright': both('playwright'),
      './testing/vitest': {
        types: './testing/vitest.d.ts',
        default: './testing/vitest.js',
      },
    },
    ...(kept.length > 0 && {
      dependencies: Object.fromEntries(
        kept.map((dependency) => [dependency, versions[dependency]]),
      ),
    }),
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(
      Object.keys(peers).map((peer) => [peer, { optional: true }]),
    ),
  };
}

const both = (entry) => ({
  import: { types: `./testing/${entry}.d.ts`, default: `./testing/${entry}.js` },
  require: { types: `./testing/${entry}.d.cts`, default: `./testing/${entry}.cjs` },
});

/** What our README says of tests, without what only concerns those who have the server. */
function readmeOf(text) {
  const section = /^## Use it in tests\n([\s\S]*?)(?=^### Any other language)/m.exec(text);
  if (!section)
    throw new Error(
      'README.md says nothing of tests from “Use it in tests” to “Any other language”.',
    );
  return `# Lambdarium in your tests\n${section[1].replaceAll(/^###/gm, '##')}`;
}
