import './stop-with-npm.mjs';
import './prepare.mjs';
import { root } from './run.mjs';

// The server runs in this very process: a signal has one process less to get lost in.
process.chdir(root);
process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
await import('../../dist/server/index.js');
