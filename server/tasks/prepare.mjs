// Whatever serves the product imports this first: afterwards packages and build are there.
import './require-node.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';

try {
  await install();
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
