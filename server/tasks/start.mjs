import './stop-with-npm.mjs';
import './prepare.mjs';
import { root } from './run.mjs';

// The server runs in this very process: a signal has one process less to get lost in.
process.chdir(root);
process.env.NODE_ENV = 'production';
// Whoever starts it again finds what was there; each port has a folder of its own, so that two do not meet.
process.env.DATA_DIR ??= `.lambdarium/${process.env.PORT || 3000}`;
process.setSourceMapsEnabled(true);
await import('../../dist/server/index.js');
