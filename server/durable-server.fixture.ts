import { openDiskStore } from '#store';
import { defaultLimits } from './config';
import { startTestApp } from './start-test-app';

// The server with a store on disk, for tests that end it without warning: prints its port once it is ready.
const folder = process.env.DATA_DIR ?? '';
const { journals, codes } = openDiskStore({
  folder,
  maxEntries: defaultLimits.journalEntries + 1,
  maxCodeBytes: defaultLimits.codeBytes,
});
const app = await startTestApp({ store: journals, codes });
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.stdout.write(`${app.port}\n`);
