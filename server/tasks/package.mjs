// `npm run package`: dist/package, what other people's tests install, and its tarball beside it.
import './require-node.mjs';
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { install } from './install.mjs';
import { packFixtures } from './pack-fixtures.mjs';
import { root } from './run.mjs';

try {
  await install();
  const tarball = await packFixtures();
  const kilobytes = Math.round(statSync(tarball).size / 1024);
  console.log(
    `${relative(root, tarball)}: ${kilobytes} KB. Install it with npm install -D <its path>.`,
  );
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
