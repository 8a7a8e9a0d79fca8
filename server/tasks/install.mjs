import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runStep } from './run.mjs';

/** Installs the packages of the lock unless they are there, whoever installed them. */
export async function install() {
  if (isInstalled()) return;
  // NODE_ENV=production would leave out what the build and the tests need.
  await runStep('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
}

function isInstalled() {
  // What npm notes at the end of an install.
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const present = packagesOf(note);
  const wanted = packagesOf(join(root, 'package-lock.json'));
  // Optional ones are mostly binaries for other platforms.
  return Object.entries(wanted).every(
    ([path, { optional, version }]) => !path || optional || present[path]?.version === version,
  );
}

function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}
