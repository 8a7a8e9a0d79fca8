import './require-node.mjs';
import './stop-with-npm.mjs';
import { install } from './install.mjs';
import { run } from './run.mjs';

await install();
// Next reloads the pages by itself; this starts the server anew when one of its own files changes.
const { ok } = await run('tsx', ['watch', '--clear-screen=false', 'server/index.ts'], {
  env: { NODE_ENV: 'development' },
});
process.exitCode = ok ? 0 : 1;
